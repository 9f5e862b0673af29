import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { performEvents } from '../../src/checks/events.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, hang, inTurn, json, reset, routes, text } from '../support/smoke/answers.ts'
import { check } from '../support/smoke/check.ts'
import { cancelledAfter, openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

const head = { 'content-type': 'text/event-stream' }
/** Opens, sends the text and stays open. */
const stream =
  (events: string): Answer =>
  (_, response) =>
    void response.writeHead(200, head).write(`: hello\n\n${events}`)

async function listened(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  events: Readonly<Record<string, unknown>>,
  options: Parameters<typeof openTestSession>[1] = {},
) {
  const { url, requests } = await serve(answer)
  const session = await openTestSession(url, options)
  const given = check({ path: '/stream', timeout: '1s', events: { within: '150ms', ...events } })
  return { outcome: await performEvents(session, given, 'live'), requests }
}

describe('server-sent events', () => {
  it('are waited for by type and data, over chunks and other events', async () => {
    const parts = ['event: other\ndata: x\n\nevent: sco', 're\nid: 7\ndata: {"n":1}\n\n']
    const answer: Answer = (_, response) => {
      response.writeHead(200, head).write(parts[0])
      setTimeout(() => response.write(parts[1] ?? ''), 20)
    }
    const { outcome } = await listened(answer, { event: 'score', matches: '"n":1', within: '2s' })
    expect(outcome).toMatchObject({ state: 'passed', status: 200, tries: 1 })
    expect(outcome.samples).toHaveLength(1)
  })

  it('are triggered only once the stream is open', async () => {
    let open: ServerResponse | undefined
    const answer = routes({
      '/stream': (_, response) => {
        open = response
        response.writeHead(200, head).write(': open\n\n')
      },
      'POST /score': (request, response) => {
        open?.write('data: submitted\n\n')
        json(201, {})(request, response)
      },
    })
    const trigger = { method: 'POST', path: '/score', json: { points: 9 } }
    const { outcome, requests } = await listened(answer, { matches: 'submitted', trigger, within: '2s' })
    expect(outcome.state).toBe('passed')
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /stream', 'POST /score'])
  })

  it('connect again with the id of the last one', async () => {
    const { outcome, requests } = await listened(stream('id: 42\ndata: x\n\n'), { reconnect: true })
    expect(outcome).toMatchObject({ state: 'passed', tries: 2 })
    expect(requests[1]?.headers['last-event-id']).toBe('42')
  })

  it.each<[string, Answer, Readonly<Record<string, unknown>>, string]>([
    ['event', stream(''), {}, 'no event came within 150 ms'],
    ['event', stream('data: a\n\ndata: b\n\n'), { matches: 'c' }, '2 other events came within'],
    ['event', stream('event: a\ndata: c\n\n'), { event: 'b' }, '1 other events came'],
    ['event', text(200, 'data: x', head), {}, 'the stream ended and no event came'],
    ['event', stream('data: x\n\n'), { reconnect: true }, 'no id to come back with'],
    ['status', text(503, ''), {}, 'answered 503'],
    ['rate-limited', text(429, ''), {}, 'limits our rate'],
    ['header', json(200, {}), {}, 'expected text/event-stream'],
    ['reset', reset, {}, 'cut'],
    ['too-large', stream(`data: ${'x'.repeat(3000)}`), {}, 'in 2000 bytes'],
    [
      'status',
      inTurn(stream('id: 1\ndata: x\n\n'), text(401, '')),
      { reconnect: true },
      'could not connect again: answered 401',
    ],
    ['status', routes({ '/stream': stream('') }), { trigger: { path: '/none' } }, 'answered with 404'],
    [
      'rate-limited',
      routes({ '/stream': stream(''), '/go': text(429, '') }),
      { trigger: { path: '/go' } },
      'the trigger answered 429',
    ],
    [
      'reset',
      routes({ '/stream': stream(''), '/go': reset }),
      { trigger: { path: '/go' } },
      'the trigger failed',
    ],
  ])('fail by their reason: %s', async (reason, answer, events, message) => {
    const { outcome } = await listened(answer, events, { bodyLimit: 2000 })
    expect(outcome).toMatchObject({
      state: 'failed',
      misses: [{ reason, message: expect.stringContaining(message) }],
    })
  })

  it('say nothing about the service when our own deadline or a cancel comes first', async () => {
    const cut = await listened(stream(''), { within: '30s' }, { forMs: 200 })
    expect(cut.outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'cancelled' }] })
    const hung = await listened(hang, {}, { forMs: 200 })
    expect(hung.outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'cancelled' }] })
    const signal = cancelledAfter(150)
    const cancelled = await listened(stream(''), { within: '30s' }, { signal })
    expect(cancelled.outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'cancelled' }] })
    const late = await listened(stream(''), {}, { forMs: 0 })
    expect(late.outcome.state).toBe('not-run')
    expect(late.requests).toEqual([])
  })

  it('hold the head against the expectations', async () => {
    const { url } = await serve(stream('data: x\n\n'))
    const session = await openTestSession(url)
    const given = check({ path: '/', events: {}, expect: { headers: { 'x-accel-buffering': 'no' } } })
    expect(await performEvents(session, given, 'live')).toMatchObject({
      state: 'failed',
      misses: [{ reason: 'header' }],
    })
  })
})
