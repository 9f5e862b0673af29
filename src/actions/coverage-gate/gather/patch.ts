import { notCode } from '../../../coverage/hits.ts'
import type { CoveredFile } from '../../../coverage/merge.ts'
import { addedLines, patchOf } from '../../../coverage/patch.ts'
import type { ChangedFile } from '../../../ports/github.ts'
import type { Patch } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { gatherChange } from './change.ts'
import type { Checkout } from './checkout.ts'

const unchanged = new Set(['removed', 'unchanged'])

/** The changed lines of files that the reports tell of. */
export async function gatherPatch(
  context: GateContext,
  checkout: Checkout | undefined,
  covered: readonly CoveredFile[],
): Promise<Patch> {
  if (context.policy.patch === undefined) return { kind: 'not-asked' }
  const change = await gatherChange(context, checkout)
  if (change.kind === 'none') return { kind: 'not-applicable', why: change.why }
  if (change.kind === 'unavailable') return change
  const { comparison } = change
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
