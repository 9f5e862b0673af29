import { afterEach, describe, expect, it } from '@jest/globals'
import { until } from '../support/process/until.ts'
import { call, field } from '../support/sample/client.ts'
import { start, stopServices } from '../support/sample/service.ts'

afterEach(stopServices)

async function statuses(url: string, path: string, count: number): Promise<number[]> {
  const found: number[] = []
  while (found.length < count) found.push((await call(url, path)).status)
  return found
}

describe('misbehaviour on purpose', () => {
  it('crashes at boot', async () => {
    await expect(start({ env: { FAULT_CRASH_AT_BOOT: '1' } })).rejects.toThrow(
      /ended with 1:\n\{"level":"error".*"a crash on purpose"/,
    )
  })

  it('boots slowly', async () => {
    const begun = Date.now()
    const service = await start({ env: { FAULT_SLOW_BOOT_MS: '700' } })
    const listening = Date.parse(String(service.log().at(-1)?.['time']))
    expect(listening - begun).toBeGreaterThanOrEqual(700)
  })

  it('dies some time after it listens', async () => {
    const service = await start({ env: { FAULT_DIE_AFTER_MS: '1500' } })
    expect((await call(service.url, '/health')).status).toBe(200)
    expect(await service.ended).toEqual({ code: 1, signal: null })
    expect(service.log().at(-1)).toMatchObject({ level: 'error', error: 'a death on purpose' })
  })

  it('answers every tenth request with 500 at 10 %', async () => {
    const { url } = await start({ env: { FAULT_5XX_PERCENT: '10' } })
    const found = await statuses(url, '/api/health/db', 30)
    expect(found.flatMap((status, index) => (status === 500 ? [index] : []))).toEqual([9, 19, 29])
    expect(await statuses(url, '/version', 10)).not.toContain(500)
  })

  it('never answers a share of the requests', async () => {
    const { url } = await start({ env: { FAULT_HANG_PERCENT: '50' } })
    expect(await statuses(url, '/api/health/db', 1)).toEqual([200])
    const hanging = fetch(`${url}/api/health/db`, { signal: AbortSignal.timeout(500) })
    await expect(hanging).rejects.toThrow('timeout')
  })

  it('answers slowly', async () => {
    const service = await start({ env: { FAULT_SLOW_MS: '200' } })
    await call(service.url, '/version')
    await service.stop()
    const request = service.log().find(({ msg }) => msg === 'request')
    expect(Number(request?.['ms'])).toBeGreaterThanOrEqual(190)
  })

  it('flaps between well and not', async () => {
    const third = await start({ env: { FAULT_FLAPPING_HEALTH: '3' } })
    expect(await statuses(third.url, '/health', 6)).toEqual([200, 200, 503, 200, 200, 503])
    const never = await start({ env: { FAULT_FLAPPING_HEALTH: '1' } })
    expect(await statuses(never.url, '/health', 2)).toEqual([503, 503])
  })

  it('tells another version and commit', async () => {
    const { url } = await start({ env: { FAULT_WRONG_VERSION: '1', COMMIT_SHA: 'c0ffee' } })
    const wrong = { version: '0.0.0', commit: 'badbadbadbadbadbadbadbadbadbadbadbadbadb' }
    expect((await call(url, '/version')).body).toEqual(wrong)
    expect((await call(url, '/health')).body).toMatchObject(wrong)
  })

  it('says that it is well while it is not', async () => {
    const { url } = await start({ env: { FAULT_HEALTH_LIES: '1', MIGRATE_ON_BOOT: '0' } })
    expect(await call(url, '/health')).toMatchObject({
      status: 200,
      body: { status: 'ok', parts: { migrations: { status: 'failing' } } },
    })
  })

  it('leaks until its memory is not well', async () => {
    const { url } = await start({ env: { FAULT_LEAK_MB_PER_REQUEST: '50', MEMORY_LIMIT_MB: '400' } })
    expect((await call(url, '/health')).status).toBe(200)
    await statuses(url, '/version', 8)
    const { status, body } = await call(url, '/health')
    expect(status).toBe(503)
    expect(field(body, 'parts')).toMatchObject({ memory: { status: 'failing' }, database: { status: 'ok' } })
  })

  it('begins to misbehave later', async () => {
    const { url } = await start({ env: { FAULT_5XX_PERCENT: '100', FAULT_AFTER_MS: '3000' } })
    expect(await statuses(url, '/api/health/db', 1)).toEqual([200])
    await until('it misbehaves', async () => (await call(url, '/api/health/db')).status === 500)
    expect(await statuses(url, '/api/health/db', 3)).toEqual([500, 500, 500])
  })
})
