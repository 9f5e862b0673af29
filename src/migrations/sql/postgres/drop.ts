import { z } from 'zod'
import type { SqlFinding } from '../statement.ts'
import { type Effect, effect, finding, type Read, reads } from './effect.ts'
import { objectsSchema, rangeSchema } from './node.ts'

const dropSchema = z.looseObject({
  objects: objectsSchema,
  removeType: z.string(),
  behavior: z.string().optional(),
  concurrent: z.boolean().optional(),
})

const backup = 'Prove a backup, and drop it only after no released code uses it.'
const later = 'Drop it in a later release, after no released code uses it.'
/** Whose CASCADE reaches no columns. */
const harmlessCascade = /^OBJECT_(VIEW|MATVIEW|TRIGGER|POLICY|RULE|INDEX)$/

function dropFinding(type: string, cascade: boolean, concurrent: boolean, name: string): SqlFinding {
  const what = type
    .replace(/^OBJECT_/, '')
    .replaceAll('_', ' ')
    .toLowerCase()
  const message = `DROP ${what.toUpperCase()} ${name}${cascade ? ' with all that depends on it' : ''}`
  if (type === 'OBJECT_TABLE') return finding('drop-table', 'destroys', 'critical', name, message, backup)
  if (type === 'OBJECT_SCHEMA') return finding('drop-schema', 'destroys', 'critical', name, message, backup)
  if (type === 'OBJECT_INDEX' && !concurrent) {
    return finding(
      'drop-index-not-concurrent',
      'blocks',
      'moderate',
      name,
      `${message} blocks reads and writes of its table`,
      'Use DROP INDEX CONCURRENTLY, outside of a transaction.',
    )
  }
  const rule = /^OBJECT_(TYPE|DOMAIN)$/.test(type) ? 'drop-enum' : `drop-${what.replaceAll(' ', '-')}`
  if (cascade && !harmlessCascade.test(type)) {
    return finding(rule, 'destroys', 'critical', name, `${message}, columns included`, backup)
  }
  return finding(rule, 'breaks', type === 'OBJECT_INDEX' ? 'low' : 'high', name, message, later)
}

const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1)

function readDrop(drop: z.infer<typeof dropSchema>): Effect {
  const { objects, removeType: type } = drop
  const concurrent = drop.concurrent === true
  const isTable = /TABLE|VIEW/.test(type)
  const tables = /TRIGGER|POLICY|RULE/.test(type)
    ? objects.map(name => name.slice(0, name.lastIndexOf('.')))
    : objects
  const locks = isTable || type === 'OBJECT_INDEX' || tables !== objects
  return effect('contract', {
    ...(locks && { lock: concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE' }),
    locked: isTable || tables !== objects ? tables : [],
    transactional: !concurrent,
    findings: objects.map(name => dropFinding(type, drop.behavior === 'DROP_CASCADE', concurrent, name)),
  })
}

const destroyed = (rule: string, name: string, message: string) =>
  finding(rule, 'destroys', 'critical', name, message, backup)

export const dropReads: Readonly<Record<string, Read>> = {
  DropStmt: reads(dropSchema, (drop, created) => {
    if (drop.removeType === 'OBJECT_SCHEMA') created.clear()
    const ends = drop.objects.map(lastPart)
    // `public.t` and `t` may be one table.
    for (const name of [...created]) if (ends.includes(lastPart(name))) created.delete(name)
    return readDrop(drop)
  }),
  DropdbStmt: reads(z.looseObject({ dbname: z.string() }), ({ dbname }) =>
    effect('contract', {
      transactional: false,
      findings: [destroyed('drop-database', dbname, `DROP DATABASE ${dbname}`)],
    }),
  ),
  TruncateStmt: reads(z.looseObject({ relations: z.array(rangeSchema) }), ({ relations }, created) =>
    effect('contract', {
      lock: 'ACCESS EXCLUSIVE',
      locked: relations,
      findings: relations
        .filter(name => !created.has(name))
        .map(name => destroyed('truncate', name, `TRUNCATE takes all rows of ${name}`)),
    }),
  ),
  DropOwnedStmt: () =>
    effect('contract', {
      findings: [destroyed('drop-owned', 'roles', 'DROP OWNED takes all that a role owns')],
    }),
  DropRoleStmt: () => effect('contract'),
  DropTableSpaceStmt: () => effect('contract', { transactional: false }),
  DropSubscriptionStmt: () => effect('contract', { transactional: false }),
  DropUserMappingStmt: () => effect('contract'),
}
