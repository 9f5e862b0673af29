import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readAddress } from '../../src/databases/address.ts'
import { snapshotTables } from '../../src/databases/table-snapshot.ts'
import { SystemDatabase } from '../../src/host/database/system-database.ts'
import type { Session } from '../../src/ports/database.ts'
import { type MariaDb, startMariaDb } from '../support/mariadb/mariadb.ts'
import { type Postgres, startPostgres } from '../support/postgres/postgres.ts'

const limits = { connectTimeoutMs: 5000, statementTimeoutMs: 20_000, lockTimeoutMs: 1000 }
const engines = ['postgres', 'mysql', 'sqlite'] as const
type Engine = (typeof engines)[number]

let folder: string
let postgres: Postgres
let mariaDb: MariaDb
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golive-snapshots-'))
  const started = await Promise.all([startPostgres(), startMariaDb()])
  ;[postgres, mariaDb] = started
})
afterAll(async () => {
  await Promise.all([postgres.stop(), mariaDb.stop()])
  rmSync(folder, { recursive: true, force: true })
})

async function create(engine: Engine, name: string): Promise<string> {
  if (engine === 'postgres') return postgres.createDatabase(name)
  if (engine === 'mysql') {
    await mariaDb.query(`CREATE DATABASE ${name}`)
    return mariaDb.url(name)
  }
  new DatabaseSync(join(folder, `${name}.db`)).close()
  return join(folder, `${name}.db`)
}

/** The tables of a new database after these statements. */
async function tablesAfter(engine: Engine, name: string, sql: string, hashUpToRows = 100) {
  const read = readAddress(await create(engine, name))
  if (!read.ok) throw new Error(read.message)
  const open = async (write: boolean): Promise<Session> => {
    const opened = await new SystemDatabase().open(read.address, { ...limits, write, name: 'test' })
    if (!opened.ok) throw new Error(opened.failure.message)
    return opened.session
  }
  const [writer, reader] = [await open(true), await open(false)]
  try {
    await writer.script(sql)
    return await snapshotTables(reader, hashUpToRows)
  } finally {
    await Promise.all([writer.close(), reader.close()])
  }
}

const table = 'CREATE TABLE items (name VARCHAR(20), price DECIMAL(10,2), note TEXT);'
const rows = (...values: readonly string[]) =>
  `${table} ${values.map(value => `INSERT INTO items VALUES ${value};`).join(' ')}`

describe.each(engines)('a snapshot of %s', engine => {
  const hashOf = async (name: string, ...values: readonly string[]) => {
    const [only] = await tablesAfter(engine, name, rows(...values))
    return only?.hash ?? 'none'
  }

  it('is the same for the same rows, in whatever order they were written', async () => {
    const one = await hashOf('first', "('a', 1.50, NULL)", "('b', 2, 'x')")
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(await hashOf('second', "('b', 2, 'x')", "('a', 1.50, NULL)")).toBe(one)
  })

  it('differs for anything that differs', async () => {
    const all = await Promise.all([
      hashOf('none'),
      hashOf('plain', "('a', 1.50, NULL)"),
      hashOf('twice', "('a', 1.50, NULL)", "('a', 1.50, NULL)"),
      hashOf('thrice', "('a', 1.50, NULL)", "('a', 1.50, NULL)", "('a', 1.50, NULL)"),
      hashOf('cents', "('a', 1.51, NULL)"),
      hashOf('empty', "('a', 1.50, '')"),
      hashOf('cased', "('A', 1.50, NULL)"),
      hashOf('moved', "('', 1.50, 'a')"),
      hashOf('comma', "('a,b', 1.50, 'c')"),
      hashOf('comma2', "('a', 1.50, 'b,c')"),
    ])
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain('none')
  })

  it('has every table with its count, and no hash above the limit', async () => {
    const sql = `${rows("('a', 1, NULL)", "('b', 2, NULL)")} CREATE TABLE empty_one (id INT)`
    const found = await tablesAfter(engine, 'several', sql, 1)
    expect(found).toEqual([
      { name: 'empty_one', rows: 0, hash: expect.any(String) },
      { name: 'items', rows: 2 },
    ])
  })
})

describe('a snapshot of MariaDB', () => {
  it('hashes columns with a default, and leaves those out that are made of others', async () => {
    const items = 'CREATE TABLE items (a INT, at VARCHAR(20) DEFAULT (UUID()), twice INT AS (a * 2))'
    const one = await tablesAfter('mysql', 'made1', `${items}; INSERT INTO items (a, at) VALUES (1, 'x')`)
    const other = await tablesAfter('mysql', 'made2', `${items}; INSERT INTO items (a, at) VALUES (1, 'y')`)
    expect(one.map(({ rows: count }) => count)).toEqual([1])
    expect(one).not.toEqual(other)
  })
})

describe('a snapshot of PostgreSQL', () => {
  it('refuses to count only the rows that its user may see', async () => {
    await tablesAfter('postgres', 'guarded', rows("('a', 1, NULL)"))
    await postgres.query(
      `ALTER TABLE items ENABLE ROW LEVEL SECURITY; CREATE ROLE clerk LOGIN; GRANT SELECT ON items TO clerk`,
      'guarded',
    )
    const read = readAddress(postgres.url('guarded').replace('postgres@', 'clerk@'))
    if (!read.ok) throw new Error(read.message)
    const opened = await new SystemDatabase().open(read.address, { ...limits, name: 'test' })
    if (!opened.ok) throw new Error(opened.failure.message)
    await expect(snapshotTables(opened.session, 100)).rejects.toThrow(/row-level security/)
    await opened.session.close()
  })

  it('counts a table that others inherit from by itself', async () => {
    const sql = `CREATE TABLE parent (id INT); CREATE TABLE child () INHERITS (parent);
      INSERT INTO parent VALUES (1); INSERT INTO child VALUES (2), (3)`
    const found = await tablesAfter('postgres', 'family', sql)
    expect(found.map(({ name, rows: count }) => [name, count])).toEqual([
      ['child', 2],
      ['parent', 1],
    ])
  })

  it('does not depend on how a database writes values, and has other schemas and partitions', async () => {
    const sql = `CREATE SCHEMA audit; CREATE TABLE audit.log (at TIMESTAMPTZ, took INTERVAL, raw BYTEA, f FLOAT8) PARTITION BY RANGE (at);
      CREATE TABLE audit.log_1 PARTITION OF audit.log DEFAULT;
      INSERT INTO audit.log VALUES ('2026-11-25T01:02:03Z', '1 day 2 hours', 'x', 0.1)`
    const one = await tablesAfter('postgres', 'words', sql)
    expect(one).toEqual([{ name: 'audit.log_1', rows: 1, hash: expect.any(String) }])
    const other = `ALTER DATABASE words2 SET timezone = 'Asia/Tokyo'; ALTER DATABASE words2 SET datestyle = German;
      ALTER DATABASE words2 SET intervalstyle = iso_8601; ALTER DATABASE words2 SET bytea_output = escape`
    await postgres.createDatabase('words2')
    await postgres.query(other)
    await postgres.query(sql, 'words2')
    const read = readAddress(postgres.url('words2'))
    if (!read.ok) throw new Error(read.message)
    const opened = await new SystemDatabase().open(read.address, { ...limits, name: 'test' })
    if (!opened.ok) throw new Error(opened.failure.message)
    expect(await snapshotTables(opened.session, 100)).toEqual(one)
    await opened.session.close()
  })
})
