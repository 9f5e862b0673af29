import type { Connection } from 'mysql2/promise'
import { z } from 'zod'
import { DatabaseError } from '../../errors.ts'
import type {
  NoSession,
  OpenedSession,
  ServerAddress,
  Session,
  SessionOptions,
} from '../../ports/database.ts'
import { codeOf, messageOf } from '../thrown.ts'
import { closeSoon, graceMs } from './deadline.ts'
import { networkFailure } from './network-failure.ts'

const reasons = new Map<string, NoSession['reason']>([
  ['ER_ACCESS_DENIED_ERROR', 'login-refused'],
  ['ER_ACCESS_DENIED_NO_PASSWORD_ERROR', 'login-refused'],
  ['ER_DBACCESS_DENIED_ERROR', 'login-refused'],
  ['ER_BAD_DB_ERROR', 'no-such-database'],
  ['HANDSHAKE_NO_SSL_SUPPORT', 'encryption'],
])
const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** MySQL and MariaDB. */
export async function openMysql(address: ServerAddress, options: SessionOptions): Promise<OpenedSession> {
  const { createConnection } = await import('mysql2/promise')
  const { host, port, user, password, database, parameters } = address
  try {
    const connection = await createConnection({
      ...{ host, port, user, password, database },
      ...(encryption(parameters) ?? {}),
      connectTimeout: options.connectTimeoutMs,
      multipleStatements: true,
      supportBigNumbers: true,
      dateStrings: true,
      connectAttributes: { program_name: options.name },
    })
    // Without a listener a connection that breaks while idle would end the process.
    connection.on('error', () => undefined)
    try {
      return { ok: true, session: await prepare(connection, options) }
    } catch (error) {
      connection.destroy()
      throw error
    }
  } catch (error) {
    const reason = reasons.get(codeOf(error) ?? '') ?? networkFailure(error)
    return { ok: false, failure: { reason, message: messageOf(error) } }
  }
}

/** `ssl-mode` of MySQL's own clients: `REQUIRED` encrypts and trusts anybody, `VERIFY_…` checks; without it nothing is encrypted. */
function encryption(parameters: Readonly<Record<string, string>>) {
  const mode = (parameters['ssl-mode'] ?? parameters['sslmode'] ?? '').toLowerCase().replaceAll('-', '_')
  if (mode === '' || mode === 'disabled' || mode === 'disable' || /^prefer(red)?$/.test(mode))
    return undefined
  return { ssl: { rejectUnauthorized: mode !== 'required' && mode !== 'require' } }
}

async function prepare(connection: Connection, options: SessionOptions): Promise<Session> {
  const timeout = options.statementTimeoutMs + graceMs
  const send = (sql: string, values: unknown[] = []) => connection.query({ sql, values, timeout })
  const select = async (sql: string, parameters: readonly unknown[] = []) => {
    const [rows] = await send(sql, [...parameters])
    return Array.isArray(rows) ? rowsSchema.parse(rows) : []
  }
  const [first] = await select('SELECT VERSION() AS version')
  const version = z.string().parse(first?.['version'])
  const isMaria = /mariadb/i.test(version)
  const seconds = Math.max(1, Math.ceil(options.lockTimeoutMs / 1000))
  await send(`SET SESSION lock_wait_timeout = ${seconds}, innodb_lock_wait_timeout = ${seconds}`)
  // MySQL's limit holds for SELECT only; it has none for the rest.
  await send(
    isMaria
      ? `SET SESSION max_statement_time = ${Math.max(0.001, options.statementTimeoutMs / 1000)}`
      : `SET SESSION max_execution_time = ${Math.max(1, Math.round(options.statementTimeoutMs))}`,
  )
  if (options.write !== true) await send('SET SESSION TRANSACTION READ ONLY')
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw errorOf(error)
    }
  }
  return {
    engine: 'mysql',
    server: { product: isMaria ? 'MariaDB' : 'MySQL', version },
    query: (sql, parameters) => run(() => select(sql, parameters)),
    script: sql => run(async () => void (await send(sql))),
    quote: name => `\`${name.replaceAll('`', '``')}\``,
    close: () => closeSoon(connection.end(), () => connection.destroy()),
  }
}

const told = z.object({ sqlState: z.string().optional(), errno: z.number().optional() })

function errorOf(cause: unknown): DatabaseError {
  const { sqlState } = told.safeParse(cause).data ?? {}
  const state = sqlState ?? codeOf(cause)
  return new DatabaseError(messageOf(cause), {
    cause,
    lost: sqlState === undefined,
    ...(state === undefined ? {} : { state }),
  })
}
