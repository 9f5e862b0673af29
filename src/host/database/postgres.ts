import type { Client } from 'pg'
import { DatabaseError } from '../../errors.ts'
import type {
  DatabaseAddress,
  NoSession,
  OpenedSession,
  Session,
  SessionOptions,
} from '../../ports/database.ts'
import { codeOf, messageOf } from '../thrown.ts'
import { networkFailure } from './network-failure.ts'

type Address = Extract<DatabaseAddress, { readonly engine: 'postgres' | 'mysql' }>

const reasons = new Map<string, NoSession['reason']>([
  ['28P01', 'login-refused'],
  ['28000', 'login-refused'],
  ['3D000', 'no-such-database'],
])

/** A connection of its own: pools would share locks and settings. */
export async function openPostgres(address: Address, options: SessionOptions): Promise<OpenedSession> {
  const { Client } = (await import('pg')).default
  const client = new Client({
    // The driver itself knows what `sslmode` and its files mean; where both are given, the text wins over the fields.
    connectionString: urlOf(address),
    application_name: options.name,
    connectionTimeoutMillis: options.connectTimeoutMs,
  })
  let lost: Error | undefined
  client.on('error', error => {
    lost = error
  })
  try {
    await client.connect()
    return { ok: true, session: await prepare(client, options, () => lost !== undefined) }
  } catch (error) {
    await client.end().catch(() => undefined)
    const reason = reasons.get(codeOf(error) ?? '') ?? networkFailure(error)
    return { ok: false, failure: { reason, message: messageOf(error) } }
  }
}

function urlOf({ host, port, user, password, database, parameters }: Address): string {
  const [name, secret, path] = [user, password, database].map(encodeURIComponent)
  const place = host.includes(':') ? `[${host}]` : host
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
    close: async () => {
      await client.end().catch(() => undefined)
    },
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
