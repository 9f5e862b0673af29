import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { perform, retriesOf } from '../../src/checks/perform.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { hang, inTurn, json, reset, text } from '../support/smoke/answers.ts'
import { check } from '../support/smoke/check.ts'
import { openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

async function performed(
  answer: Parameters<typeof serve>[0],
  given: Readonly<Record<string, unknown>>,
  options: Parameters<typeof openTestSession>[1] = {},
) {
  const { url, requests } = await serve(answer)
  const session = await openTestSession(url, options)
  const { outcome } = await perform(session, check({ path: '/', ...given }), 'one')
  return { outcome, requests, session }
}

describe('a check', () => {
  it('asks as often as samples say, and keeps each time', async () => {
    const { outcome, requests } = await performed(json(200, {}), { samples: 4 })
    expect(outcome).toMatchObject({ state: 'passed', status: 200, tries: 4, misses: [] })
    expect(outcome.samples).toHaveLength(4)
    expect(requests).toHaveLength(4)
  })

  it('stops at the sample that fails, and keeps what it answered', async () => {
    const { outcome, requests } = await performed(inTurn(json(200, {}), text(404, 'gone')), { samples: 9 })
    expect(outcome).toMatchObject({ state: 'failed', status: 404, excerpt: 'gone' })
    expect(requests).toHaveLength(2)
  })

  it('holds the 95th percentile against the latency', async () => {
    const late =
      (ms: number): Parameters<typeof serve>[0] =>
      (_, response) =>
        void setTimeout(() => response.end(), ms)
    const slow = await performed(late(120), { expect: { latency: '100ms' } })
    expect(slow.outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'latency' }] })
    const well = await performed(late(0), { samples: 3, expect: { latency: '5s' } })
    expect(well.outcome.state).toBe('passed')
  })

  it('is repeated after a reset where the method is safe, and only there', async () => {
    const safe = await performed(inTurn(reset, json(200, {})), {})
    expect(safe.outcome).toMatchObject({ state: 'passed', tries: 2 })
    const unsafe = await performed(inTurn(reset, json(200, {})), { method: 'POST' })
    expect(unsafe.outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'reset' }] })
    expect(unsafe.requests).toHaveLength(1)
    const asked = await performed(inTurn(reset, json(200, {})), { method: 'POST', retries: 1 })
    expect(asked.outcome.state).toBe('passed')
    const never = await performed(inTurn(reset, json(200, {})), { retries: 0 })
    expect(never.outcome.state).toBe('failed')
  })

  it.each([
    ['GET', 200, 2],
    ['GET', 401, 2],
    ['HEAD', '3xx', 2],
    ['GET', 503, 0],
    ['GET', '5xx', 0],
    ['GET', 429, 0],
    ['GET', '4xx', 0],
    ['DELETE', 204, 0],
  ])('%s that expects %s has %i further tries', (method, status, tries) => {
    expect(retriesOf(check({ path: '/', method, expect: { status } }))).toBe(tries)
  })

  it('is asked again until it holds, where it says so', async () => {
    const until = { timeout: '3s', interval: '10ms' }
    const pending = json(200, { state: 'pending' })
    const given = { until, expect: { json: { '$.state': 'done' } } }
    const { outcome, requests } = await performed(
      inTurn(pending, pending, json(200, { state: 'done' })),
      given,
    )
    expect(outcome).toMatchObject({ state: 'passed', tries: 3 })
    expect(requests).toHaveLength(3)
    const short = { ...given, until: { timeout: '30ms', interval: '10ms' } }
    expect((await performed(pending, short)).outcome).toMatchObject({
      state: 'failed',
      misses: [{ reason: 'json' }],
    })
  })

  it('that has no turn any more did not run', async () => {
    const late = await performed(json(200, {}), {}, { forMs: 0 })
    expect(late.outcome).toMatchObject({ state: 'not-run', tries: 0 })
    const cancelled = await performed(json(200, {}), {}, { signal: AbortSignal.abort() })
    expect(cancelled.outcome).toMatchObject({
      state: 'not-run',
      misses: [{ message: 'the run was cancelled' }],
    })
    expect([...late.requests, ...cancelled.requests]).toEqual([])
  })

  it('that our own deadline cuts short says nothing about the service', async () => {
    const { outcome } = await performed(hang, { timeout: '30s' }, { forMs: 200 })
    expect(outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'cancelled' }] })
  })
})
