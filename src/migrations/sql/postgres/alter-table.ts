import { z } from 'zod'
import { addColumn, columnSchema, constraintSchema, constraintValidates, uniqueBlocks } from './column.ts'
import { combine, type Effect, effect, finding, type Lock, type Read, reads } from './effect.ts'
import { findNodes, relationSchema } from './node.ts'

const commandSchema = z.looseObject({
  subtype: z.string(),
  name: z.string().optional(),
  def: z.unknown().optional(),
})
type Command = z.infer<typeof commandSchema>

const alterSchema = z.looseObject({
  relation: relationSchema,
  objtype: z.string(),
  cmds: z.array(z.looseObject({ AlterTableCmd: commandSchema })),
})

/** Commands that take nothing from old code, under the lock PostgreSQL documents for each. */
const harmless: Readonly<Record<string, Lock>> = {
  AT_SetStatistics: 'SHARE UPDATE EXCLUSIVE',
  AT_SetOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_ResetOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_SetRelOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_ResetRelOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_ClusterOn: 'SHARE UPDATE EXCLUSIVE',
  AT_DropNotNull: 'ACCESS EXCLUSIVE',
  AT_SetStorage: 'ACCESS EXCLUSIVE',
  AT_SetCompression: 'ACCESS EXCLUSIVE',
  AT_ReplicaIdentity: 'ACCESS EXCLUSIVE',
}

const narrowing = new Set([
  'AT_ChangeOwner',
  'AT_DropConstraint',
  'AT_DropIdentity',
  'AT_DropExpression',
  'AT_DropInherit',
  'AT_DropOf',
  'AT_EnableRowSecurity',
  'AT_ForceRowSecurity',
])

const under = (table: string, parts: Partial<Effect> = {}) => ({
  lock: 'ACCESS EXCLUSIVE',
  locked: [table],
  ...parts,
})

function setNotNull(table: string, object: string): Effect {
  const found = finding(
    'set-not-null',
    'blocks',
    'high',
    object,
    `checks all rows of ${table} under ACCESS EXCLUSIVE, and old code that writes NULL fails after it`,
    'Add CHECK (… IS NOT NULL) NOT VALID, VALIDATE it in a later transaction, then SET NOT NULL.',
  )
  return effect('contract', under(table, { scanned: [table], findings: [found] }))
}

function addConstraint(table: string, constraint: z.infer<typeof constraintSchema>): Effect {
  const object = constraint.conname === undefined ? table : `${table}.${constraint.conname}`
  const valid = constraint.skip_validation !== true
  const checks = valid ? { scanned: [table], findings: [constraintValidates(table, object)] } : {}
  switch (constraint.contype) {
    case 'CONSTR_FOREIGN': {
      const locked = constraint.pktable === undefined ? [table] : [table, constraint.pktable]
      return effect(valid ? 'contract' : 'expand', { lock: 'SHARE ROW EXCLUSIVE', locked, ...checks })
    }
    case 'CONSTR_CHECK':
      return effect(valid ? 'contract' : 'expand', under(table, checks))
    case 'CONSTR_NOTNULL':
      return valid ? setNotNull(table, object) : effect('contract', under(table))
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
    case 'CONSTR_EXCLUSION': {
      const builds = constraint.indexname === undefined
      const parts = builds ? { scanned: [table], findings: [uniqueBlocks(table, object)] } : {}
      return effect('contract', under(table, parts))
    }
    default:
      return effect('unknown', under(table))
  }
}

function dropColumn(table: string, object: string): Effect {
  const message = `DROP COLUMN ${object} takes its values, and old code that names it fails`
  const remedy = 'Prove a backup, and drop it only after no released code uses it.'
  return effect(
    'contract',
    under(table, { findings: [finding('drop-column', 'destroys', 'critical', object, message, remedy)] }),
  )
}

function changeType(table: string, object: string): Effect {
  const message = `rewrites ${table} under ACCESS EXCLUSIVE, and old code may not read the new type of ${object}`
  const remedy = 'Add a new column of the type, write both, fill it in batches, and move over.'
  return effect(
    'contract',
    under(table, {
      rewritten: [table],
      findings: [finding('change-column-type', 'breaks', 'high', object, message, remedy)],
    }),
  )
}

function readCommand(table: string, { subtype, name, def }: Command): Effect {
  const object = name === undefined ? table : `${table}.${name}`
  const lock = harmless[subtype]
  if (lock !== undefined) return effect('expand', under(table, { lock }))
  if (narrowing.has(subtype)) return effect('contract', under(table))
  switch (subtype) {
    case 'AT_AddColumn': {
      const column = z.looseObject({ ColumnDef: columnSchema }).safeParse(def)
      return column.success ? addColumn(table, column.data.ColumnDef) : effect('unknown', under(table))
    }
    case 'AT_AddConstraint': {
      const added = z.looseObject({ Constraint: constraintSchema }).safeParse(def)
      return added.success ? addConstraint(table, added.data.Constraint) : effect('unknown', under(table))
    }
    case 'AT_ColumnDefault':
      return effect(def === undefined ? 'contract' : 'expand', under(table))
    case 'AT_DropColumn':
      return dropColumn(table, object)
    case 'AT_AlterColumnType':
      return changeType(table, object)
    case 'AT_SetNotNull':
      return setNotNull(table, object)
    case 'AT_ValidateConstraint':
      return effect('expand', under(table, { lock: 'SHARE UPDATE EXCLUSIVE', scanned: [table] }))
    case 'AT_AttachPartition':
      return effect('expand', under(table, { lock: 'SHARE UPDATE EXCLUSIVE' }))
    case 'AT_DetachPartition': {
      const [partition] = findNodes(def, 'PartitionCmd')
      const concurrent = z.looseObject({ concurrent: z.literal(true) }).safeParse(partition).success
      const detached = concurrent ? { lock: 'SHARE UPDATE EXCLUSIVE', transactional: false } : {}
      return effect('contract', under(table, detached))
    }
    case 'AT_SetLogged':
    case 'AT_SetUnLogged':
    case 'AT_SetTableSpace':
    case 'AT_SetAccessMethod':
      return effect('unknown', under(table, { rewritten: [table] }))
    default:
      return effect('unknown', under(table))
  }
}

/** Nobody holds a table of this migration's own; only other tables that a foreign key names matter. */
function onOwnTable(table: string, read: Effect): Effect {
  const locked = read.locked.filter(name => name !== table)
  const kind = read.kind === 'unknown' ? 'unknown' : 'expand'
  return effect(kind, { ...(locked.length > 0 && { lock: 'SHARE ROW EXCLUSIVE' }), locked })
}

export const alterReads: Readonly<Record<string, Read>> = {
  AlterTableStmt: reads(alterSchema, ({ relation, cmds }, created) => {
    const read = combine(cmds.map(each => readCommand(relation, each.AlterTableCmd)))
    return created.has(relation) ? onOwnTable(relation, read) : read
  }),
}
