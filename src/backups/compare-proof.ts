import type { TableSnapshot } from '../databases/table-snapshot.ts'

export interface TableDifference {
  /** `*` where no table is to be named. */
  readonly table: string
  readonly what: 'missing' | 'extra' | 'rows' | 'content'
  readonly message: string
}

export type Comparison =
  | { readonly ok: true; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly differences: readonly TableDifference[] }

interface Found {
  readonly compared: boolean
  readonly differences: readonly TableDifference[]
  readonly remarks: readonly string[]
}

/** Whether the restored tables are those of the source; what could not be compared is remarked. */
export function compareProof(request: {
  readonly source: readonly TableSnapshot[]
  readonly restored: readonly TableSnapshot[]
  /** Names of tables that changed while they were dumped; told by engines without a shared snapshot. */
  readonly changed: readonly string[]
  /** True where it is known that the database has no tables. */
  readonly isEmpty: boolean
}): Comparison {
  const { source, restored, changed, isEmpty } = request
  if (source.length === 0 && restored.length === 0) {
    if (isEmpty) return { ok: true, remarks: ['the database has no tables'] }
    return { ok: false, differences: [differs('*', 'missing', 'neither side has a table')] }
  }
  const names = [...new Set([...source, ...restored].map(({ name }) => name))]
  const found = names.map(name => {
    const isNamed = (table: TableSnapshot) => table.name === name
    return compareTable(name, source.filter(isNamed), restored.filter(isNamed), changed.includes(name))
  })
  const differences = found.flatMap(table => table.differences)
  if (differences.length > 0) return { ok: false, differences }
  if (!found.some(({ compared }) => compared))
    return { ok: false, differences: [differs('*', 'content', 'every table changed while it was dumped')] }
  return { ok: true, remarks: found.flatMap(table => table.remarks) }
}

function compareTable(
  name: string,
  [before, ...twiceBefore]: readonly TableSnapshot[],
  [after, ...twiceAfter]: readonly TableSnapshot[],
  hasChanged: boolean,
): Found {
  const fails = (what: TableDifference['what'], message: string): Found => ({
    compared: true,
    differences: [differs(name, what, `${name}: ${message}`)],
    remarks: [],
  })
  if (twiceBefore.length > 0 || twiceAfter.length > 0) return fails('extra', 'is told twice')
  if (after === undefined) return fails('missing', 'was not restored')
  if (before === undefined) return fails('extra', 'is not in the source')
  if (!isCount(before.rows) || !isCount(after.rows))
    return fails('rows', `${before.rows} and ${after.rows} are no counts of rows`)
  if (![before, after].every(hasReadableHash)) return fails('content', 'a hash can not be read')
  if ((before.hash === undefined) !== (after.hash === undefined))
    return fails('content', `only the ${before.hash === undefined ? 'restored' : 'source'} table has a hash`)

  const isSame = before.rows === after.rows && before.hash === after.hash
  // Rows may come and go in the meantime, but hardly all of them.
  const isEmptied = before.rows > 0 && after.rows === 0
  if (!isSame && hasChanged && !isEmptied) {
    const remarks = [`${name}: changed while it was dumped, so it was not compared`]
    return { compared: false, differences: [], remarks }
  }
  if (before.rows !== after.rows)
    return fails('rows', `the source has ${before.rows} rows, the restored table ${after.rows}`)
  if (before.hash !== after.hash) return fails('content', 'the rows are as many, but not the same')
  const remarks = before.hash === undefined ? [`${name}: only its rows were counted`] : []
  return { compared: true, differences: [], remarks }
}

function differs(table: string, what: TableDifference['what'], message: string): TableDifference {
  return { table, what, message }
}

function isCount(rows: number): boolean {
  return Number.isSafeInteger(rows) && rows >= 0
}

function hasReadableHash({ hash }: TableSnapshot): boolean {
  return hash === undefined || /^[0-9a-f]+$/.test(hash)
}
