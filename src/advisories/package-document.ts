/** What a registry tells of a package. */
export interface PackageDocument {
  readonly name: string
  /** The version of the tag `latest`. */
  readonly latest: string | undefined
  /** Every published version, with the publisher's words where it is deprecated. */
  readonly versions: ReadonlyMap<string, { readonly deprecated?: string; readonly published?: Date }>
}

export type DocumentAnswer =
  | { readonly ok: true; readonly document: PackageDocument }
  | { readonly ok: false; readonly code: string; readonly message: string }
