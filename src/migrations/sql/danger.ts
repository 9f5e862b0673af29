import type { SqlFinding } from './statement.ts'

type Told = Pick<SqlFinding, 'effect' | 'severity' | 'remedy'> & { readonly says: string }

const dangers = {
  'drop-database': {
    effect: 'destroys',
    severity: 'critical',
    says: 'Drops the database',
    remedy: 'Take it out of the migration.',
  },
  'drop-table': {
    effect: 'destroys',
    severity: 'critical',
    says: 'Drops the table',
    remedy: 'Drop it in a later release, once no code reads it and a backup is proven.',
  },
  truncate: {
    effect: 'destroys',
    severity: 'critical',
    says: 'Empties',
    remedy: 'Prove a backup first, or delete the rows that are meant.',
  },
  'drop-column': {
    effect: 'destroys',
    severity: 'high',
    says: 'Drops the column',
    remedy: 'Drop it in a later release, once no code reads it and a backup is proven.',
  },
  'rename-table': {
    effect: 'breaks',
    severity: 'high',
    says: 'Renames the table',
    remedy: 'Keep the old name as a view until no code uses it.',
  },
  'rename-column': {
    effect: 'breaks',
    severity: 'high',
    says: 'Renames the column',
    remedy: 'Add the new column, write both, and drop the old one in a later release.',
  },
  'change-column-type': {
    effect: 'breaks',
    severity: 'high',
    says: 'Changes the type of the column and may rewrite the table',
    remedy: 'Add a column of the new type, copy the values, and drop the old one in a later release.',
  },
  'add-not-null-without-default': {
    effect: 'breaks',
    severity: 'high',
    says: 'Adds a NOT NULL column without a default',
    remedy: 'Give it a default, or add it nullable and narrow it in a later release.',
  },
  'constraint-validates': {
    effect: 'blocks',
    severity: 'moderate',
    says: 'Reads every row to check the new foreign key, and MySQL blocks writes as it copies the table',
    remedy: 'Run it when writes are few, or on an empty table.',
  },
  'algorithm-copy': {
    effect: 'blocks',
    severity: 'high',
    says: 'Asks for a copy or a lock that blocks writes on',
    remedy: 'Ask for ALGORITHM=INSTANT or ALGORITHM=INPLACE with LOCK=NONE.',
  },
  'delete-without-where': {
    effect: 'destroys',
    severity: 'high',
    says: 'Deletes every row of',
    remedy: 'Name the rows with WHERE.',
  },
  'update-without-where': {
    effect: 'careless',
    severity: 'high',
    says: 'Changes every row of',
    remedy: 'Name the rows with WHERE.',
  },
} as const satisfies Record<string, Told>

export type Danger = keyof typeof dangers

/** The finding of a rule on a table, a column or a database, named as written; the name may be unreadable. */
export function tell(rule: Danger, name: string): SqlFinding {
  const { says, effect, severity, remedy } = dangers[rule]
  const object = name === '' ? {} : { object: name }
  return { rule, effect, severity, message: `${says} ${name || 'that it names'}.`, remedy, ...object }
}
