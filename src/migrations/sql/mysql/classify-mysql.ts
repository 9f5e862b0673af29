import { classifyPieces } from '../classify-pieces.ts'
import { splitSql } from '../split.ts'
import type { Classified } from '../statement.ts'

const rows = ['insert', 'replace', 'update', 'delete', 'select']

/**
 * Classifies a migration of MySQL or MariaDB. What neither grammar reads is `unknown` and keeps the findings that
 * its words give; a quote or a comment without an end makes the whole migration unreadable.
 */
export async function classifyMysql(sql: string): Promise<Classified> {
  const split = splitSql(sql, 'mysql')
  if (!split.ok) return split
  // MariaDB's grammar knows no constraint in ALTER TABLE, and MySQL's no IF NOT EXISTS of a column.
  const { default: mysql } = await import('node-sql-parser/build/mysql.js')
  const { default: mariadb } = await import('node-sql-parser/build/mariadb.js')
  const parsers = [new mysql.Parser(), new mariadb.Parser()]
  const statements = classifyPieces(split.pieces, {
    parses: parsers.map(parser => text => parser.astify(text)),
    special: () => undefined,
    lock: ({ type }) => (/^(create|alter|drop|truncate|rename)$/.test(type) ? 'metadata' : undefined),
    // Everything else may commit what was done before it.
    transactional: ({ type }) => rows.includes(type),
  })
  return { ok: true, statements }
}
