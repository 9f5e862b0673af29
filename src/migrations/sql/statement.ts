import type { Severity } from '../../domain/finding.ts'
import type { ChangeKind } from '../../domain/migration.ts'

/** What a statement does that may destroy data, break running code or hold others up. */
export interface SqlFinding {
  /** Stable and in kebab-case, such as `drop-column` or `index-not-concurrent`. */
  readonly rule: string
  /** `destroys` needs a proven backup, `breaks` old code that still runs, `blocks` other sessions, `careless` is likely a mistake. */
  readonly effect: 'destroys' | 'breaks' | 'blocks' | 'careless'
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  /** The table, column or index, as written: `shop.orders.total`. */
  readonly object?: string
}

/** One statement of a migration, classified. */
export interface Statement {
  readonly text: string
  /** 1-based line in the migration at which it starts. */
  readonly line: number
  readonly kind: ChangeKind
  /** Strongest lock on a table, in the database's own words, such as `ACCESS EXCLUSIVE`; absent where none is taken. */
  readonly lock?: string
  /** Tables that are locked, rewritten or read as a whole. */
  readonly locked: readonly string[]
  readonly rewritten: readonly string[]
  readonly scanned: readonly string[]
  /** False for what can not run inside a transaction, such as CREATE INDEX CONCURRENTLY. */
  readonly transactional: boolean
  readonly findings: readonly SqlFinding[]
}

export type Classified =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  /** Not readable as a whole; `line` is 1-based. */
  | { readonly ok: false; readonly message: string; readonly line?: number }

/** Reads and classifies the SQL of one migration. */
export type Classify = (sql: string) => Promise<Classified>
