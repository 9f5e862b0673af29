import { z } from 'zod'
import { constraintSchema } from './column.ts'
import { effect, finding, type Read, reads } from './effect.ts'
import { findNodes, rangeSchema, relationSchema } from './node.ts'

const createSchema = z.looseObject({
  relation: relationSchema,
  if_not_exists: z.boolean().optional(),
  partbound: z.unknown().optional(),
  inhRelations: z.array(rangeSchema).default([]),
})

const indexSchema = z.looseObject({
  relation: relationSchema,
  idxname: z.string().optional(),
  unique: z.boolean().optional(),
  concurrent: z.boolean().optional(),
})

const createAsSchema = z.looseObject({
  into: z.looseObject({ rel: relationSchema }),
  if_not_exists: z.boolean().optional(),
})

const createTable = reads(createSchema, (table, created) => {
  // With IF NOT EXISTS the table may be an old one, in use and with rows.
  if (table.if_not_exists !== true) created.add(table.relation)
  const referenced = findNodes(table, 'Constraint').flatMap(
    each => constraintSchema.safeParse(each).data?.pktable ?? [],
  )
  const others = [...referenced, ...table.inhRelations].filter(name => !created.has(name))
  if (others.length === 0) return effect('expand')
  const lock = table.partbound === undefined ? 'SHARE ROW EXCLUSIVE' : 'ACCESS EXCLUSIVE'
  return effect('expand', { lock, locked: [...new Set(others)] })
})

const createIndex = reads(indexSchema, (index, created) => {
  const table = index.relation
  if (created.has(table)) return effect('expand', { transactional: index.concurrent !== true })
  // A unique index refuses rows that old code may write, as the constraint does.
  const kind = index.unique === true ? 'contract' : 'expand'
  const touched = { locked: [table], scanned: [table] }
  if (index.concurrent === true) {
    return effect(kind, { ...touched, lock: 'SHARE UPDATE EXCLUSIVE', transactional: false })
  }
  const found = finding(
    'index-not-concurrent',
    'blocks',
    'high',
    index.idxname ?? table,
    `CREATE INDEX holds up all writes to ${table} while it builds`,
    'Use CREATE INDEX CONCURRENTLY, outside of a transaction.',
  )
  return effect(kind, { ...touched, lock: 'SHARE', findings: [found] })
})

const expands: Read = () => effect('expand')

/** Triggers and policies change what old code's statements do, in ways that can not be read. */
const attached = (table: string, lock: string, own: boolean) =>
  own ? effect('expand') : effect('unknown', { lock, locked: [table] })

const replaceSchema = z.looseObject({ replace: z.boolean().optional() })

export const createReads: Readonly<Record<string, Read>> = {
  CreateStmt: createTable,
  IndexStmt: createIndex,
  CreateTableAsStmt: reads(createAsSchema, ({ into, if_not_exists }, created) => {
    if (if_not_exists !== true) created.add(into.rel)
    return effect('expand')
  }),
  ViewStmt: reads(replaceSchema, ({ replace }) =>
    effect('expand', replace ? { lock: 'ACCESS EXCLUSIVE' } : {}),
  ),
  // What a new body does under old code can not be read.
  CreateFunctionStmt: reads(replaceSchema, ({ replace }) => effect(replace ? 'unknown' : 'expand')),
  CreateTrigStmt: reads(z.looseObject({ relation: relationSchema }), ({ relation }, created) =>
    attached(relation, 'SHARE ROW EXCLUSIVE', created.has(relation)),
  ),
  CreatePolicyStmt: reads(z.looseObject({ table: relationSchema }), ({ table }, created) =>
    attached(table, 'ACCESS EXCLUSIVE', created.has(table)),
  ),
  CreateEnumStmt: expands,
  CompositeTypeStmt: expands,
  CreateRangeStmt: expands,
  CreateDomainStmt: expands,
  CreateExtensionStmt: expands,
  CreateSchemaStmt: expands,
  CreateSeqStmt: expands,
  CreateRoleStmt: expands,
  CreateStatsStmt: expands,
  CommentStmt: expands,
  CreatedbStmt: () => effect('expand', { transactional: false }),
  CreateTableSpaceStmt: () => effect('unknown', { transactional: false }),
  CreateSubscriptionStmt: () => effect('unknown', { transactional: false }),
}
