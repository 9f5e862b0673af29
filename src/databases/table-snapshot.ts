import { z } from 'zod'
import type { Session } from '../ports/database.ts'

/** What a table holds at one moment. */
export interface TableSnapshot {
  /** With its schema where it is not the usual one: `orders`, `audit.orders`. */
  readonly name: string
  readonly rows: number
  /** Of all rows in an order of their own, as hexadecimal digits; absent above the limit. */
  readonly hash?: string
}

const nameRow = z.object({ schema: z.string().optional(), name: z.string() })
const countRow = z.object({ rows: z.union([z.number(), z.string().regex(/^\d+$/)]) })
const hashRow = z.object({ hash: z.string() })
const columnRow = z.object({ name: z.string() })

/**
 * Counts the rows of every table of the user's, and hashes the content of those with at most `hashUpToRows`. Two databases of one engine
 * that hold the same give the same. Without a transaction of the caller's each table is read at a moment of its own. Throws DatabaseError.
 */
export async function snapshotTables(
  session: Session,
  hashUpToRows: number,
): Promise<readonly TableSnapshot[]> {
  // Each database may have settings of its own for how it writes values.
  if (session.engine === 'postgres') await session.script(postgresWords)
  const names = (await session.query(tablesOf[session.engine])).map(row => nameRow.parse(row))
  const found: TableSnapshot[] = []
  for (const { schema, name } of names) {
    const path = [...(schema === undefined ? [] : [schema]), name].map(part => session.quote(part)).join('.')
    // Tables that inherit from it are counted by themselves.
    const table = session.engine === 'postgres' ? `ONLY ${path}` : path
    const [row] = await session.query(`SELECT COUNT(*) AS ${session.quote('rows')} FROM ${table}`)
    const rows = Number(countRow.parse(row).rows)
    const hash = rows <= hashUpToRows ? await hashOf(session, table, name) : undefined
    const shown = schema === undefined || schema === 'public' ? name : `${schema}.${name}`
    found.push({ name: shown, rows, ...(hash === undefined ? {} : { hash }) })
  }
  return found
}

/** Under row security a count would be one of the rows that this user may see; with it off that is an error. */
const postgresWords =
  "SET row_security = off; SET extra_float_digits = 1; SET datestyle = ISO; SET timezone = 'UTC'; SET bytea_output = hex; SET intervalstyle = postgres"

const tablesOf = {
  postgres: `
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname !~ '^pg_toast'
    ORDER BY 1, 2`,
  mysql: `
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY BINARY table_name`,
  sqlite: `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
} as const

function hashOf(session: Session, table: string, name: string): Promise<string> {
  if (session.engine === 'postgres') return hashPostgres(session, table)
  return session.engine === 'mysql' ? hashMysql(session, table, name) : hashSqlite(session, table, name)
}

/** The order of the rows' own hashes: a table without a key has no other that survives a restore. */
async function hashPostgres(session: Session, table: string): Promise<string> {
  const [row] = await session.query(
    `SELECT md5(COALESCE(string_agg(h, '' ORDER BY h), '')) AS hash FROM (SELECT md5(t::text) AS h FROM ${table} t) hashes`,
  )
  return hashRow.parse(row).hash
}

/** Summed in four parts, so that neither the order of rows nor group_concat_max_len matters. */
async function hashMysql(session: Session, table: string, name: string): Promise<string> {
  const columns = await columnsOf(
    session,
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position`,
    name,
  )
  // A length before each value keeps ('ab', 'c') and ('a', 'bc') apart, and NULL from the empty text.
  const bytes = (column: string) => `CAST(${column} AS BINARY)`
  const parts = columns.map(
    column => `IFNULL(CONCAT(LENGTH(${bytes(column)}), ':', HEX(${bytes(column)})), '-')`,
  )
  const text = parts.length === 0 ? "''" : `CONCAT_WS(',', ${parts.join(', ')})`
  const sums = [1, 9, 17, 25].map(
    from =>
      `LPAD(HEX(IFNULL(SUM(CAST(CONV(SUBSTRING(h, ${from}, 8), 16, 10) AS UNSIGNED)), 0) % 4294967296), 8, '0')`,
  )
  const [row] = await session.query(
    `SELECT LOWER(CONCAT(${sums.join(', ')})) AS hash FROM (SELECT MD5(${text}) AS h FROM ${table}) hashes`,
  )
  return hashRow.parse(row).hash
}

async function hashSqlite(session: Session, table: string, name: string): Promise<string> {
  const columns = await columnsOf(session, 'SELECT name FROM pragma_table_info(?) ORDER BY cid', name)
  const text = columns.map(column => `quote(${column})`).join(" || ',' || ")
  const [row] = await session.query(
    `SELECT md5(COALESCE(group_concat(h, '' ORDER BY h), '')) AS hash FROM (SELECT md5(${text}) AS h FROM ${table})`,
  )
  return hashRow.parse(row).hash
}

async function columnsOf(session: Session, sql: string, table: string): Promise<string[]> {
  const rows = await session.query(sql, [table])
  return rows.map(row => session.quote(columnRow.parse(row).name))
}
