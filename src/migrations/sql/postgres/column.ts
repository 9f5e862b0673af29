import { z } from 'zod'
import type { SqlFinding } from '../statement.ts'
import { combine, type Effect, effect, finding } from './effect.ts'
import { findNodes, namesSchema, relationSchema } from './node.ts'

export const constraintSchema = z.looseObject({
  contype: z.string(),
  conname: z.string().optional(),
  raw_expr: z.unknown().optional(),
  generated_kind: z.string().optional(),
  skip_validation: z.boolean().optional(),
  indexname: z.string().optional(),
  pktable: relationSchema.optional(),
})

export const columnSchema = z.looseObject({
  colname: z.string(),
  typeName: z.looseObject({ names: namesSchema }),
  constraints: z.array(z.looseObject({ Constraint: constraintSchema })).default([]),
})

/** Evaluated once for all rows; any other function may differ from row to row and rewrites the table. */
const stable = new Set([
  'now',
  'transaction_timestamp',
  'statement_timestamp',
  'timezone',
  'current_setting',
  'to_timestamp',
  'make_interval',
  'make_date',
  'date_trunc',
  'jsonb_build_object',
  'jsonb_build_array',
  'json_build_object',
  'json_build_array',
  'lower',
  'upper',
])

function isVolatile(expression: unknown): boolean {
  return findNodes(expression, 'FuncCall').some(body => {
    const call = z.looseObject({ funcname: namesSchema }).safeParse(body)
    if (!call.success) return true
    const [name, schema] = call.data.funcname.toReversed()
    return !stable.has(name ?? '') || (schema !== undefined && schema !== 'pg_catalog')
  })
}

/** DEFAULT NULL is no default, and neither is it with a cast. */
function isNull(expression: unknown): boolean {
  const cast = z.looseObject({ TypeCast: z.looseObject({ arg: z.unknown() }) }).safeParse(expression)
  if (cast.success) return isNull(cast.data.TypeCast.arg)
  return z.looseObject({ A_Const: z.looseObject({ isnull: z.literal(true) }) }).safeParse(expression).success
}

export function uniqueBlocks(table: string, object: string): SqlFinding {
  return finding(
    'unique-constraint-blocks',
    'blocks',
    'high',
    object,
    `builds its index while ${table} takes neither reads nor writes`,
    'Create the unique index CONCURRENTLY, and add the constraint with USING INDEX.',
  )
}

export function constraintValidates(table: string, object: string): SqlFinding {
  return finding(
    'constraint-validates',
    'blocks',
    'high',
    object,
    `checks all rows of ${table} under its lock`,
    'Add it NOT VALID, and VALIDATE CONSTRAINT in a later transaction.',
  )
}

const volatileDefault = (column: string) =>
  finding(
    'volatile-default',
    'blocks',
    'high',
    column,
    `${column} gets a value of its own in each row, so the whole table is rewritten under ACCESS EXCLUSIVE`,
    'Add the column without a default, set the default after, and fill old rows in batches.',
  )

/** A column added to a table that has rows. */
export function addColumn(table: string, column: z.infer<typeof columnSchema>): Effect {
  const name = `${table}.${column.colname}`
  const constraints = column.constraints.map(each => each.Constraint)
  const has = (type: string) => constraints.some(each => each.contype === type)
  const serial = /^(small|big)?serial[248]?$/.test(column.typeName.names.at(-1) ?? '')
  const fallback = constraints.find(each => each.contype === 'CONSTR_DEFAULT' && !isNull(each.raw_expr))
  const stored = constraints.some(each => each.contype === 'CONSTR_GENERATED' && each.generated_kind !== 'v')
  const generated = serial || has('CONSTR_IDENTITY') || has('CONSTR_GENERATED')
  const rewrites = serial || stored || has('CONSTR_IDENTITY') || isVolatile(fallback?.raw_expr)
  const filled = generated || fallback !== undefined
  const effects = [
    effect('expand', {
      lock: 'ACCESS EXCLUSIVE',
      locked: [table],
      ...(rewrites && { rewritten: [table], findings: [volatileDefault(name)] }),
    }),
  ]
  if ((has('CONSTR_NOTNULL') || has('CONSTR_PRIMARY')) && !filled) {
    const found = finding(
      'add-not-null-without-default',
      'breaks',
      'high',
      name,
      `fails when ${table} has rows, and INSERTs of old code, which leave ${name} out, fail after it`,
      'Give it a constant default, or add it nullable and set NOT NULL in a later release.',
    )
    effects.push(effect('contract', { findings: [found] }))
  }
  if (has('CONSTR_CHECK')) {
    effects.push(effect('contract', { scanned: [table], findings: [constraintValidates(table, name)] }))
  }
  if (has('CONSTR_UNIQUE') || has('CONSTR_PRIMARY')) {
    const kind = filled ? 'contract' : 'expand'
    effects.push(effect(kind, { scanned: [table], findings: [uniqueBlocks(table, name)] }))
  }
  for (const { pktable } of constraints.filter(each => each.contype === 'CONSTR_FOREIGN')) {
    // PostgreSQL skips the check of a new column that is null in every row.
    const parts = filled ? { scanned: [table], findings: [constraintValidates(table, name)] } : {}
    const locked = pktable === undefined ? [] : [pktable]
    effects.push(effect(filled ? 'contract' : 'expand', { lock: 'SHARE ROW EXCLUSIVE', locked, ...parts }))
  }
  return combine(effects)
}
