import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { DatabaseError } from '../../errors.ts'
import type { OpenedSession, Parameter, Row, Session, SessionOptions } from '../../ports/database.ts'
import { codeOf, messageOf } from '../thrown.ts'

const notADatabase = 26
const told = z.object({ errcode: z.number() })

/** Opens a file that is there: SQLite itself would make an empty one of a name that is misspelt. */
export async function openSqlite(file: string, options: SessionOptions): Promise<OpenedSession> {
  const [{ DatabaseSync }, { stat }] = await Promise.all([import('node:sqlite'), import('node:fs/promises')])
  try {
    const facts = await stat(file)
    if (!facts.isFile()) return refuse('not-a-database', `${file} is no file`)
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? refuse('no-such-database', `${file} does not exist`)
      : refuse('unreachable', messageOf(error))
  }
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(file, {
      readOnly: options.write !== true,
      timeout: Math.max(1, Math.round(options.lockTimeoutMs)),
    })
    connection.exec('PRAGMA foreign_keys = ON; SELECT count(*) FROM sqlite_schema')
    // The other engines have it, and hashes of content are made by it.
    connection.function('md5', { deterministic: true, directOnly: true }, text =>
      createHash('md5').update(String(text)).digest('hex'),
    )
    return { ok: true, session: sessionOf(connection) }
  } catch (error) {
    connection?.close()
    const reason = told.safeParse(error).data?.errcode === notADatabase ? 'not-a-database' : 'refused'
    return refuse(reason, `${file}: ${messageOf(error)}`)
  }
}

function sessionOf(connection: DatabaseSync): Session {
  const run = async <T>(work: () => T): Promise<T> => {
    try {
      return work()
    } catch (cause) {
      const code = told.safeParse(cause).data?.errcode
      throw new DatabaseError(messageOf(cause), {
        cause,
        ...(code === undefined ? {} : { state: String(code) }),
      })
    }
  }
  const all = (sql: string, parameters: readonly Parameter[]): readonly Row[] => {
    const statement = connection.prepare(sql)
    statement.setReadBigInts(true)
    return statement
      .all(...parameters.map(value => (typeof value === 'boolean' ? Number(value) : value)))
      .map(plain)
  }
  return {
    engine: 'sqlite',
    server: {
      product: 'SQLite',
      version: String(all('SELECT sqlite_version() AS version', [])[0]?.['version']),
    },
    query: (sql, parameters = []) => run(() => all(sql, parameters)),
    script: sql => run(() => connection.exec(sql)),
    quote: name => `"${name.replaceAll('"', '""')}"`,
    close: async () => {
      if (connection.isOpen) connection.close()
    },
  }
}

/** Numbers as far as they are exact, text above, as the other engines give them. */
function plain(row: Readonly<Record<string, unknown>>): Row {
  const value = (one: unknown) => {
    if (typeof one !== 'bigint') return one
    return Number.isSafeInteger(Number(one)) ? Number(one) : String(one)
  }
  return Object.fromEntries(Object.entries(row).map(([name, one]) => [name, value(one)]))
}

function refuse(
  reason: 'no-such-database' | 'not-a-database' | 'unreachable' | 'refused',
  message: string,
): OpenedSession {
  return { ok: false, failure: { reason, message } }
}
