import { afterEach, describe, expect, it } from '@jest/globals'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, hang, inTurn, json, routes, text } from '../support/smoke/answers.ts'
import { runSmoke, type SmokeRequest, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

const steps = [
  { name: 'log in', method: 'POST', path: '/login', capture: { token: { json: '$.token' } } },
  {
    name: 'create',
    method: 'POST',
    path: '/items',
    headers: { authorization: 'Bearer {{token}}' },
    capture: { id: { json: '$.id' } },
  },
  { name: 'mark', path: '/mark', capture: { mark: { json: '$.mark' } } },
  { name: 'hangs', path: '/hang', timeout: '1h', retries: 0 },
]
const teardown = [
  {
    name: 'remove',
    method: 'DELETE',
    path: '/items/{{id}}',
    headers: { authorization: 'Bearer {{token}}', 'x-key': '{{env.SMOKE_KEY}}' },
  },
  { name: 'leave', method: 'DELETE', path: '/me' },
]
const policy = { ...suite({}, { one: { steps, teardown } }), 'secrets-env': ['SMOKE_KEY'], deadline: '1h' }
const env = { SMOKE_KEY: 'canary-env-key' }
/** The line that masks the mark says that the step before it is over. */
const created = /add-mask::mark-0042/

async function interrupted(
  signal: NodeJS.Signals,
  more: Partial<SmokeRequest> & { readonly remove?: Answer } = {},
) {
  const { remove = json(204, null), ...request } = more
  const login = json(200, { token: 'canary-token-9' }, { 'set-cookie': 'sid=canary-session-9; Path=/' })
  const server = await serve(
    routes({
      '/': json(200, {}),
      'POST /login': login,
      'POST /items': json(201, { id: 'item-0042' }),
      '/mark': json(200, { mark: 'mark-0042' }),
      '/hang': hang,
      'DELETE /items/item-0042': remove,
      'DELETE /me': json(204, null),
    }),
  )
  const run = await runSmoke({
    policy,
    inputs: { 'base-url': server.url.replace('http://', 'http://me:canary-word-9@') },
    env,
    post: true,
    interrupt: { after: created, signal },
    ...request,
  })
  const deleted = server.requests.filter(({ method }) => method === 'DELETE')
  return { run, deleted, lines: deleted.map(({ method, url }) => `${method} ${url}`) }
}

describe('a cancel', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s ends in unknown, and tears down once',
    async signal => {
      const { run, lines } = await interrupted(signal)
      expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown', 'reason-code': 'cancelled' } })
      expect(lines).toEqual(['DELETE /items/item-0042', 'DELETE /me'])
      expect(run.post).toMatchObject({ exitCode: 0 })
      expect(run.written).not.toMatch(/canary/)
    },
  )

  it('that leaves a step of the teardown undone has it tried again in post, and no other', async () => {
    const { run, lines } = await interrupted('SIGINT', { remove: inTurn(text(500, ''), json(204, null)) })
    expect(lines).toEqual(['DELETE /items/item-0042', 'DELETE /me', 'DELETE /items/item-0042'])
    expect(run.post?.stdout).toContain('teardown of one: done')
    expect(run.post?.exitCode).toBe(0)
  })

  it('while waiting for the service ends without a check', async () => {
    const server = await serve(text(503, ''))
    const run = await runSmoke({
      policy: { ...policy, 'health-path': '/health' },
      inputs: { 'base-url': server.url },
      env,
      post: true,
      interrupt: { after: /answered 503/, signal: 'SIGINT' },
    })
    expect(run.outputs).toMatchObject({ decision: 'unknown', 'reason-code': 'cancelled' })
    expect(server.requests.every(({ url }) => url === '/health')).toBe(true)
    expect(run.post?.exitCode).toBe(0)
  })
})

describe('a kill', () => {
  it('leaves the teardown to post, which runs it once, with captures, cookies and secrets', async () => {
    const { run, lines, deleted } = await interrupted('SIGKILL')
    expect(run).toMatchObject({ signal: 'SIGKILL', outputs: {} })
    expect(lines).toEqual(['DELETE /items/item-0042', 'DELETE /me'])
    expect(deleted[0]?.headers).toMatchObject({
      authorization: 'Bearer canary-token-9',
      'x-key': 'canary-env-key',
      cookie: 'sid=canary-session-9',
    })
    expect(run.post).toMatchObject({ exitCode: 0 })
    expect(run.post?.stdout).toContain('teardown of one: done')
    expect(run.written).not.toMatch(/^(?!::add-mask::).*canary/m)
  })

  it('before an id was known says that it could not be taken away', async () => {
    const { run, lines } = await interrupted('SIGKILL', {
      interrupt: { after: /add-mask::canary-token-9/, signal: 'SIGKILL' },
    })
    expect(lines).toEqual(['DELETE /me'])
    expect(run.post?.stdout).toMatch(/Test data may be left behind by one \(remove .*\{\{id\}\}/)
  })

  it('whose teardown fails in post too says what may be left, and fails no job for it', async () => {
    const { run } = await interrupted('SIGKILL', { remove: text(500, '') })
    expect(run.post?.stdout).toContain('Test data may be left behind by one')
    expect(run.post?.exitCode).toBe(0)
  })
})

describe('post', () => {
  it('has nothing to do after a run that ended well', async () => {
    const { run, lines } = await interrupted('SIGINT', {
      interrupt: { after: /never/, signal: 'SIGINT' },
      policy: { ...policy, ...suite({}, { one: { steps: steps.slice(0, 3), teardown } }) },
    })
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
    expect(lines).toEqual(['DELETE /items/item-0042', 'DELETE /me'])
    expect(run.post).toMatchObject({ exitCode: 0, outputs: {} })
  })
})
