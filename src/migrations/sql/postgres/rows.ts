import { z } from 'zod'
import type { SqlFinding } from '../statement.ts'
import { callsUnknown } from './calls.ts'
import { type Created, type Effect, effect, finding, type Read } from './effect.ts'
import { findNodes, relationSchema } from './node.ts'

const changeSchema = z.looseObject({ relation: relationSchema, whereClause: z.unknown().optional() })
const mergeSchema = z.looseObject({ relation: relationSchema, mergeWhenClauses: z.unknown() })
const cteSchema = z.looseObject({ ctename: z.string() })

/** A condition that names no column, such as `true` or `1 = 1`, chooses nothing. */
function takesAllRows(where: unknown): boolean {
  return !['ColumnRef', 'SubLink', 'CurrentOfExpr', 'ParamRef'].some(
    type => findNodes(where, type).length > 0,
  )
}

const changes = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt']

function wholeTable(type: string, table: string): SqlFinding | undefined {
  if (type === 'DeleteStmt') {
    return finding(
      'delete-without-where',
      'destroys',
      'critical',
      table,
      `DELETE takes all rows of ${table}`,
      'Say in a WHERE which rows go, or keep a proven backup.',
    )
  }
  if (type === 'UpdateStmt') {
    return finding(
      'update-without-where',
      'careless',
      'high',
      table,
      `UPDATE changes all rows of ${table} and locks them until the end of the transaction`,
      'Say in a WHERE which rows change, and change them in batches.',
    )
  }
  return undefined
}

/** Which rows a MERGE deletes is told by the join, which nobody can read from the statement. */
function mergeDeletes(tree: unknown, created: Created): SqlFinding[] {
  return findNodes(tree, 'MergeStmt').flatMap(body => {
    const merge = mergeSchema.safeParse(body)
    // What is not as expected might delete, too.
    if (!merge.success) return [merges('a table')]
    const { relation, mergeWhenClauses } = merge.data
    const deletes = JSON.stringify(mergeWhenClauses ?? '').includes('"CMD_DELETE"')
    return deletes && !created.has(relation) ? [merges(relation)] : []
  })
}

function merges(table: string): SqlFinding {
  return finding(
    'merge-deletes',
    'destroys',
    'high',
    table,
    `MERGE deletes the rows of ${table} that its join chooses`,
    'Look at what it would delete first, and keep a proven backup.',
  )
}

/** Every INSERT, UPDATE, DELETE and MERGE in a statement, those in a WITH included. */
function readChanges(tree: unknown, created: Created): Effect {
  const found = changes.flatMap(type =>
    findNodes(tree, type).flatMap(body => {
      const parsed = changeSchema.safeParse(body)
      return parsed.success ? [{ type, table: parsed.data.relation, where: parsed.data.whereClause }] : []
    }),
  )
  // As SET does, it may give names another meaning.
  if (findNodes(tree, 'FuncCall').some(each => JSON.stringify(each).includes('"set_config"'))) created.clear()
  const names = findNodes(tree, 'CommonTableExpr').map(each => cteSchema.parse(each).ctename)
  const read = findNodes(tree, 'RangeVar')
    .map(each => relationSchema.parse(each))
    .filter(name => !names.includes(name))
  const whole = found.filter(each => /Update|Delete/.test(each.type) && takesAllRows(each.where))
  const locked = [...new Set(found.length > 0 ? found.map(each => each.table) : read)]
  const shared = findNodes(tree, 'LockingClause').length > 0 ? 'ROW SHARE' : 'ACCESS SHARE'
  // A function that is called may change or drop anything, the tables made here included.
  const kind = callsUnknown(tree) ? 'unknown' : 'data'
  if (kind === 'unknown') created.clear()
  return effect(kind, {
    ...(locked.length > 0 && { lock: found.length > 0 ? 'ROW EXCLUSIVE' : shared }),
    locked,
    scanned: [...new Set(whole.map(each => each.table))],
    findings: [
      ...whole
        .filter(each => !created.has(each.table))
        .flatMap(each => wholeTable(each.type, each.table) ?? []),
      ...mergeDeletes(tree, created),
    ],
  })
}

const under =
  (type: string): Read =>
  (body, created) =>
    readChanges({ [type]: body }, created)

const copySchema = z.looseObject({
  relation: relationSchema.optional(),
  is_from: z.boolean().optional(),
  is_program: z.boolean().optional(),
})

export const rowReads: Readonly<Record<string, Read>> = {
  ...Object.fromEntries([...changes, 'SelectStmt'].map(type => [type, under(type)])),
  CopyStmt: (body, created) => {
    const copy = copySchema.safeParse(body)
    if (!copy.success) return effect('unknown')
    const { relation, is_from, is_program } = copy.data
    // The server's machine runs it.
    if (is_program === true) return effect('unknown')
    if (relation === undefined) return readChanges(body, created)
    return effect('data', { lock: is_from ? 'ROW EXCLUSIVE' : 'ACCESS SHARE', locked: [relation] })
  },
  // What they carry may run, now or later.
  ExplainStmt: (body, created) => ({ ...readChanges(body, created), kind: 'unknown' }),
  PrepareStmt: (body, created) => ({ ...readChanges(body, created), kind: 'unknown' }),
}
