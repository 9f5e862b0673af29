import type { CoveredFile } from '../../../coverage/merge.ts'
import type { FoundFile } from '../../../ports/files.ts'
import type { Evidence } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import type { Checkout } from './checkout.ts'

const sampled = 40
const sourceLimit = 10_000_000
/** File systems and commits round their times. */
const toleranceMs = 2000
const clockSkewMs = 10 * 60_000

/** Reports that were there before the commit was, or that are part of it. */
export async function findStale(
  { files }: GateContext,
  reports: readonly FoundFile[],
  tracked: ReadonlySet<string> | undefined,
  committed: Date | undefined,
): Promise<Evidence['stale']> {
  const prefix = files.directory.slice(files.workspace.length + 1).replaceAll('\\', '/')
  return reports.flatMap(({ path, modified }) => {
    if (tracked?.has(prefix === '' ? path : `${prefix}/${path}`))
      return [{ path, why: 'is part of the commit, so it can not have been made from it' }]
    if (committed === undefined)
      return [{ path, why: 'may be of any age: neither git nor GitHub tells when the commit was made' }]
    if (modified.getTime() + toleranceMs >= committed.getTime()) return []
    return [{ path, why: `was written on ${day(modified)}, before the commit of ${day(committed)}` }]
  })
}

/** When the commit that is checked out was made; GitHub knows where there is no checkout. */
export async function commitDate(
  { event, clock, github }: GateContext,
  checkout: Promise<Checkout | undefined>,
): Promise<Date | undefined> {
  const date =
    (await checkout)?.committed ?? (await github.commitDate(event.checkedOutSha).catch(() => undefined))
  const ahead = (date?.getTime() ?? 0) - clock.now().getTime()
  // Clocks differ by minutes, and then nothing is older than the commit; further ahead it tells nothing of its age.
  if (ahead > 0) return ahead <= clockSkewMs ? new Date(0) : undefined
  return date
}

/** Files with fewer lines than the report tells of: it was made from other sources. */
export async function findOverlong(context: GateContext, covered: readonly CoveredFile[]): Promise<string[]> {
  const detailed = covered.filter(({ hits }) => hits !== undefined)
  const step = Math.max(1, Math.ceil(detailed.length / sampled))
  const sample = detailed.filter((_, index) => index % step === 0)
  const judged = await Promise.all(
    sample.map(async ({ path, hits }) => {
      const read = await context.files.read(`${context.files.workspace}/${path}`, sourceLimit)
      // A file that git lists and the disk has not was not what the tests ran.
      if (!read.ok) return read.refusal.reason === 'missing' ? [path] : []
      if (hits === undefined) return []
      return hits.lines.findLastIndex(count => count >= 0) > countLines(read.data) ? [path] : []
    }),
  )
  return judged.flat()
}

function countLines(data: Buffer): number {
  let lines = 1
  for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, at + 1)) lines += 1
  return lines
}

function day(date: Date): string {
  return date.toISOString().replace('T', ' ').slice(0, 16)
}
