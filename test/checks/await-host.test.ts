import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { awaitHost } from '../../src/checks/await-host.ts'
import type { IdentityRule, Wanted } from '../../src/checks/identity.ts'
import { closedPort, closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, hang, inTurn, json, routes, text } from '../support/smoke/answers.ts'
import { hastyClock, openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

const commit = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'
const other = 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef'
const rule: IdentityRule = { path: '/version', json: undefined, header: undefined, consecutive: 3 }
const tells = (value: unknown): Answer => json(200, { commit: value })

async function awaited(
  answer: Answer,
  wanted: Partial<Wanted> = {},
  options: Parameters<typeof openTestSession>[1] = { forMs: 400 },
) {
  const { url, requests } = await serve(answer)
  const session = await openTestSession(url, options)
  const full: Wanted = {
    commit,
    identity: rule,
    healthPath: undefined,
    reachPath: '/',
    random: () => 0,
    ...wanted,
  }
  const state = await awaitHost(session, { host: 'one', url }, full)
  return { state, requests, session }
}

describe('waiting for a host', () => {
  it('ends when the commit answered so often in a row', async () => {
    const { state, requests } = await awaited(routes({ '/version': tells(commit.toUpperCase()) }), {}, {})
    expect(state).toMatchObject({ host: 'one', state: 'proven', tries: 3 })
    expect(requests).toHaveLength(3)
  })

  it('starts to count anew after every other commit', async () => {
    const mix = inTurn(
      tells(commit),
      tells(commit),
      tells(other),
      tells(commit),
      tells(commit),
      tells(commit),
    )
    const { state } = await awaited(routes({ '/version': mix }), {}, {})
    expect(state).toMatchObject({ state: 'proven', tries: 6 })
    expect(state.attempts.map(attempt => attempt.state)).toEqual([
      'proven',
      'proven',
      'wrong-commit',
      'proven',
      'proven',
      'proven',
    ])
  })

  it('asks over a new connection each time, so that a balancer can choose anew', async () => {
    const ports = new Set<number | undefined>()
    const answer: Answer = (request, response) => {
      ports.add(request.socket.remotePort)
      tells(commit)(request, response)
    }
    await awaited(answer, { healthPath: '/health' }, {})
    expect(ports.size).toBe(6)
  })

  it('keeps the reason of each try and logs what is new', async () => {
    const health = inTurn(text(503, ''), text(503, ''), text(500, ''), text(200, ''))
    const { state, session } = await awaited(
      routes({ '/health': health, '/version': tells(commit) }),
      { healthPath: '/health' },
      {},
    )
    expect(state.attempts.map(({ message }) => message).slice(0, 3)).toEqual([
      '/health answered 503',
      '/health answered 503',
      '/health answered 500',
    ])
    expect(session.lines).toEqual(['one: /health answered 503', 'one: /health answered 500'])
    expect(state.state).toBe('proven')
  })

  it('backs off, with jitter, to five seconds at most', async () => {
    const down = text(503, '')
    for (const [random, expected] of [
      [0, [125, 250, 500, 1000, 2000, 2500, 2500]],
      [1, [250, 500, 1000, 2000, 4000, 5000, 5000]],
    ] as const) {
      const { clock, pauses } = hastyClock()
      const answer = inTurn(down, down, down, down, down, down, down, tells(commit))
      await awaited(answer, { random: () => random }, { clock, forMs: 60_000 })
      expect(pauses).toEqual([...expected, 50, 50])
    }
  })

  it('goes on until shortly before the deadline', async () => {
    const started = performance.now()
    const late: Answer = (request, response) =>
      (performance.now() - started > 800 ? tells(commit) : text(503, ''))(request, response)
    const { state } = await awaited(late, { identity: { ...rule, consecutive: 1 } }, { forMs: 1200 })
    expect(state.state).toBe('proven')
  })

  it('waits as long as a 429 asks, and no further try when that is too long', async () => {
    const limited = (seconds: string) => text(429, '', { 'retry-after': seconds })
    const { clock, pauses } = hastyClock()
    const patient = await awaited(inTurn(limited('3'), tells(commit)), {}, { clock })
    expect(patient.state).toMatchObject({ state: 'proven', tries: 4 })
    expect(pauses[0]).toBe(3000)
    const never = await awaited(limited('600'), {}, {})
    expect(never.state).toMatchObject({ state: 'rate-limited', tries: 1 })
  })

  it.each<[string, Answer, Partial<Wanted>, string]>([
    ['wrong-commit', tells(other), {}, 'runs deadbeefdead, expected c0ffee00c0ff'],
    ['no-commit', tells(undefined), {}, 'tells no commit at $.commit'],
    ['no-commit', tells('main'), {}, 'tells "main", which is no commit'],
    ['no-commit', tells('c0ffee'), {}, 'no commit of 7 digits'],
    ['no-commit', text(200, '<html>'), {}, 'did not answer with JSON'],
    ['no-commit', text(404, ''), {}, '/version answered 404'],
    ['no-commit', text(200, ''), { identity: { ...rule, header: 'x-commit' } }, 'has no header x-commit'],
    ['unhealthy', text(500, ''), {}, '/version answered 500'],
    ['unhealthy', text(302, ''), { healthPath: '/health' }, '/health answered 302'],
    ['rate-limited', text(429, ''), {}, 'answered 429'],
    ['unreachable', text(502, ''), { identity: undefined }, 'as a router without a service does'],
    ['unreachable', hang, {}, 'no complete answer in time'],
  ])('tells what it saw last: %s', async (state, answer, wanted, message) => {
    const found = await awaited(answer, wanted)
    expect(found.state).toMatchObject({ state, message: expect.stringContaining(message) })
  })

  it('takes a header, a short commit, and any answer of a service where nothing else is asked for', async () => {
    const header = text(200, '', { 'x-commit': 'c0ffee0' })
    const told = await awaited(header, { identity: { ...rule, header: 'X-Commit' } }, {})
    expect(told.state.state).toBe('proven')
    const reached = await awaited(routes({}), { identity: undefined })
    expect(reached.state).toMatchObject({ state: 'healthy', tries: 1 })
    const healthy = await awaited(routes({ '/h': text(204, '') }), { commit: undefined, healthPath: '/h' })
    expect(healthy.state).toMatchObject({ state: 'healthy', message: 'is healthy' })
  })

  it('tells a mix of commits from a service that flaps and from one that had no time', async () => {
    const many = { identity: { ...rule, consecutive: 100 } }
    let count = 0
    const every =
      (second: Answer, first: Answer): Answer =>
      (request, response) => {
        count += 1
        const well = count % 4 !== 2
        return (well ? first : second)(request, response)
      }
    const mixed = await awaited(every(tells(other), tells(commit)), many, { forMs: 700 })
    const flaps = await awaited(every(text(503, ''), tells(commit)), many, { forMs: 700 })
    const short = await awaited(tells(commit), many)
    expect(mixed.state.state).toBe('wrong-commit')
    expect(flaps.state.state).toBe('unhealthy')
    expect(short.state).toMatchObject({
      state: 'unproven',
      message: expect.stringContaining('of 100 answers'),
    })
  })

  it('ends at once at an address that it must not ask, and after a cancel', async () => {
    const session = await openTestSession('http://169.254.169.254')
    const wanted: Wanted = { commit, identity: rule, healthPath: undefined, reachPath: '/', random: () => 0 }
    const refused = await awaitHost(session, { host: 'm', url: session.baseUrl }, wanted)
    expect(refused).toMatchObject({ state: 'unreachable', failure: 'address-refused', tries: 1 })
    const { state } = await awaited(tells(other), {}, { signal: AbortSignal.abort() })
    expect(state.tries).toBe(1)
  })

  it('connects to the host that is listed, under the name of the service', async () => {
    const { port, requests } = await serve(tells(commit))
    const session = await openTestSession('http://service.test')
    const target = { host: `127.0.0.1:${port}`, url: 'http://service.test', connectTo: `127.0.0.1:${port}` }
    const wanted: Wanted = { commit, identity: rule, healthPath: undefined, reachPath: '/', random: () => 0 }
    expect(await awaitHost(session, target, wanted)).toMatchObject({ state: 'proven' })
    expect(requests[0]?.headers.host).toBe('service.test')
    const gone = { ...target, connectTo: `127.0.0.1:${await closedPort()}` }
    const short = await openTestSession('http://service.test', { forMs: 200 })
    expect(await awaitHost(short, gone, wanted)).toMatchObject({ state: 'unreachable', failure: 'refused' })
  })
})
