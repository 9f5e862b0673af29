import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { everythingWritten, readManifest, runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

const commit = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'
const log: string[] = []
let server: Server
let base: string
let workspace: TestWorkspace

function answer(request: IncomingMessage, response: ServerResponse): void {
  log.push(`${request.method} ${request.url}`)
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const url = request.url ?? ''
  if (url === '/version') json(200, { commit })
  else if (url === '/login') json(200, { token: 'canary-captured-token' })
  else if (url === '/busy') response.writeHead(429, { 'retry-after': '1' }).end()
  else if (url === '/text') response.end('no json <b>')
  else if (url === '/hang') return
  else if (url === '/reset') request.socket.destroy()
  else if (url === '/secret') json(500, { seen: request.headers.authorization })
  else if (url.startsWith('/items')) json(request.method === 'POST' ? 201 : 200, { id: 7, ok: true })
  else json(200, { status: 'ok', parts: { database: { status: 'ok' } } })
}

beforeAll(async () => {
  server = createServer(answer)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function smoke(
  policy: string,
  inputs: Record<string, string> = {},
  more: Partial<Parameters<typeof runAction>[0]> = {},
) {
  workspace = makeWorkspace({
    '.github/golive.yml': `smoke-test:\n  deadline: 3s\n  identity: { path: /version }\n${policy}`,
  })
  try {
    return await runAction({
      action: 'smoke-test',
      workspace: workspace.folder,
      inputs: { 'base-url': base, commit, ...inputs },
      ...more,
    })
  } finally {
    workspace.remove()
  }
}
const checks = (lines: string) => `  suites:\n    smoke:\n      checks:\n        one: ${lines}\n`
const flow = (steps: string, teardown = '') =>
  `  suites:\n    smoke:\n      flows:\n        one:\n          steps:\n${steps}${teardown === '' ? '' : `          teardown:\n${teardown}`}`

describe('the smoke test as it is shipped', () => {
  it('passes on the deployed commit, and sets every declared output and no other', async () => {
    const run = await smoke(
      checks('{ path: /health, samples: 3, expect: { health: { database: ok }, latency: 2s } }'),
    )
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'pass', 'checks-total': '1', 'checks-failed': '0' },
    })
    expect(Object.keys(run.outputs).sort()).toEqual(
      Object.keys((await readManifest('smoke-test')).outputs).sort(),
    )
    expect(run.summary).toContain('c0ffee0')
  })

  it.each([
    ['check-failed', 'block', '{ path: /secret, retries: 0 }'],
    ['invalid-json', 'block', '{ path: /text, expect: { json: { $.a: 1 } } }'],
    ['answer-timeout', 'block', '{ path: /hang, timeout: 300ms, retries: 0 }'],
    ['connection-reset', 'block', '{ path: /reset, retries: 0 }'],
    ['rate-limited', 'unknown', '{ path: /busy, retries: 0 }'],
    ['too-slow', 'block', '{ path: /health, expect: { latency: 0ms } }'],
  ])('has a reason of its own: %s is %s', async (reason, decision, check) => {
    const run = await smoke(checks(check))
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision, 'reason-code': reason } })
  })

  it('blocks when another commit answers, and when nobody does', async () => {
    const other = await smoke(checks('{ path: /health }'), { commit: 'deadbeef' })
    expect(other.outputs).toMatchObject({
      decision: 'block',
      'reason-code': 'wrong-commit',
      'checks-failed': '1',
    })
    const nobody = await smoke(checks('{ path: /health }'), { 'base-url': 'http://127.0.0.1:9' })
    expect(nobody.outputs).toMatchObject({ decision: 'block', 'reason-code': 'connection-refused' })
  })

  it('never calls a suite without checks a pass', async () => {
    const run = await smoke('  suites:\n    smoke: {}\n')
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown', 'reason-code': 'no-checks' } })
  })

  it('runs the teardown after a failure, and shows no captured token anywhere', async () => {
    log.length = 0
    const step = (text: string) => `            - { ${text} }\n`
    const auth = "headers: { authorization: 'Bearer {{token}}' }"
    const run = await smoke(
      flow(
        step('name: log in, method: POST, path: /login, capture: { token: { json: $.token } }') +
          step(
            `name: create, method: POST, path: /items, ${auth}, capture: { id: { json: $.id, secret: false } }`,
          ) +
          step(`name: breaks, path: /secret, ${auth}, retries: 0`) +
          step('name: never, path: /never'),
        step(`name: remove, method: DELETE, path: '/items/{{id}}', ${auth}`),
      ),
    )
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'block' } })
    expect(log).toContain('DELETE /items/7')
    expect(log).not.toContain('GET /never')
    expect(await everythingWritten(run)).not.toContain('canary-captured-token')
    expect(run.summary).toContain('***')
  })

  it('ends within seconds of a cancel, as unknown, with the teardown done', async () => {
    log.length = 0
    const steps =
      '            - { name: create, method: POST, path: /items, capture: { id: { json: $.id } } }\n            - { name: hangs, path: /hang, timeout: 60s, retries: 0 }\n'
    const pending = smoke(
      flow(steps, "            - { name: remove, method: DELETE, path: '/items/{{id}}' }\n").replace(
        'deadline: 3s',
        'deadline: 60s',
      ),
      {},
      { interrupt: { after: /add-mask/, signal: 'SIGINT' } },
    )
    const run = await pending
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown' } })
    expect(log).toContain('DELETE /items/7')
  })

  it('names every mistake of the policy with its line', async () => {
    const run = await smoke(checks('{ path: health, method: GETT, expect: { statu: 200, json: { x: 1 } } }'))
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'input-invalid' } })
    expect(run.stdout).toMatch(/line=7.*a path starts with/)
    expect(run.stdout).toMatch(/line=7.*did you mean "status"/)
  })

  it('refuses metadata addresses', async () => {
    const run = await smoke(checks('{ path: /latest/meta-data, retries: 0 }'), {
      'base-url': 'http://169.254.169.254',
    })
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('link-local or metadata address')
  })
})
