import type { CoveredFile } from '../../coverage/merge.ts'
import type { PatchFile } from '../../coverage/patch.ts'
import type { Totals } from '../../coverage/totals.ts'
import type { TestRun } from '../../test-results/test-run.ts'
import type { Reason } from './reasons.ts'

/** A file that could not be taken for what it was given as. */
export interface Refused {
  readonly path: string
  readonly reason: Reason
  readonly message: string
  readonly line?: number
}

export type Patch =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'not-applicable'; readonly why: string }
  | { readonly kind: 'unavailable'; readonly why: string; readonly remedy: string }
  | {
      readonly kind: 'known'
      readonly files: readonly PatchFile[]
      readonly bridges: ReadonlyMap<string, ReadonlySet<number>>
      /** Changed files of a kind that is covered elsewhere, which no report tells of. */
      readonly untold: readonly string[]
    }

export type Baseline =
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly why: string }
  | {
      readonly kind: 'known'
      readonly path: string
      /** In percent, by metric. */
      readonly percent: Readonly<Record<string, number>>
      readonly tests: number | undefined
    }

export interface Evidence {
  readonly now: Date
  /** The commit in the workspace: is it the one that the verdict is about? */
  readonly checkout:
    | { readonly kind: 'judged' }
    | { readonly kind: 'other'; readonly sha: string; readonly wanted: string }
  readonly reports: readonly { readonly path: string; readonly format: string; readonly files: number }[]
  readonly refused: readonly Refused[]
  readonly files: readonly CoveredFile[]
  readonly totals: Totals
  /** Files that two summaries tell of, and files that a report does not tell apart. */
  readonly ambiguous: readonly string[]
  /** Paths in reports that are no file of the repository. */
  readonly lost: readonly { readonly report: string; readonly path: string }[]
  readonly stale: readonly { readonly path: string; readonly why: string }[]
  /** Files with more lines in the report than in the tree. */
  readonly overlong: readonly string[]
  /** Several reports of different formats or of V8 were united: arms of branches may count twice. */
  readonly united: boolean
  readonly groups: ReadonlyMap<string, readonly CoveredFile[]>
  readonly patch: Patch
  readonly baseline: Baseline
  readonly tests:
    | { readonly kind: 'not-asked' }
    | { readonly kind: 'read'; readonly runs: readonly TestRun[]; readonly refused: readonly Refused[] }
  readonly outcome: 'success' | 'failure' | 'cancelled' | 'skipped' | undefined
}
