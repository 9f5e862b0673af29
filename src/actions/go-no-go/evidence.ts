import type { Digest } from '../../domain/digest.ts'
import type { Result } from '../../domain/result.ts'
import type { Run, Subject } from '../../domain/subject.ts'
import type { Approval, Commit, EnvironmentRules, Head } from '../../ports/github.ts'

export type { Approval, EnvironmentRules, Reviewer } from '../../ports/github.ts'

/** What GitHub told, or why it did not. */
export type Told<T> =
  | { readonly kind: 'known'; readonly value: T }
  /** GitHub answered that it is not there. */
  | { readonly kind: 'absent'; readonly what: string }
  | {
      readonly kind: 'unknown'
      readonly why: string
      /** What the token lacks, such as `actions: read`. */
      readonly permission?: string
    }
  /** It does not apply here, such as a branch's head where a tag is released. */
  | { readonly kind: 'not-asked'; readonly why: string }

export const conclusions = ['success', 'failure', 'cancelled', 'skipped'] as const
export type Conclusion = (typeof conclusions)[number]

/** A job that Go / No-Go needs, as `needs` tells of it. */
export interface NeededJob {
  readonly job: string
  readonly conclusion: Conclusion
  /** Digests in the job's outputs; a job may run several gates. */
  readonly digests: readonly Digest[]
  /** Outputs that look like a result and are none, with why. */
  readonly broken: readonly string[]
}

/** A result file: the whole Result, with findings and waivers. */
export type ResultFile =
  | { readonly ok: true; readonly path: string; readonly result: Result }
  | { readonly ok: false; readonly path: string; readonly why: string }

/** A commit that goes live. */
export type ShippedCommit = Commit

/** What goes live: everything between the commit that is in the environment now and the one under test. */
export interface Shipment {
  /** Of the last deployment that succeeded there; absent when there never was one. */
  readonly from: { readonly sha: string; readonly deployedAt: Date } | undefined
  /** Newest first; of a first deployment only the commit itself. */
  readonly commits: readonly ShippedCommit[]
  readonly totalCommits: number
  /** How many commits are live there and would not be any more. */
  readonly takenBack: number
  /** `behind` and `diverged` take something back. */
  readonly direction: 'ahead' | 'identical' | 'behind' | 'diverged' | 'first'
  readonly files: readonly { readonly path: string; readonly changes: number }[]
  /** False when GitHub cut a list. */
  readonly complete: boolean
}

/** Is somebody a member of a team that must sign? */
export interface Membership {
  readonly team: string
  readonly user: string
  readonly member: Told<boolean>
}

export interface Evidence {
  readonly now: Date
  readonly phase: 'decide' | 'authorize'
  readonly subject: Subject
  readonly run: Run
  readonly event: { readonly name: string; readonly fork: boolean; readonly pullRequest: number | undefined }
  readonly needs: readonly NeededJob[]
  /** Bytes of the `needs` input. */
  readonly needsBytes: number
  readonly results: readonly ResultFile[]
  /** The commit that the ref of this run points to now. */
  readonly head: Told<Head>
  readonly environment: Told<EnvironmentRules>
  readonly shipment: Told<Shipment>
  readonly approvals: Told<readonly Approval[]>
  /** Who started the run, and who wrote what ships: neither may approve it alone. */
  readonly people: Told<{ readonly actor: string; readonly triggeringActor: string }>
  readonly memberships: readonly Membership[]
  /** Absolute paths that the brief will be written to. */
  readonly briefs: { readonly json: string; readonly html: string }
}
