export const lockfileKinds = ['npm', 'pnpm', 'yarn-classic', 'yarn-berry'] as const
export type LockfileKind = (typeof lockfileKinds)[number]

export type EdgeKind = 'production' | 'development' | 'optional' | 'peer'

/** One "needs": of a project on a package, or of a package on another. */
export interface Edge {
  /** The name that is required; with an alias it is not the package's own. */
  readonly name: string
  /** As written, such as `^1.2.0`, `workspace:*` or `npm:other@1`. */
  readonly range: string
  readonly kind: EdgeKind
  /** Id of the locked package or path of the project; absent when nothing is locked for it: a peer, an optional one, a folder beside. */
  readonly to?: string
  /** Of a peer: it may be missing, so what is locked for it is no more than optional. */
  readonly optional?: true
  /** What the package manager locked for itself, and no package.json requires. */
  readonly ownTool?: true
}

/** Something that is installed. */
export interface LockedPackage {
  /** Unique in its lockfile: npm's location, pnpm's snapshot key, yarn's resolution. */
  readonly id: string
  /** The package's own name, aliases resolved. */
  readonly name: string
  readonly version: string
  /** Advisories go by name and version: all but folders of the repository may be known to them. */
  readonly origin: 'registry' | 'git' | 'tarball' | 'directory'
  /** Where the tarball is, when the lockfile tells. */
  readonly resolved?: string
  /** 1-based line of its entry in the lockfile. */
  readonly line?: number
  /** The publisher's words, when the lockfile has them. */
  readonly deprecated?: string
  /** Shipped inside its parent's tarball. */
  readonly bundled?: boolean
  readonly edges: readonly Edge[]
}

/** A package.json of the repository that the lockfile covers: the root, and each workspace. */
export interface Project {
  /** Relative to the lockfile's folder; `.` for the root. */
  readonly path: string
  readonly name: string | undefined
  readonly edges: readonly Edge[]
}

export interface Lockfile {
  /** Relative to the workspace. */
  readonly path: string
  readonly kind: LockfileKind
  /** As the file tells: `3`, `9.0`, `1`, `8`. */
  readonly version: string
  readonly projects: readonly Project[]
  readonly packages: ReadonlyMap<string, LockedPackage>
  /** Names whose version the lockfile, or the root's package.json, sets aside from what is required. */
  readonly overridden: ReadonlySet<string>
  /** Yarn's: which package each `name@range` is locked to. */
  readonly descriptors?: ReadonlyMap<string, string>
}

/** A package.json as it stands in the repository. */
export interface Manifest {
  /** Relative to the workspace, as the lockfile's own path. */
  readonly path: string
  readonly text: string
}

export const lockfileProblems = [
  'lockfile-empty',
  'lockfile-broken',
  'lockfile-conflict',
  'lockfile-version-unknown',
  'lockfile-kind-unknown',
] as const
export type LockfileProblem = (typeof lockfileProblems)[number]

/** What reading a lockfile comes to; a refusal is never "no packages". */
export type ParsedLockfile =
  | { readonly ok: true; readonly lockfile: Lockfile }
  | {
      readonly ok: false
      readonly reason: LockfileProblem
      /** One sentence, without the path. */
      readonly message: string
      readonly line?: number
    }
