import type { Client } from 'pg'
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
  ['28P01', 'login-refused'],
  ['28000', 'login-refused'],
  ['3D000', 'no-such-database'],
])

/** A connection of its own: pools would share locks and settings. */
export async function openPostgres(address: ServerAddress, options: SessionOptions): Promise<OpenedSession> {
  const { Client } = (await import('pg')).default
  let client: Client | undefined
  let lost: Error | undefined
  try {
    // It reads the files that `sslrootcert` and its like name, so making it may fail already.
    client = new Client({
      // The driver itself knows what `sslmode` and its files mean; where both are given, the text wins over the fields.
      connectionString: urlOf(address),
      application_name: options.name,
      connectionTimeoutMillis: options.connectTimeoutMs,
      query_timeout: options.statementTimeoutMs + graceMs,
    })
    client.on('error', error => {
      lost = error
    })
    await client.connect()
    return { ok: true, session: await prepare(client, options, () => lost !== undefined) }
  } catch (error) {
    // Before there is a client, only the files of its certificates can be missing.
    if (client === undefined)
      return { ok: false, failure: { reason: 'encryption', message: messageOf(error) } }
    await hangUpOn(client)
    const reason = reasons.get(codeOf(error) ?? '') ?? networkFailure(error)
    return { ok: false, failure: { reason, message: messageOf(error) } }
  }
}

function hangUpOn(client: Client): Promise<void> {
  return closeSoon(client.end(), () => client.connection.stream.destroy())
}

function urlOf({ host, port, user, password, database, parameters }: ServerAddress): string {
  const [name, secret, path] = [user, password, database].map(encodeURIComponent)
  const place = host.includes(':') ? `[${host}]` : encodeURIComponent(host)
  const search = new URLSearchParams(parameters).toString()
  return `postgresql://${name}:${secret}@${place}:${port}/${path}${search === '' ? '' : `?${search}`}`
}

async function prepare(client: Client, options: SessionOptions, isLost: () => boolean): Promise<Session> {
  // By statement and not by `options=`, which poolers and some hosts refuse.
  await client.query(
    `SET statement_timeout = ${whole(options.statementTimeoutMs)}; SET lock_timeout = ${whole(options.lockTimeoutMs)};` +
      ` SET default_transaction_read_only = ${options.write === true ? 'off' : 'on'}`,
  )
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
  const version = (rows[0]?.server_version ?? '').split(' ')[0] ?? ''
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw errorOf(error, isLost())
    }
  }
  return {
    engine: 'postgres',
    server: { product: 'PostgreSQL', version },
    query: (sql, parameters = []) => run(async () => (await client.query(sql, [...parameters])).rows),
    script: sql => run(async () => void (await client.query(sql))),
    quote: name => client.escapeIdentifier(name),
    close: () => hangUpOn(client),
  }
}

function errorOf(cause: unknown, lost: boolean): DatabaseError {
  const state = codeOf(cause)
  // A SQLSTATE is the server's word, so the connection was there; class 57P is the server's farewell.
  const ended = lost || state === undefined || !/^[0-9A-Z]{5}$/.test(state) || state.startsWith('57P')
  return new DatabaseError(messageOf(cause), {
    cause,
    lost: ended,
    ...(state === undefined ? {} : { state }),
  })
}

function whole(ms: number): number {
  return Math.max(1, Math.round(ms))
}
