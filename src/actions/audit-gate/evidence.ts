import type { Advisory, SourceFailure, SourceKind } from '../../advisories/advisory.ts'
import type { LockfileKind } from '../../lockfiles/lockfile.ts'
import type { WaiversFile } from '../../waivers/waiver.ts'
import type { LockfileReason } from './reasons.ts'

/** The gravest first: what is shipped counts as shipped, whatever else needs it. */
export const scopes = ['production', 'optional', 'development'] as const
export type Scope = (typeof scopes)[number]

export interface Place {
  /** Relative to the workspace. */
  readonly file: string
  readonly line?: number
}

/** One locked copy of a package. */
export interface Copy {
  readonly name: string
  readonly version: string
  readonly scope: Scope
  readonly direct: boolean
  /** Names from the project's dependency down to this one, the shortest way first. */
  readonly paths: readonly (readonly string[])[]
  /** False when there are more ways than `paths` tells. */
  readonly allPaths: boolean
  readonly place: Place
}

/** A copy that an advisory tells of. */
export interface Hit extends Copy {
  /** The base branch has the same advisory in the same package and scope. */
  readonly knownBefore: boolean
  /** Some version is known that mends this copy. */
  readonly fixable: boolean
}

/** An advisory with every copy of its package that it hits. */
export interface Vulnerability {
  readonly advisory: Advisory
  readonly hits: readonly Hit[]
  readonly fix: string | undefined
  /** The one command that brings the fix, or what to do where no single one does. */
  readonly command?: string
  readonly hint?: string
}

export interface Refused {
  readonly reason: LockfileReason
  readonly message: string
  readonly place?: Place
}

export interface ReadLockfile {
  readonly kind: 'read'
  readonly path: string
  readonly type: LockfileKind
  readonly version: string
  readonly packages: Readonly<Record<Scope, number>>
  /** What a package.json asks for and the lockfile does not hold. */
  readonly mismatches: readonly { readonly message: string; readonly place: Place }[]
  /** Dependencies that the package.json files ask for. */
  readonly asked: number
}

export type Answer =
  /** There was no lockfile, or no package of a registry in it. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'failed'; readonly failures: readonly SourceFailure[] }
  | {
      readonly kind: 'answered'
      readonly by: SourceKind
      readonly from: string
      readonly asOf?: Date
      readonly failures: readonly SourceFailure[]
    }

/** The lockfile to compare with, for `new-only`. */
export type Base =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'not-applicable'; readonly why: string }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'known'; readonly ref: string }

export interface Evidence {
  readonly now: Date
  readonly lockfile: ReadLockfile | ({ readonly kind: 'refused' } & Refused)
  readonly answer: Answer
  readonly vulnerabilities: readonly Vulnerability[]
  readonly waivers: WaiversFile
  readonly base: Base
  readonly denied: readonly { readonly copy: Copy; readonly versions: string; readonly reason: string }[]
  readonly young: readonly { readonly copy: Copy; readonly published: Date }[]
  readonly deprecated: readonly { readonly copy: Copy; readonly words: string }[]
  readonly outdated: readonly { readonly copy: Copy; readonly latest: string; readonly behind: number }[]
  /** Packages of which the registry did not tell what a rule needs. */
  readonly untold: {
    /** Where the age of a release is not known. */
    readonly age: readonly { readonly name: string; readonly why: string }[]
    /** Where it is not known whether it is deprecated or outdated. */
    readonly state: readonly { readonly name: string; readonly why: string }[]
  }
  /** Absolute path that the SARIF file gets; absent when none is wanted. */
  readonly sarif: string | undefined
}
