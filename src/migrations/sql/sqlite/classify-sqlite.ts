import type { ChangeKind } from '../../../domain/migration.ts'
import { classifyPieces } from '../classify-pieces.ts'
import { splitSql } from '../split.ts'
import type { Classified } from '../statement.ts'
import { nameAt, says, skip, type Words, wordAt } from '../words.ts'

/**
 * Classifies a migration of SQLite. What the grammar can not read is `unknown` and keeps the findings that its
 * words give; a quote, a comment or a trigger without an end makes the whole migration unreadable.
 */
export async function classifySqlite(sql: string): Promise<Classified> {
  const split = splitSql(sql, 'sqlite')
  if (!split.ok) return split
  const { default: sqlite } = await import('node-sql-parser/build/sqlite.js')
  const parser = new sqlite.Parser()
  const statements = classifyPieces(split.pieces, {
    parses: [text => parser.astify(text)],
    special: readSpecial,
    lock: ({ type }) => (/^(select|pragma)$/.test(type) ? undefined : 'RESERVED'),
    transactional: ({ type }) => type !== 'vacuum',
  })
  return { ok: true, statements }
}

function readSpecial(words: Words): ChangeKind | undefined {
  // The grammar wants a table after the index, which SQLite does not know.
  if (says(words, 0, 'DROP INDEX')) {
    const { name, next } = nameAt(words, skip(words, 2, 'IF EXISTS'))
    return name !== '' && next === words.length ? 'contract' : undefined
  }
  if (!says(words, 0, 'PRAGMA')) return undefined
  return /^(FOREIGN_KEYS|USER_VERSION)$/.test(wordAt(words, 1)) ? 'data' : 'unknown'
}
