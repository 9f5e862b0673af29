import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readAddress } from '../../src/databases/address.ts'
import { takeLock } from '../../src/databases/lock.ts'
import { systemClock } from '../../src/host/clock.ts'
import { SystemDatabase } from '../../src/host/database/system-database.ts'
import type { Session } from '../../src/ports/database.ts'
import { type MariaDb, startMariaDb } from '../support/mariadb/mariadb.ts'
import { type Postgres, startPostgres } from '../support/postgres/postgres.ts'

let postgres: Postgres
let mariaDb: MariaDb
beforeAll(async () => {
  const started = await Promise.all([startPostgres(), startMariaDb()])
  ;[postgres, mariaDb] = started
})
afterAll(() => Promise.all([postgres.stop(), mariaDb.stop()]))

async function open(engine: 'postgres' | 'mysql', name: string): Promise<Session> {
  const read = readAddress(engine === 'postgres' ? postgres.url() : mariaDb.url())
  if (!read.ok) throw new Error(read.message)
  const limits = { connectTimeoutMs: 5000, statementTimeoutMs: 5000, lockTimeoutMs: 1000 }
  const opened = await new SystemDatabase().open(read.address, { ...limits, name })
  if (!opened.ok) throw new Error(opened.failure.message)
  return opened.session
}

const within = (ms: number) => ({
  ...{ name: 'migrations', clock: systemClock, deadline: systemClock.monotonic() + ms },
})

describe.each(['postgres', 'mysql'] as const)('the lock in %s', engine => {
  const holding =
    engine === 'postgres' ? /^golive run 1 \(connection \d+, since \d{4}-/ : /^admin from .*connection \d+/

  it('has one holder, whom the other names when its time is up', async () => {
    const [one, two] = await Promise.all([open(engine, 'golive run 1'), open(engine, 'golive run 2')])
    const first = await takeLock(one, within(0))
    expect(first.ok).toBe(true)
    expect((await takeLock(two, { ...within(0), name: 'another' })).ok).toBe(true)
    const told: string[] = []
    const second = await takeLock(two, { ...within(700), onWait: holder => told.push(holder) })
    expect(second).toMatchObject({ ok: false, holder: expect.stringMatching(holding) })
    expect(second.waitedMs).toBeGreaterThanOrEqual(700)
    expect(told).toEqual([expect.stringMatching(holding)])
    if (first.ok) await first.release()
    expect((await takeLock(two, within(0))).ok).toBe(true)
    await Promise.all([one.close(), two.close()])
  })

  it('is free as soon as its holder is gone', async () => {
    const [one, two] = await Promise.all([open(engine, 'golive run 1'), open(engine, 'golive run 2')])
    await takeLock(one, within(0))
    const waiting = takeLock(two, within(5000))
    await one.close()
    expect((await waiting).ok).toBe(true)
    await two.close()
  })

  it('is waited for no longer than the run lives', async () => {
    const [one, two] = await Promise.all([open(engine, 'golive run 1'), open(engine, 'golive run 2')])
    await takeLock(one, within(0))
    const cancel = new AbortController()
    const waiting = takeLock(two, {
      ...within(60_000),
      signal: cancel.signal,
      onWait: () => cancel.abort(new Error('cancelled')),
    })
    await expect(waiting).rejects.toThrow('cancelled')
    await Promise.all([one.close(), two.close()])
  })
})
