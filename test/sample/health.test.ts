import { afterEach, describe, expect, it } from '@jest/globals'
import { call } from '../support/sample/client.ts'
import { databaseFile, removeDatabases } from '../support/sample/data.ts'
import { migrate } from '../support/sample/migrate.ts'
import { makeRelease } from '../support/sample/release.ts'
import { start, stopServices } from '../support/sample/service.ts'

const commit = 'c0ffee0c0ffee0c0ffee0c0ffee0c0ffee0c0ffe'

afterEach(async () => {
  await stopServices()
  removeDatabases()
})

describe('the health of the sample service', () => {
  it('is told with its parts, version and commit', async () => {
    const { url } = await start({ env: { COMMIT_SHA: commit, APP_VERSION: '2.1.0' } })
    const identity = { version: '2.1.0', commit }
    expect(await call(url, '/health')).toMatchObject({
      status: 200,
      body: {
        status: 'ok',
        ...identity,
        parts: {
          database: { status: 'ok', kind: 'sqlite' },
          cache: { status: 'off' },
          migrations: { status: 'ok', pending: 0 },
          memory: { status: 'ok', rss: expect.any(Number) },
        },
      },
    })
    expect((await call(url, '/version')).body).toEqual(identity)
    expect(await call(url, '/api/health/db')).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await call(url, '/api/health/cache')).toMatchObject({ status: 200, body: { status: 'off' } })
  })

  it('has its commit from the release folder', async () => {
    const release = await makeRelease(commit)
    const { url } = await start({ folder: release.folder })
    expect((await call(url, '/version')).body).toEqual({ version: '1.4.0', commit })
    await release.remove()
  })

  it('is bad while migrations are pending, and good once they are applied', async () => {
    const env = { DATABASE_FILE: databaseFile(), MIGRATE_ON_BOOT: '0' }
    const { url } = await start({ env })
    expect(await call(url, '/health')).toMatchObject({
      status: 503,
      body: { status: 'failing', parts: { database: { status: 'ok' }, migrations: { pending: 5 } } },
    })
    expect(await migrate(env)).toMatchObject({ code: 0, log: [{ level: 'info', msg: 'migrated' }] })
    expect((await call(url, '/health')).status).toBe(200)
  })

  it('is good under an older release than the schema, bad under one that changed a migration', async () => {
    const env = { DATABASE_FILE: databaseFile() }
    const newer = await makeRelease(commit, {
      'migrations/sqlite/006_more.sql': 'CREATE TABLE more (id INTEGER);',
    })
    const changed = await makeRelease(commit, { 'migrations/sqlite/002_scores.sql': '-- nothing' })
    expect((await migrate(env, newer.folder)).code).toBe(0)
    const older = await start({ env })
    expect((await call(older.url, '/health')).status).toBe(200)
    const { url } = await start({ folder: changed.folder, env: { ...env, MIGRATE_ON_BOOT: '0' } })
    expect(await call(url, '/health')).toMatchObject({
      status: 503,
      body: { parts: { migrations: { changed: ['002_scores.sql'] } } },
    })
    expect(await migrate(env, changed.folder)).toMatchObject({
      code: 1,
      log: [{ level: 'error', error: 'changed after it was applied: 002_scores.sql' }],
    })
    await Promise.all([newer.remove(), changed.remove()])
  })

  it('comes with metrics, security headers and CORS for one origin', async () => {
    const { url } = await start({ env: { ALLOWED_ORIGIN: 'https://events.example.org' } })
    const from = (origin: string) => call(url, '/version', { headers: { origin } })
    const { headers } = await from('https://events.example.org')
    expect(headers.get('access-control-allow-origin')).toBe('https://events.example.org')
    expect((await from('https://evil.example')).headers.has('access-control-allow-origin')).toBe(false)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age=')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.has('x-powered-by')).toBe(false)
    expect((await call(url, '/metrics')).body).toMatch(
      /^http_request_duration_seconds_count\{method="GET",route="\/version",status="200"\} 2$/m,
    )
  })
})
