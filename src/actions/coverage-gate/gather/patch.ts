import { notCode } from '../../../coverage/hits.ts'
import type { CoveredFile } from '../../../coverage/merge.ts'
import { addedLines, patchOf } from '../../../coverage/patch.ts'
import type { ChangedFile, Comparison } from '../../../ports/github.ts'
import type { Patch } from '../evidence.ts'
import type { GateContext } from '../gather.ts'

const unchanged = new Set(['removed', 'unchanged'])

/** The changed lines of files that the reports tell of. */
export async function gatherPatch(context: GateContext, covered: readonly CoveredFile[]): Promise<Patch> {
  const { policy, event, github, subject } = context
  if (policy.patch === undefined) return { kind: 'not-asked' }
  let comparison: Comparison
  try {
    if (event.pullRequest !== undefined) comparison = await github.pullFiles(event.pullRequest.number)
    else if (event.before !== undefined) comparison = await github.compare(event.before, subject.sha)
    else return { kind: 'not-applicable', why: `the event ${event.name} has no change to look at` }
  } catch (error) {
    return { kind: 'unavailable', why: error instanceof Error ? error.message : String(error) }
  }
  if (!comparison.complete) return { kind: 'unavailable', why: 'the change has more files than GitHub lists' }
  const byPath = new Map(covered.map(file => [file.path, file]))
  const touched = comparison.files.filter(({ path, status }) => !unchanged.has(status) && byPath.has(path))
  const silent = touched.find(file => file.patch === undefined && file.status !== 'renamed')
  if (silent !== undefined)
    return { kind: 'unavailable', why: `GitHub shows no diff of ${silent.path}, which is too large` }
  const counted = touched.find(({ path }) => byPath.get(path)?.hits === undefined)
  if (counted !== undefined)
    return {
      kind: 'unavailable',
      why: `the summary does not tell which lines of ${counted.path} are covered`,
    }
  const pairs = touched.flatMap(file => pair(file, byPath.get(file.path)))
  return {
    kind: 'known',
    files: pairs.map(({ file, added, hits }) => patchOf(file.path, added, hits)),
    bridges: new Map(
      pairs.map(({ file, added, hits }) => [
        file.path,
        new Set(added.filter(line => (hits.lines[line] ?? notCode) === notCode)),
      ]),
    ),
  }
}

function pair(file: ChangedFile, covered: CoveredFile | undefined) {
  const hits = covered?.hits
  return hits === undefined ? [] : [{ file, added: addedLines(file.patch ?? ''), hits }]
}
