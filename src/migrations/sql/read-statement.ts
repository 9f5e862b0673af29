import { tell } from './danger.ts'
import { asksForCopy, readAlter } from './read-alter.ts'
import { type Reading, reading } from './reading.ts'
import { find, nameAt, outer, partsOf, says, skip, type Words, wordAt } from './words.ts'

/** Reads a statement by its words alone, so that one no grammar knows still tells what it destroys. */
export function readStatement(words: Words, created: ReadonlySet<string>): Reading {
  switch (wordAt(words, 0)) {
    case 'CREATE':
      return readCreate(words, created)
    case 'ALTER':
      return readAlterOf(words, created)
    case 'DROP':
      return readDrop(words)
    case 'TRUNCATE': {
      const { name } = nameAt(words, skip(words, 1, 'TABLE'))
      return reading('contract', 'truncate', { locked: [name], findings: [tell('truncate', name)] })
    }
    case 'RENAME': {
      const names = partsOf(words.slice(2), ',').map(part => nameAt(part, 0).name)
      const findings = says(words, 1, 'TABLE') ? names.map(name => tell('rename-table', name)) : []
      return reading(findings.length > 0 ? 'contract' : 'unknown', 'rename', { locked: names, findings })
    }
    case 'WITH': {
      const own = outer(words)
      const start = own[find(own, ['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE']) ?? 0]
      const from = start === undefined ? 0 : words.indexOf(start)
      return from === 0 ? reading('unknown', 'with') : readStatement(words.slice(from), created)
    }
    case 'DELETE':
    case 'UPDATE':
      return readChange(words)
    case 'INSERT':
    case 'REPLACE':
    case 'SELECT':
      return reading('data', wordAt(words, 0).toLowerCase())
    default:
      return reading('unknown', wordAt(words, 0).toLowerCase())
  }
}

/** Also `ALTER ONLINE IGNORE TABLE` of MariaDB. */
function readAlterOf(words: Words, created: ReadonlySet<string>): Reading {
  const at = skip(words, skip(words, 1, 'ONLINE'), 'IGNORE')
  return says(words, at, 'TABLE') ? readAlter(words.slice(at), created) : reading('unknown', 'alter')
}

function readCreate(words: Words, created: ReadonlySet<string>): Reading {
  const at = find(words, ['TABLE', 'VIEW', 'INDEX', 'TRIGGER', 'PROCEDURE', 'FUNCTION', 'EVENT']) ?? 0
  const replaces = says(words, 1, 'OR REPLACE')
  const maybe = says(words, at + 1, 'IF NOT EXISTS')
  const { name, next } = nameAt(words, skip(words, at + 1, 'IF NOT EXISTS'))
  switch (wordAt(words, at)) {
    case 'TABLE':
      if (replaces)
        return reading('contract', 'create', { locked: [name], findings: [tell('drop-table', name)] })
      // A table that may have been there before has rows that a constraint must hold for.
      return reading('expand', 'create', maybe ? {} : { created: name })
    case 'VIEW':
      return reading(replaces ? 'contract' : 'expand', 'create')
    case 'INDEX': {
      const on = find(words.slice(next), ['ON'])
      const table = on === undefined ? '' : nameAt(words, next + on + 1).name
      const narrows = says(words, 1, 'UNIQUE') && !created.has(table)
      const findings = asksForCopy(words) ? [tell('algorithm-copy', table)] : []
      const kind = narrows || replaces ? 'contract' : 'expand'
      return reading(kind, 'create', { locked: [table], scanned: [table], findings })
    }
    default:
      return reading('unknown', 'create')
  }
}

function readDrop(words: Words): Reading {
  const at = skip(words, 1, 'TEMPORARY')
  const start = skip(words, at + 1, 'IF EXISTS')
  const names = partsOf(words.slice(start), ',').map(part => nameAt(part, 0).name)
  switch (wordAt(words, at)) {
    case 'TABLE':
    case 'TABLES':
      return reading('contract', 'drop', {
        locked: names,
        findings: names.map(name => tell('drop-table', name)),
      })
    case 'DATABASE':
    case 'SCHEMA':
      return reading('contract', 'drop', { findings: names.map(name => tell('drop-database', name)) })
    case 'VIEW':
      return reading('contract', 'drop')
    case 'INDEX': {
      const on = find(words, ['ON'])
      return reading('contract', 'drop', { locked: on === undefined ? [] : [nameAt(words, on + 1).name] })
    }
    default:
      return reading('unknown', 'drop')
  }
}

function readChange(words: Words): Reading {
  const type = wordAt(words, 0) === 'DELETE' ? 'delete' : 'update'
  // A condition in an executable comment is none on the servers that skip it.
  const limited = outer(words).some(
    word => !word.conditional && word.kind === 'word' && /^where$/i.test(word.text),
  )
  const from = find(words, ['FROM'])
  const { name } = nameAt(words, type === 'delete' && from !== undefined ? from + 1 : afterOptions(words))
  if (limited) return reading('data', type, { locked: [name] })
  return reading('data', type, {
    locked: [name],
    scanned: [name],
    findings: [tell(`${type}-without-where`, name)],
  })
}

/** `UPDATE LOW_PRIORITY IGNORE name` of MySQL, `UPDATE OR ROLLBACK name` of SQLite. */
function afterOptions(words: Words): number {
  if (says(words, 1, 'OR')) return 3
  return skip(words, skip(words, 1, 'LOW_PRIORITY'), 'IGNORE')
}
