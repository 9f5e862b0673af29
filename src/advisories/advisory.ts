import type { Severity } from '../domain/finding.ts'

/** What a source knows of one hole in one package. */
export interface Advisory {
  /** GHSA id where there is one (`GHSA-…`, upper-case prefix, lower-case rest), else the source's own id. */
  readonly id: string
  /** Every other id of it: CVE, npm's number, OSV's. */
  readonly aliases: readonly string[]
  readonly package: string
  readonly title: string
  readonly url: string | undefined
  /** A source that tells none counts as critical: what is not known is not harmless. */
  readonly severity: Severity
  /** Ranges in semver's words, any of which makes a version vulnerable. */
  readonly vulnerable: readonly string[]
  /** Versions in which it is mended, lowest first, as far as the source tells. */
  readonly patched: readonly string[]
  readonly cwe: readonly string[]
  readonly cvss?: { readonly score: number; readonly vector?: string }
  readonly published?: Date
}

export const sourceKinds = ['registry', 'osv', 'file'] as const
export type SourceKind = (typeof sourceKinds)[number]

export interface SourceFailure {
  readonly kind: SourceKind
  /** Redacted URL or path. */
  readonly from: string
  /** `timeout`, `refused`, `http-503`, `not-json`, `wrong-shape`, ... */
  readonly code: string
  /** One sentence. */
  readonly message: string
  readonly tries: number
}

/** Which source answered for all packages, and why the ones before it did not. */
export type AdvisoryAnswer =
  | {
      readonly ok: true
      readonly kind: SourceKind
      readonly from: string
      readonly advisories: readonly Advisory[]
      /** Of an offline file: when it was made, if it tells. */
      readonly asOf?: Date
      readonly failures: readonly SourceFailure[]
    }
  | { readonly ok: false; readonly failures: readonly SourceFailure[] }

/** A name with every version of it that is locked. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>
