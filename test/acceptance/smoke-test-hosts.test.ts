import { afterEach, describe, expect, it } from '@jest/globals'
import { closedPort, closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, inTurn, json, routes, text } from '../support/smoke/answers.ts'
import { commit, runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

const tells = (value: string): Answer => json(200, { commit: value })
const other = tells('deadbeefdeadbeefdeadbeefdeadbeefdeadbeef')
const ours = tells(commit)
const checks = { ...suite({ one: { path: '/ok' } }), identity: { path: '/version' } }
const service = (version: Answer, more: Parameters<typeof routes>[0] = {}) =>
  serve(routes({ '/version': version, '/ok': json(200, {}), ...more }))

async function smoke(
  policy: Readonly<Record<string, unknown>>,
  servers: readonly { readonly port: number }[],
) {
  const hosts = servers.map(({ port }) => `127.0.0.1:${port}`).join('\n')
  const [first] = servers
  return runSmoke({
    policy: { ...checks, deadline: '3s', ...policy },
    inputs: { 'base-url': `http://127.0.0.1:${first?.port}`, hosts, commit },
  })
}

describe('the smoke test on several hosts', () => {
  it('asks each of them until it tells the commit three times in a row', async () => {
    const servers = [await service(ours), await service(inTurn(other, text(503, ''), ours))]
    const run = await smoke({}, servers)
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
    expect(run.summary).toContain('c0ffee0 on 2 hosts')
    const asked = servers.map(({ requests }) => requests.filter(({ url }) => url === '/version').length)
    expect(asked).toEqual([3, 5])
    expect(run.summary).toContain('runs deadbeefdead, expected c0ffee00c0ff')
    expect(run.summary).toContain('/version answered 503')
  })

  it('blocks on the one that runs another commit, names it, and runs no check', async () => {
    const servers = [await service(ours), await service(other), await service(ours)]
    const run = await smoke({ deadline: '1s' }, servers)
    expect(run.outputs).toMatchObject({
      decision: 'block',
      'reason-code': 'wrong-commit',
      'checks-failed': '1',
    })
    expect(run.result?.headline).toContain(`127.0.0.1:${servers[1]?.port}: runs deadbeefdead`)
    expect(servers.flatMap(({ requests }) => requests).some(({ url }) => url === '/ok')).toBe(false)
  })

  it('blocks when one of them is not there', async () => {
    const gone = { port: await closedPort() }
    const run = await smoke({ deadline: '1s' }, [await service(ours), gone])
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'connection-refused' })
    expect(run.result?.findings[0]?.where?.host).toBe(`127.0.0.1:${gone.port}`)
  })

  it('does not take a mix of old and new for the new', async () => {
    let count = 0
    const rolling: Answer = (request, response) => {
      count += 1
      return (count % 3 === 0 ? other : ours)(request, response)
    }
    const mixed = await smoke({ deadline: '1500ms' }, [await service(rolling)])
    expect(mixed.outputs).toMatchObject({ decision: 'block', 'reason-code': 'wrong-commit' })
    const twice = await smoke({ identity: { path: '/version', consecutive: 2 } }, [await service(rolling)])
    expect(twice.outputs).toMatchObject({ decision: 'pass' })
  })
})

describe('waiting until healthy', () => {
  it('goes on through 503 and 429, and keeps the reason of each try', async () => {
    const health = inTurn(text(503, ''), text(429, '', { 'retry-after': '1' }), text(200, 'ok'))
    const server = await service(ours, { '/health': health })
    const run = await smoke({ 'health-path': '/health', deadline: '10s' }, [server])
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
    expect(run.summary).toMatch(/after \d+ ms: \/health answered 503/)
    expect(run.summary).toMatch(/: \/health answered 429/)
    expect(run.stdout).toContain('/health answered 503')
  })

  it('tells a service that limits our rate from one that is down', async () => {
    const limited = await smoke({ deadline: '1s', 'health-path': '/health' }, [
      await service(ours, { '/health': text(429, '') }),
    ])
    expect(limited.outputs).toMatchObject({ decision: 'unknown', 'reason-code': 'rate-limited' })
    const down = await smoke({ deadline: '1s', 'health-path': '/health' }, [
      await service(ours, { '/health': text(503, '') }),
    ])
    expect(down.outputs).toMatchObject({ decision: 'block', 'reason-code': 'service-unhealthy' })
  })

  it('needs no commit, and says so', async () => {
    const { url } = await service(other)
    const run = await runSmoke({ policy: checks, inputs: { 'base-url': url } })
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'pass', 'reason-code': 'identity-not-proven' },
    })
    expect(run.summary).toContain('no commit was given')
  })
})
