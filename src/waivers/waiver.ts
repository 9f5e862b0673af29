/** A known risk that somebody took for a time. */
export interface Waiver {
  /** What is waived: the id of an advisory, or a reason code of a gate. */
  readonly id: string
  readonly scope: {
    readonly package: string
    /** Range in semver's words; `*` for every version. */
    readonly versions: string
    /** How it came in, as a glob over `a > b > c`; `*` for every way. */
    readonly path: string
  }
  readonly reason: string
  readonly owner: string
  /** Last day on which it counts, `2026-12-31`, UTC. */
  readonly expires: string
  /** 1-based line in the waivers file. */
  readonly line: number
}

export interface WaiversFile {
  /** Relative to the workspace. */
  readonly file: string
  /** The commit it was read from; absent when it is the working tree's. */
  readonly ref: string | undefined
  readonly waivers: readonly Waiver[]
}

/** Unused is told by whoever looks for it. */
export type WaiverState =
  | { readonly kind: 'active'; readonly daysLeft: number }
  | { readonly kind: 'ends-soon'; readonly daysLeft: number }
  | { readonly kind: 'expired'; readonly daysAgo: number }
  | { readonly kind: 'too-long'; readonly daysLeft: number; readonly longest: number }
