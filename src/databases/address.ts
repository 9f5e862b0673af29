import type { DatabaseAddress, Engine } from '../ports/database.ts'

const schemes: Readonly<Record<string, Engine>> = {
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'mysql:': 'mysql',
  'mariadb:': 'mysql',
}
const ports = { postgres: 5432, mysql: 3306 } as const

export type ReadAddress =
  | { readonly ok: true; readonly address: DatabaseAddress }
  /** Holds nothing of what was given: it may be a password. */
  | { readonly ok: false; readonly message: string }

/**
 * Reads `postgresql://`, `postgres://`, `mysql://` and `mariadb://` URLs, and `sqlite:`, `file:` and plain paths that end in
 * `.db`, `.sqlite` or `.sqlite3`.
 */
export function readAddress(given: string): ReadAddress {
  const text = given.trim()
  if (text === '') return refuse('it is empty')
  const file = sqliteFile(text)
  if (file !== undefined) return file === '' ? refuse('it names no file') : sqlite(file)
  if (!URL.canParse(text)) return refuse('it is no URL')
  const url = new URL(text)
  const engine = schemes[url.protocol]
  if (engine === undefined || engine === 'sqlite') return refuse('its scheme is not known')
  const parts = decodeParts(url)
  if (parts === undefined) return refuse('it holds a % that encodes nothing; write % as %25')
  const parameters = Object.fromEntries(url.searchParams)
  if (engine === 'postgres') {
    const twice = takeParameters(parts, parameters)
    if (twice !== undefined) return refuse(`its ${twice} stands there twice`)
  }
  const { user, password, database, host } = parts
  if (host === '') return refuse('it names no host')
  if (user === '') return refuse('it names no user')
  if (database === '') return refuse('it names no database')
  if (parts.port !== '' && !/^[1-9]\d{0,4}$/.test(parts.port)) return refuse('its port is no number')
  if (database.includes('/') || database.includes('\0'))
    return refuse('its database has a name that none can have')
  const port = parts.port === '' ? ports[engine] : Number(parts.port)
  return { ok: true, address: { engine, host, port, user, password, database, parameters } }
}

const placeNames = {
  host: 'host',
  port: 'port',
  user: 'user',
  password: 'password',
  dbname: 'database',
} as const

/** libpq takes these behind `?`, too, where a driver would let them win over what we show and lock. */
function takeParameters(
  parts: Record<(typeof placeNames)[keyof typeof placeNames], string>,
  parameters: Record<string, string>,
): string | undefined {
  for (const [name, part] of Object.entries(placeNames)) {
    const given = parameters[name]
    if (given === undefined) continue
    if (parts[part] !== '' && parts[part] !== given) return part
    parts[part] = given
    delete parameters[name]
  }
  return undefined
}

/** What people may see of it. */
export function describeAddress(address: DatabaseAddress): string {
  if (address.engine === 'sqlite') return address.file
  const host = address.host.includes(':') ? `[${address.host}]` : address.host
  return `${address.database} on ${host}:${address.port}`
}

function decodeParts(url: URL) {
  try {
    return {
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: decodeURIComponent(url.pathname.replace(/^\//, '')),
      host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
      port: url.port,
    }
  } catch {
    return undefined
  }
}

function sqliteFile(text: string): string | undefined {
  const [, rest] = /^(?:sqlite3?|file):(?:\/\/(?=\/|\.))?([^?]*)/i.exec(text) ?? []
  if (rest !== undefined) return rest
  return /^[^:]*\.(?:db|sqlite3?)$/i.test(text) ? text : undefined
}

function sqlite(file: string): ReadAddress {
  return file === ':memory:'
    ? refuse('a database in memory has nothing to look at')
    : { ok: true, address: { engine: 'sqlite', file } }
}

function refuse(message: string): ReadAddress {
  return { ok: false, message }
}
