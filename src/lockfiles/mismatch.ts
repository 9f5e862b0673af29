export const mismatchKinds = [
  'manifest-missing',
  'manifest-broken',
  'project-not-locked',
  'not-locked',
  'not-required',
  'range-differs',
  'kind-differs',
  'version-outside',
] as const

/** Where a lockfile and a package.json do not say the same. */
export interface Mismatch {
  readonly kind: (typeof mismatchKinds)[number]
  /** The package.json, relative to the workspace. */
  readonly file: string
  /** 1-based, in that file. */
  readonly line?: number
  readonly name?: string
  /** As package.json says. */
  readonly required?: string
  /** As the lockfile says. */
  readonly locked?: string
  /** One sentence. */
  readonly message: string
}
