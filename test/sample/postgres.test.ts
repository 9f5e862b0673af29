import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type Postgres, startPostgres } from '../support/postgres/postgres.ts'
import { call } from '../support/sample/client.ts'
import { makeContest, scoreContest } from '../support/sample/contest.ts'
import { openStream } from '../support/sample/event-stream.ts'
import { migrate } from '../support/sample/migrate.ts'
import { makeRelease } from '../support/sample/release.ts'
import { start, stopServices } from '../support/sample/service.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterEach(stopServices)
afterAll(() => postgres.stop())

describe('the sample service on PostgreSQL', () => {
  it('plays the whole contest, and keeps it over a restart', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase('contest') }
    const before = await start({ env })
    const health = await call(before.url, '/health')
    expect(health).toMatchObject({
      status: 200,
      body: { parts: { database: { status: 'ok', kind: 'postgres' }, migrations: { pending: 0 } } },
    })
    const made = await makeContest(before.url)
    expect(await scoreContest(before.url, made)).toEqual([201, 200, 200, 200])
    const form = new FormData()
    form.set('poster', new Blob(['welcome']), 'poster.txt')
    const token = made.tokens.organizer
    expect((await call(before.url, `/api/events/${made.event}/uploads`, { form, token })).status).toBe(201)
    expect(await before.stop()).toEqual({ code: 0, signal: null })
    const { url } = await start({ env })
    expect((await call(url, `/api/contests/${made.contest}/results`, { token })).body).toEqual({
      results: [{ place: 1, contestant: 'Ada', points: 9 }],
    })
    expect((await call(url, '/api/uploads/1', { token })).body).toBe('welcome')
    expect(await postgres.query('SELECT state, points FROM scores', 'contest')).toBe('approved|9')
  })

  it('lets two instances start on an empty database at once, and share its streams', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase('two') }
    const [one, two] = await Promise.all([start({ env }), start({ env })])
    expect(await postgres.query('SELECT COUNT(*) FROM schema_migrations', 'two')).toBe('5')
    const made = await makeContest(one.url)
    const stream = await openStream(`${two.url}/api/events/${made.event}/stream`, {
      authorization: `Bearer ${made.tokens.judge}`,
    })
    await scoreContest(one.url, made)
    const messages = await stream.waitFor(4)
    expect(messages.map(({ event }) => event)).toEqual(['score', 'state', 'state', 'state'])
    stream.close()
  })

  it('tells a pending migration, and keeps nothing of one that fails', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase('pending'), MIGRATE_ON_BOOT: '0' }
    expect((await migrate(env)).code).toBe(0)
    const sql = 'CREATE TABLE medals (id INTEGER);\nALTER TABLE nowhere ADD COLUMN x INTEGER;'
    const release = await makeRelease('c0ffee', { 'migrations/postgres/006_medals.sql': sql })
    const { url } = await start({ env, folder: release.folder })
    const pending = { status: 503, body: { parts: { migrations: { status: 'failing', pending: 1 } } } }
    expect(await call(url, '/health')).toMatchObject(pending)
    expect(await migrate(env, release.folder)).toMatchObject({
      code: 1,
      log: [{ error: expect.stringContaining('006_medals.sql failed, nothing of it is kept') }],
    })
    expect(await postgres.query("SELECT to_regclass('medals') IS NULL", 'pending')).toBe('t')
    expect(await call(url, '/health')).toMatchObject(pending)
    await release.remove()
  })

  it('is bad while its database is away, goes on living, and is good again', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase('away') }
    const { url } = await start({ env })
    await postgres.query('ALTER DATABASE away ALLOW_CONNECTIONS false')
    await postgres.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'away'")
    expect(await call(url, '/health')).toMatchObject({
      status: 503,
      body: { parts: { database: { status: 'failing' }, cache: { status: 'off' } } },
    })
    expect((await call(url, '/api/health/db')).status).toBe(503)
    await postgres.query('ALTER DATABASE away ALLOW_CONNECTIONS true')
    expect((await call(url, '/health')).status).toBe(200)
  })
})
