import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readAddress } from '../../../src/databases/address.ts'
import { DatabaseError } from '../../../src/errors.ts'
import { SystemDatabase } from '../../../src/host/database/system-database.ts'
import type { OpenedSession, Session, SessionOptions } from '../../../src/ports/database.ts'
import { type MariaDb, startMariaDb } from '../../support/mariadb/mariadb.ts'
import { type Postgres, startPostgres } from '../../support/postgres/postgres.ts'
import { startLine } from '../../support/process/line.ts'

const options = {
  connectTimeoutMs: 5000,
  statementTimeoutMs: 20_000,
  lockTimeoutMs: 1000,
  name: 'golive test',
} satisfies SessionOptions
const database = new SystemDatabase()
let folder: string
let postgres: Postgres
let mariaDb: MariaDb
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golive-sessions-'))
  new DatabaseSync(join(folder, 'shop.db')).close()
  const started = await Promise.all([
    startPostgres({ settings: { unix_socket_directories: tmpdir() } }),
    startMariaDb(),
  ])
  ;[postgres, mariaDb] = started
  await Promise.all([postgres.createDatabase('shop'), mariaDb.query('CREATE DATABASE shop')])
})
afterAll(async () => {
  await Promise.all([postgres.stop(), mariaDb.stop()])
  rmSync(folder, { recursive: true, force: true })
})

const engines = ['postgres', 'mysql', 'sqlite'] as const
type Engine = (typeof engines)[number]
const urlOf = (engine: Engine, name = 'shop') =>
  ({
    postgres: () => postgres.url(name),
    mysql: () => mariaDb.url(name),
    sqlite: () => join(folder, `${name}.db`),
  })[engine]()

function open(url: string, more: Partial<SessionOptions> = {}): Promise<OpenedSession> {
  const read = readAddress(url)
  if (!read.ok) throw new Error(read.message)
  return database.open(read.address, { ...options, ...more })
}

async function withSession<T>(
  engine: Engine,
  work: (session: Session) => Promise<T>,
  more: Partial<SessionOptions> = { write: true },
): Promise<T> {
  const opened = await open(urlOf(engine), more)
  if (!opened.ok) throw new Error(opened.failure.message)
  try {
    return await work(opened.session)
  } finally {
    await opened.session.close()
  }
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => error,
  )
const reasonOf = (opened: OpenedSession) => (opened.ok ? 'opened' : opened.failure.reason)

describe.each(engines)('a session of %s', engine => {
  const placeholder = engine === 'postgres' ? '$1' : '?'

  it('writes where it may, and gives rows and exact numbers back', async () => {
    await withSession(engine, async session => {
      const table = session.quote(`odd "\`name`)
      await session.script(
        `CREATE TABLE ${table} (id BIGINT, name VARCHAR(20)); INSERT INTO ${table} VALUES (1, 'a')`,
      )
      await session.query(`INSERT INTO ${table} VALUES (${placeholder}, 'b')`, ['9007199254740993'])
      const rows = await session.query(`SELECT id, name FROM ${table} ORDER BY id`)
      expect(rows.map(({ id, name }) => [String(id), name])).toEqual([
        ['1', 'a'],
        ['9007199254740993', 'b'],
      ])
      await session.script(`DROP TABLE ${table}`)
    })
  })

  it('refuses to write unless it is asked to', async () => {
    const thrown = await withSession(
      engine,
      session => failureOf(session.script('CREATE TABLE no (id INT)')),
      {},
    )
    expect(thrown).toBeInstanceOf(DatabaseError)
    expect(String(thrown)).toMatch(/read.?only/i)
  })

  it('tells the server, and the error of a statement with its state', async () => {
    await withSession(engine, async session => {
      const products = { postgres: 'PostgreSQL', mysql: 'MariaDB', sqlite: 'SQLite' }
      expect(session.server).toMatchObject({
        product: products[engine],
        version: expect.stringMatching(/^\d+\.\d+/),
      })
      const states = { postgres: '42P01', mysql: '42S02', sqlite: '1' }
      expect(await failureOf(session.query('SELECT 1 FROM nowhere'))).toMatchObject({
        ...{ state: states[engine], lost: false },
      })
    })
  })

  it('says that there is no such database', async () => {
    expect(reasonOf(await open(urlOf(engine, 'shpo')))).toBe('no-such-database')
  })
})

describe.each(['postgres', 'mysql'] as const)('a server of %s', engine => {
  it('that is not there is unreachable, one that says nothing runs into the timeout', async () => {
    const silent = createServer(socket => socket.on('error', () => undefined))
    const port = await new Promise<number>(resolve => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    const url = `${engine}://u:p@127.0.0.1:${port}/shop`
    expect(reasonOf(await open(url, { connectTimeoutMs: 300 }))).toBe('timeout')
    silent.close()
    expect(reasonOf(await open(url.replace(String(port), '1')))).toBe('unreachable')
  })

  it('ends a statement, and a wait for a lock, at its limit', async () => {
    const many = ['a', 'b', 'c', 'd'].map(name => `information_schema.columns ${name}`).join(', ')
    const slow = engine === 'postgres' ? 'SELECT pg_sleep(30)' : `SELECT COUNT(*) FROM ${many}`
    const late = await withSession(engine, session => failureOf(session.query(slow)), {
      statementTimeoutMs: 300,
    })
    expect(late).toMatchObject({ state: engine === 'postgres' ? '57014' : '70100', lost: false })
    await withSession(engine, async holder => {
      await holder.script('CREATE TABLE held (id INT)')
      await holder.script('BEGIN; INSERT INTO held VALUES (1); SELECT * FROM held')
      const waiting = await withSession(engine, session => failureOf(session.script('DROP TABLE held')))
      expect(waiting).toMatchObject({ state: engine === 'postgres' ? '55P03' : 'HY000' })
      await holder.script('ROLLBACK; DROP TABLE held')
    })
  })

  it('that falls silent is waited for no longer than its limits, and hung up on', async () => {
    const [port, name] = [engine === 'postgres' ? postgres.port : mariaDb.port, urlOf(engine)]
    const line = await startLine(port)
    try {
      const opened = await open(name.replace(`:${port}/`, `:${line.port}/`), { statementTimeoutMs: 200 })
      if (!opened.ok) throw new Error(opened.failure.message)
      line.cut()
      expect(await failureOf(opened.session.query('SELECT 1'))).toMatchObject({ lost: true })
      await opened.session.close()
    } finally {
      line.stop()
    }
  })

  it('whose connection breaks leaves nobody to say what became of the statement', async () => {
    await withSession(engine, async session => {
      const own = engine === 'postgres' ? 'pg_backend_pid()' : 'CONNECTION_ID()'
      const [row] = await session.query(`SELECT ${own} AS id`)
      const ended =
        engine === 'postgres'
          ? postgres.query(`SELECT pg_terminate_backend(${row?.['id']})`)
          : mariaDb.query(`KILL ${row?.['id']}`)
      await ended
      expect(await failureOf(session.query('SELECT 1'))).toMatchObject({ lost: true })
    })
  })
})

describe('a login', () => {
  it('that is refused is told without the password', async () => {
    await mariaDb.query("CREATE USER other@'127.0.0.1' IDENTIFIED BY 'another one'")
    const opened = await open(`mysql://admin:wrong-password@127.0.0.1:${mariaDb.port}/shop`)
    expect(reasonOf(opened)).toBe('login-refused')
    expect(JSON.stringify(opened)).not.toContain('wrong-password')
    expect(reasonOf(await open(`mysql://other:another%20one@127.0.0.1:${mariaDb.port}/shop`))).toBe(
      'login-refused',
    )
  })

  it('of PostgreSQL that names nobody is refused', async () => {
    expect(reasonOf(await open(postgres.url('shop').replace('postgres@', 'nobody:x@')))).toBe('login-refused')
  })

  it('whose certificate can not be read is told as such', async () => {
    const url = `${postgres.url('shop')}?sslmode=verify-full&sslrootcert=${join(folder, 'none.pem')}`
    expect(reasonOf(await open(url))).toBe('encryption')
  })

  it('through a socket names its folder', async () => {
    const url = `postgresql:///shop?host=${encodeURIComponent(tmpdir())}&port=${postgres.port}&user=postgres`
    const opened = await open(url)
    expect(reasonOf(opened)).toBe('opened')
    if (opened.ok) await opened.session.close()
  })

  it('that must be encrypted is not made in the open', async () => {
    expect(reasonOf(await open(`${postgres.url('shop')}?sslmode=verify-full`))).toBe('encryption')
    expect(reasonOf(await open(`${mariaDb.url('shop')}?ssl-mode=REQUIRED`))).toBe('encryption')
  })
})

describe('a file', () => {
  it('that is no database is refused, and is not written over', async () => {
    const file = join(folder, 'notes.db')
    writeFileSync(
      file,
      'These are notes, and long enough to be taken for the header of a database file. '.repeat(20),
    )
    expect(reasonOf(await open(file, { write: true }))).toBe('not-a-database')
    expect(reasonOf(await open(`sqlite:${folder}`))).toBe('not-a-database')
  })
})
