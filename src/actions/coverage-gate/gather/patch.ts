import { type Hits, notCode } from '../../../coverage/hits.ts'
import type { CoveredFile } from '../../../coverage/merge.ts'
import { addedLines, countChanges, patchOf } from '../../../coverage/patch.ts'
import type { ChangedFile, Comparison } from '../../../ports/github.ts'
import type { Patch } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { gatherChange } from './change.ts'
import type { Checkout } from './checkout.ts'
import { selector } from './selection.ts'

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
  if (change.kind === 'unavailable') {
    const remedy = 'Give the job `permissions: { contents: read, pull-requests: read }`.'
    return { kind: 'unavailable', why: change.why, remedy }
  }
  return comparePatch(change.comparison, covered, await selector(context.policy.exclude))
}

/** Lays the change over the coverage; whatever hides a line of it makes the whole unknown. */
export function comparePatch(
  { files, complete }: Comparison,
  covered: readonly CoveredFile[],
  excluded: (path: string) => boolean,
): Patch {
  const smaller = 'Make the change smaller, or take `coverage-gate.patch` out for this one.'
  if (!complete)
    return { kind: 'unavailable', why: 'the change has more files than GitHub lists', remedy: smaller }
  const byPath = new Map(covered.map(file => [file.path, file]))
  const changed = files.filter(({ status }) => !unchanged.has(status))
  const pairs: { readonly file: ChangedFile; readonly added: readonly number[]; readonly hits: Hits }[] = []
  for (const file of changed) {
    const known = byPath.get(file.path)
    if (known === undefined) continue
    // A file that only moved has no change, and no diff.
    if (countChanges(file.patch ?? '') !== file.changes) {
      const why = `GitHub does not show the whole diff of ${file.path}, which is too large`
      return { kind: 'unavailable', why, remedy: smaller }
    }
    if (known.hits === undefined) {
      const why = `the summary does not tell which lines of ${file.path} are covered`
      const remedy = 'Give a report that tells lines: coverage-final.json, lcov, cobertura or clover.'
      return { kind: 'unavailable', why, remedy }
    }
    pairs.push({ file, added: addedLines(file.patch ?? ''), hits: known.hits })
  }
  return {
    kind: 'known',
    files: pairs.map(({ file, added, hits }) => patchOf(file.path, added, hits)),
    bridges: new Map(
      pairs.map(({ file, added, hits }) => [
        file.path,
        new Set(added.filter(line => (hits.lines[line] ?? notCode) === notCode)),
      ]),
    ),
    untold: untold(changed, byPath).filter(path => !excluded(path)),
  }
}

/** A new file that no test loads is in no report: it is shown, because nothing can be said of its lines. */
function untold(changed: readonly ChangedFile[], byPath: ReadonlyMap<string, CoveredFile>): string[] {
  const kinds = new Set([...byPath.keys()].map(kindOf))
  return changed.map(({ path }) => path).filter(path => !byPath.has(path) && kinds.has(kindOf(path)))
}

function kindOf(path: string): string {
  return path.slice(path.lastIndexOf('.'))
}
