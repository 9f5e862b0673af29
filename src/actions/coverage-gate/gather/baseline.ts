import { parseReport } from '../../../coverage/parse-report.ts'
import { countHits, metrics, percentOf, sumTotals, type Totals } from '../../../coverage/totals.ts'
import { type Result, resultSchema } from '../../../domain/result.ts'
import type { Baseline } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { reportLimit } from './found.ts'
import { refusedFile } from './refusals.ts'

const doubtful = /^(report-|checkout-|files-not-in-tree$|no-lines$|no-tests$|tests-not-run$)/

/** A stored Result of this gate, or any coverage report. */
export async function gatherBaseline(
  context: GateContext,
  tracked: Promise<ReadonlySet<string> | undefined>,
): Promise<Baseline> {
  const path = context.policy.baseline
  if (path === undefined) return { kind: 'none' }
  const read = await readBaseline(context, path, await tracked)
  if (typeof read === 'string') return { kind: 'unusable', why: `${path} ${read}` }
  const result = readResult(read)
  if (result !== undefined) return ofResult(path, result)
  const parsed = await parseReport(read)
  if (!parsed.ok) return { kind: 'unusable', why: `${path}: ${parsed.message}` }
  const totals = sumTotals(
    parsed.files.flatMap(({ hits, totals }) => (hits === undefined ? (totals ?? []) : countHits(hits))),
  )
  if (totals.lines.total === 0) return { kind: 'unusable', why: `${path} tells of no line` }
  return { kind: 'known', path, percent: percentages(totals), tests: undefined }
}

/** Its bytes, or why there are none. One that is part of the repository is the base branch's on pull requests, as the policy is. */
async function readBaseline(
  { files, event, github }: GateContext,
  path: string,
  tracked: ReadonlySet<string> | undefined,
): Promise<Buffer | string> {
  const read = await files.read(path, reportLimit)
  if (!read.ok) return refusedFile(path, read.refusal).message
  const name = read.file.absolute.slice(files.workspace.length + 1).replaceAll('\\', '/')
  if (event.pullRequest === undefined || tracked?.has(name) !== true) return read.data
  try {
    return (await github.readFile(name, event.pullRequest.baseSha)) ?? 'is not in the base branch'
  } catch (error) {
    return `could not be read from the base branch: ${error instanceof Error ? error.message : String(error)}`
  }
}

function ofResult(path: string, result: Result): Baseline {
  if (result.gate !== 'coverage-gate')
    return { kind: 'unusable', why: `${path} is a result of ${result.gate}` }
  // Its numbers may be those of half a report; the very first run only lacks a baseline.
  const doubt = result.findings.find(({ code }) => doubtful.test(code))
  if (doubt !== undefined)
    return { kind: 'unusable', why: `${path} is of a run that could not be checked (${doubt.code})` }
  const value = (name: string) => result.measures.find(measure => measure.name === name)?.value
  const told = metrics.flatMap(metric => {
    const percent = value(metric)
    return percent === undefined ? [] : [[metric, percent] as const]
  })
  return { kind: 'known', path, percent: Object.fromEntries(told), tests: value('tests') }
}

function percentages(totals: Totals): Record<string, number> {
  const told = metrics.flatMap(metric => {
    const count = totals[metric]
    return count === undefined || count.total === 0 ? [] : [[metric, percentOf(count)] as const]
  })
  return Object.fromEntries(told)
}

function readResult(data: Buffer): Result | undefined {
  const head = data.toString('utf8', 0, 200)
  if (!head.includes('"schemaVersion"')) return undefined
  try {
    return resultSchema.parse(JSON.parse(data.toString('utf8')))
  } catch {
    return undefined
  }
}
