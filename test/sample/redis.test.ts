import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { until } from '../support/process/until.ts'
import { type Redis, startRedis } from '../support/redis/redis.ts'
import { call } from '../support/sample/client.ts'
import { makeContest, scoreContest } from '../support/sample/contest.ts'
import { type Service, start, stopServices } from '../support/sample/service.ts'

let redis: Redis
let service: Service
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())
afterEach(stopServices)

const metric = async (name: string) =>
  Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(await redis.info())?.[1])

describe('the sample service with Redis', () => {
  it('tells its cache, and answers results from it', async () => {
    service = await start({ env: { REDIS_URL: redis.url } })
    expect((await call(service.url, '/health')).body).toMatchObject({ parts: { cache: { status: 'ok' } } })
    expect(await call(service.url, '/api/health/cache')).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    })
    const made = await makeContest(service.url)
    const results = async () =>
      (await call(service.url, `/api/contests/${made.contest}/results`, { token: made.tokens.judge })).body
    expect(await results()).toEqual({ results: [] })
    const before = await metric('keyspace_hits')
    expect(await results()).toEqual({ results: [] })
    expect((await metric('keyspace_hits')) - before).toBe(1)
    await scoreContest(service.url, made)
    expect(await results()).toEqual({ results: [{ place: 1, contestant: 'Ada', points: 9 }] })
  })

  it('is bad while Redis is away, still tells results, and is good again', async () => {
    service = await start({ env: { REDIS_URL: redis.url } })
    const made = await makeContest(service.url)
    await redis.stop()
    expect(await call(service.url, '/health')).toMatchObject({
      status: 503,
      body: { parts: { cache: { status: 'failing' }, database: { status: 'ok' } } },
    })
    expect((await call(service.url, '/api/health/cache')).status).toBe(503)
    const path = `/api/contests/${made.contest}/results`
    expect((await call(service.url, path, { token: made.tokens.judge })).status).toBe(200)
    redis = await startRedis({ port: redis.port })
    await until(
      'Redis is found again',
      async () => (await call(service.url, '/health')).status === 200,
      15_000,
    )
  })

  it('starts without Redis, and is bad until it is there', async () => {
    await redis.stop()
    service = await start({ env: { REDIS_URL: redis.url } })
    expect(await call(service.url, '/health')).toMatchObject({
      status: 503,
      body: { parts: { cache: { status: 'failing' } } },
    })
    expect(await service.stop()).toEqual({ code: 0, signal: null })
  })
})
