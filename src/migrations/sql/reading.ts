import type { ChangeKind } from '../../domain/migration.ts'
import type { SqlFinding } from './statement.ts'

/** What the words of a statement tell, before a grammar has agreed. */
export interface Reading {
  readonly kind: ChangeKind
  /** The statement's type as the grammar must name it, too. */
  readonly type: string
  /** Table that exists only since this statement. */
  readonly created?: string
  /** Changes of an ALTER TABLE, to hold against the grammar's count. */
  readonly changes?: number
  readonly locked: readonly string[]
  readonly rewritten: readonly string[]
  readonly scanned: readonly string[]
  readonly findings: readonly SqlFinding[]
}

export function reading(kind: ChangeKind, type: string, more: Partial<Reading> = {}): Reading {
  return { kind, type, locked: [], rewritten: [], scanned: [], findings: [], ...more }
}
