import { worstKind } from '../../domain/migration.ts'
import { tell } from './danger.ts'
import { type Reading, reading } from './reading.ts'
import { find, nameAt, outer, partsOf, says, skip, type Words, wordAt } from './words.ts'

/** Reads `TABLE name change, change` of an ALTER; `created` names the tables that are new in the same migration. */
export function readAlter(words: Words, created: ReadonlySet<string>): Reading {
  const { name: table, next } = nameAt(words, skip(words, skip(words, 0, 'TABLE'), 'IF EXISTS'))
  const changes = partsOf(words.slice(next), ',')
  const read = changes.map(change => readChange(change, table, created.has(table)))
  return {
    kind: read.length === 0 ? 'unknown' : worstKind(read.map(({ kind }) => kind)),
    type: 'alter',
    changes: changes.length,
    locked: [table],
    rewritten: read.some(({ rewritten }) => rewritten.length > 0) ? [table] : [],
    scanned: read.some(({ scanned }) => scanned.length > 0) ? [table] : [],
    findings: read.flatMap(({ findings }) => findings),
  }
}

function readChange(change: Words, table: string, isNew: boolean): Reading {
  switch (wordAt(change, 0)) {
    case 'ADD':
      return readAdd(change, table, isNew)
    case 'DROP':
      return readDrop(change, table)
    case 'RENAME':
      return readRename(change, table)
    case 'MODIFY':
    case 'CHANGE':
      return readModify(change, table)
    case 'ALGORITHM':
    case 'LOCK':
      return reading('expand', '', { findings: asksForCopy(change) ? [tell('algorithm-copy', table)] : [] })
    case 'TRUNCATE':
      return reading('contract', '', { findings: [tell('truncate', table)] })
    default:
      return reading('unknown', '')
  }
}

/** Whether `ALGORITHM=COPY`, `LOCK=SHARED` or `LOCK=EXCLUSIVE` is asked for. */
export function asksForCopy(words: Words): boolean {
  const own = outer(words)
  return own.some((_, at) => {
    const value = wordAt(own, skip(own, at + 1, '='))
    const asked = wordAt(own, at)
    return (
      (asked === 'ALGORITHM' && value === 'COPY') || (asked === 'LOCK' && /^(SHARED|EXCLUSIVE)$/.test(value))
    )
  })
}

function readAdd(change: Words, table: string, isNew: boolean): Reading {
  const at = skip(change, skip(change, 1, 'COLUMN'), 'IF NOT EXISTS')
  if (wordAt(change, at) !== '(') return readAdded(change.slice(at), table, isNew)
  const items = partsOf(change.slice(at + 1, -1), ',').map(item => readAdded(item, table, isNew))
  const findings = items.flatMap(item => item.findings)
  return reading(worstKind(items.map(({ kind }) => kind)), '', { findings })
}

function readAdded(item: Words, table: string, isNew: boolean): Reading {
  const own = outer(item)
  const first = wordAt(own, 0)
  if (/^(INDEX|KEY|FULLTEXT|SPATIAL)$/.test(first)) return reading('expand', '', { scanned: [table] })
  if (/^(PARTITION|PERIOD|SYSTEM)$/.test(first)) return reading('unknown', '')
  const narrows =
    find(own, ['UNIQUE', 'PRIMARY', 'KEY', 'FOREIGN', 'REFERENCES', 'CHECK']) !== undefined && !isNew
  const kind = narrows ? 'contract' : 'expand'
  const scanned = narrows ? [table] : []
  const refers = narrows && find(own, ['FOREIGN', 'REFERENCES']) !== undefined
  const findings = refers ? [tell('constraint-validates', table)] : []
  if (/^(CONSTRAINT|UNIQUE|PRIMARY|FOREIGN|CHECK)$/.test(first))
    return reading(kind, '', { scanned, findings })
  const notNull = own.some((_, at) => says(own, at, 'NOT NULL'))
  const filled = find(own, ['DEFAULT', 'AUTO_INCREMENT', 'AS', 'SERIAL']) !== undefined
  if (!notNull || filled || isNew) return reading(kind, '', { scanned, findings })
  const column = `${table}.${nameAt(item, 0).name}`
  return reading('contract', '', {
    scanned,
    findings: [...findings, tell('add-not-null-without-default', column)],
  })
}

function readDrop(change: Words, table: string): Reading {
  if (/^(INDEX|KEY|FOREIGN|PRIMARY|CONSTRAINT|CHECK)$/.test(wordAt(change, 1))) return reading('contract', '')
  if (wordAt(change, 1) === 'PARTITION')
    return reading('contract', '', { findings: [tell('truncate', `${table}.${nameAt(change, 2).name}`)] })
  if (/^(PERIOD|SYSTEM)$/.test(wordAt(change, 1))) return reading('unknown', '')
  const { name } = nameAt(change, skip(change, skip(change, 1, 'COLUMN'), 'IF EXISTS'))
  return reading('contract', '', { findings: [tell('drop-column', `${table}.${name}`)] })
}

function readRename(change: Words, table: string): Reading {
  if (/^(INDEX|KEY)$/.test(wordAt(change, 1))) return reading('contract', '')
  const old = nameAt(change, skip(change, skip(change, 1, 'COLUMN'), 'IF EXISTS'))
  const column = !/^(TO|AS)$/.test(wordAt(change, 1)) && says(change, old.next, 'TO')
  const finding = column ? tell('rename-column', `${table}.${old.name}`) : tell('rename-table', table)
  return reading('contract', '', { findings: [finding] })
}

function readModify(change: Words, table: string): Reading {
  const old = nameAt(change, skip(change, skip(change, 1, 'COLUMN'), 'IF EXISTS'))
  const column = `${table}.${old.name}`
  const renamed = says(change, 0, 'CHANGE') && nameAt(change, old.next).name !== old.name
  const findings = [...(renamed ? [tell('rename-column', column)] : []), tell('change-column-type', column)]
  return reading('contract', '', { rewritten: [table], findings })
}
