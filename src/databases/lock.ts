import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../ports/clock.ts'
import type { Session } from '../ports/database.ts'

export type Locked =
  | { readonly ok: true; readonly waitedMs: number; release(): Promise<void> }
  /** Who has it, in words, as far as the server lets us see. */
  | { readonly ok: false; readonly waitedMs: number; readonly holder: string }

const tryEveryMs = 500
const flagRow = z.object({ taken: z.union([z.boolean(), z.number()]).nullable() })
const holderRow = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.string().nullable(),
  since: z.unknown(),
})

/**
 * A lock on the whole database that lives as long as the session, so that a killed run leaves none behind. Waits up to the deadline,
 * in milliseconds of the clock's monotonic time. SQLite has no such lock: there a write transaction is one.
 */
export async function takeLock(
  session: Session,
  request: {
    readonly name: string
    readonly deadline: number
    readonly clock: Clock
    readonly signal?: AbortSignal
    /** Told once, when somebody else has it. */
    readonly onWait?: (holder: string) => void
  },
): Promise<Locked> {
  const { name, deadline, clock, signal, onWait } = request
  const started = clock.monotonic()
  let told = false
  for (;;) {
    if (await tryLock(session, name)) {
      return { ok: true, waitedMs: clock.monotonic() - started, release: () => releaseLock(session, name) }
    }
    const left = deadline - clock.monotonic()
    if (left <= 0 || !told) {
      const holder = await holderOf(session, name)
      if (left <= 0) return { ok: false, waitedMs: clock.monotonic() - started, holder }
      onWait?.(holder)
      told = true
    }
    await clock.sleep(Math.min(tryEveryMs, left), signal)
  }
}

async function tryLock(session: Session, name: string): Promise<boolean> {
  const [row] =
    session.engine === 'postgres'
      ? await session.query('SELECT pg_try_advisory_lock($1::bigint) AS taken', [keyOf(name)])
      : await session.query('SELECT GET_LOCK(?, 0) AS taken', [shortName(name)])
  const { taken } = flagRow.parse(row)
  return taken === true || taken === 1
}

async function releaseLock(session: Session, name: string): Promise<void> {
  if (session.engine === 'postgres')
    await session.query('SELECT pg_advisory_unlock($1::bigint)', [keyOf(name)])
  else await session.query('SELECT RELEASE_LOCK(?)', [shortName(name)])
}

async function holderOf(session: Session, name: string): Promise<string> {
  const [row] =
    session.engine === 'postgres'
      ? await session.query(postgresHolder, [keyOf(name)])
      : await session.query(mysqlHolder, [shortName(name)])
  const found = holderRow.safeParse(row)
  if (!found.success) return 'a session that this user may not see'
  const { id, name: who, since } = found.data
  const from = since instanceof Date ? since.toISOString() : String(since)
  return `${who === null || who === '' ? 'a session without a name' : who} (connection ${id}, since ${from})`
}

const postgresHolder = `
  SELECT a.pid AS id, a.application_name AS name, a.backend_start AS since
  FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (l.classid::bigint << 32 | l.objid::bigint) = $1::bigint`
const mysqlHolder = `
  SELECT id, CONCAT(user, ' from ', host) AS name, CONCAT(time, ' s') AS since
  FROM information_schema.processlist WHERE id = IS_USED_LOCK(?)`

/** PostgreSQL locks a number of 64 bits with a sign. */
function keyOf(name: string): string {
  return createHash('sha256').update(`golive:${name}`).digest().readBigInt64BE().toString()
}

/** MySQL allows 64 characters. */
function shortName(name: string): string {
  return `golive:${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
}
