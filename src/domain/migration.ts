/** What the database and the files on disk say together, over every tool. */
export const migrationStates = [
  'up-to-date',
  'pending',
  'failed',
  'edited',
  'database-ahead',
  'unmanaged',
  'diverged',
] as const
export type MigrationState = (typeof migrationStates)[number]

/**
 * Whether old code can live with it: `expand` adds, `contract` takes away or narrows, `data` changes rows.
 * What can not be read is `unknown` and treated as contract.
 */
export const changeKinds = ['expand', 'data', 'contract', 'unknown'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The one that decides over several: `unknown` over `contract` over `data` over `expand`; none is `expand`. */
export function worstKind(kinds: readonly ChangeKind[]): ChangeKind {
  return changeKinds.findLast(kind => kinds.includes(kind)) ?? 'expand'
}
