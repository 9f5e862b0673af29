import { z } from 'zod'
import { effect, finding, locks, type Read, reads } from './effect.ts'
import { rangeSchema, relationSchema } from './node.ts'

const optionsSchema = z
  .array(z.looseObject({ DefElem: z.looseObject({ defname: z.string() }) }))
  .default([])
  .transform(options => options.map(option => option.DefElem.defname))

const renameSchema = z.looseObject({
  renameType: z.string(),
  relation: relationSchema.optional(),
  subname: z.string().optional(),
  newname: z.string(),
})

const grant = z.looseObject({ is_grant: z.boolean().default(false) })
const granted = (isGrant: boolean) => effect(isGrant ? 'expand' : 'contract')

const rename = reads(renameSchema, ({ renameType, relation, subname, newname }, created) => {
  if (relation === undefined) {
    if (renameType === 'OBJECT_SCHEMA') created.clear()
    return effect('contract')
  }
  const own = created.has(relation)
  if (renameType === 'OBJECT_TABLE') {
    created.delete(relation)
    const schema = relation.includes('.') ? `${relation.slice(0, relation.lastIndexOf('.'))}.` : ''
    if (own) created.add(`${schema}${newname}`)
  }
  if (own) return effect('contract')
  const rule = { OBJECT_TABLE: 'rename-table', OBJECT_COLUMN: 'rename-column' }[renameType]
  const object = subname === undefined ? relation : `${relation}.${subname}`
  const message = `old code still says ${object}, which is ${newname} from now on`
  const remedy = 'Add the new name beside the old one, move the code over, and drop the old one later.'
  const findings = rule === undefined ? [] : [finding(rule, 'breaks', 'high', object, message, remedy)]
  const lock = renameType === 'OBJECT_INDEX' ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE'
  return effect('contract', { lock, locked: [relation], findings })
})

const vacuumSchema = z.looseObject({
  is_vacuumcmd: z.boolean().default(false),
  options: optionsSchema,
  rels: z
    .array(
      z.looseObject({ VacuumRelation: z.looseObject({ relation: relationSchema }) }).transform(each => {
        return each.VacuumRelation.relation
      }),
    )
    .default([]),
})

const vacuum = reads(vacuumSchema, ({ is_vacuumcmd, options, rels }) => {
  const full = options.includes('full')
  return effect('expand', {
    lock: full ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE',
    locked: rels,
    ...(full && { rewritten: rels }),
    transactional: !is_vacuumcmd,
  })
})

const reindexSchema = z.looseObject({
  kind: z.string(),
  relation: relationSchema.optional(),
  params: optionsSchema,
})

const reindex = reads(reindexSchema, ({ kind, relation, params }) => {
  const concurrent = params.includes('concurrently')
  const single = /_(TABLE|INDEX)$/.test(kind)
  const locked = kind.endsWith('_TABLE') && relation !== undefined ? [relation] : []
  const lock = concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE'
  return effect('expand', { lock, locked, scanned: locked, transactional: single && !concurrent })
})

const lockSchema = z.looseObject({ relations: z.array(rangeSchema), mode: z.number().int().min(1).max(8) })

export const otherReads: Readonly<Record<string, Read>> = {
  RenameStmt: rename,
  AlterObjectSchemaStmt: (_body, created) => {
    created.clear()
    return effect('contract', { lock: 'ACCESS EXCLUSIVE' })
  },
  AlterEnumStmt: reads(z.looseObject({ oldVal: z.string().optional() }), ({ oldVal }) =>
    effect(oldVal === undefined ? 'expand' : 'contract'),
  ),
  AlterDomainStmt: () => effect('contract'),
  GrantStmt: reads(grant, each => granted(each.is_grant)),
  GrantRoleStmt: reads(grant, each => granted(each.is_grant)),
  AlterDefaultPrivilegesStmt: reads(z.looseObject({ action: grant }), each => granted(each.action.is_grant)),
  VacuumStmt: vacuum,
  ReindexStmt: reindex,
  ClusterStmt: reads(z.looseObject({ relation: relationSchema }), ({ relation }) =>
    effect('expand', { lock: 'ACCESS EXCLUSIVE', locked: [relation], rewritten: [relation] }),
  ),
  RefreshMatViewStmt: reads(
    z.looseObject({ relation: relationSchema, concurrent: z.boolean().optional() }),
    ({ relation, concurrent }) =>
      effect('data', { lock: concurrent ? 'EXCLUSIVE' : 'ACCESS EXCLUSIVE', locked: [relation] }),
  ),
  LockStmt: reads(lockSchema, ({ relations, mode }) => {
    const lock = locks[mode - 1]
    return effect('expand', { ...(lock !== undefined && { lock }), locked: relations })
  }),
  AlterSystemStmt: () => effect('unknown', { transactional: false }),
  // Another search path gives names another meaning, so that none is known to be new.
  VariableSetStmt: (_body, created) => {
    created.clear()
    return effect('expand')
  },
  TransactionStmt: reads(z.looseObject({ kind: z.string() }), ({ kind }, created) => {
    if (!/_(BEGIN|START|COMMIT|SAVEPOINT|RELEASE)$/.test(kind)) {
      created.clear()
      return effect('unknown')
    }
    return effect('expand')
  }),
}
