import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import type { Step } from '../../src/checks/check-schema.ts'
import { runFlow } from '../../src/checks/flow.ts'
import type { Variables } from '../../src/checks/template.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { hang, json, reset, routes, text } from '../support/smoke/answers.ts'
import { step } from '../support/smoke/check.ts'
import { cancelledAfter, openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

interface Kept {
  readonly steps: readonly string[]
  readonly variables: Variables
  readonly cookies: readonly string[]
}

async function run(
  table: Parameters<typeof routes>[0],
  steps: readonly Step[],
  teardown: readonly Step[],
  options: Parameters<typeof openTestSession>[1] = {},
) {
  const { url, requests } = await serve(routes(table))
  const session = await openTestSession(url, options)
  const kept: Kept[] = []
  const done: string[] = []
  const journal: Parameters<typeof runFlow>[4] = {
    keep: async (_, open, variables, jar) => {
      const cookies = jar?.serializeSync()?.cookies.map(({ key = '' }) => key) ?? []
      kept.push({ steps: open.map(({ name }) => name), variables, cookies })
    },
    done: async flow => void done.push(flow),
  }
  const outcomes = await runFlow(session, 'flow', { steps, teardown }, { run: '1' }, journal)
  const asked = requests.map(({ method, url }) => `${method} ${url}`)
  return { outcomes, asked, kept, done, session, requests }
}

const create = step('create', { method: 'POST', path: '/items', capture: { id: { json: '$.id' } } })
const remove = step('remove', { method: 'DELETE', path: '/items/{{id}}' })
const items = {
  'POST /items': json(201, { id: 17 }),
  'DELETE /items/17': json(204, null),
  '/read': json(200, {}),
}
const states = (outcomes: readonly { name: string; state: string }[]) =>
  outcomes.map(({ name, state }) => `${name}: ${state}`)

describe('a flow', () => {
  it('runs its steps in order, with captures and cookies of those before, and its teardown at the end', async () => {
    const login = text(200, '{"token":"captured-token"}', { 'set-cookie': 'sid=cookie-of-flow; Path=/' })
    const { outcomes, asked, requests, done } = await run(
      { ...items, 'POST /login': login },
      [
        step('login', { method: 'POST', path: '/login', capture: { token: { json: '$.token' } } }),
        step('create', {
          method: 'POST',
          path: '/items',
          headers: { authorization: 'Bearer {{token}}' },
          capture: { id: { json: '$.id' } },
        }),
      ],
      [remove],
    )
    expect(states(outcomes)).toEqual(['login: passed', 'create: passed', 'teardown: remove: passed'])
    expect(outcomes.map(({ teardown }) => teardown)).toEqual([false, false, true])
    expect(asked).toEqual(['POST /login', 'POST /items', 'DELETE /items/17'])
    expect(requests[1]?.headers).toMatchObject({
      authorization: 'Bearer captured-token',
      cookie: 'sid=cookie-of-flow',
    })
    expect(requests[2]?.headers.cookie).toBe('sid=cookie-of-flow')
    expect(done).toEqual(['flow'])
  })

  it('stops at the first step that fails, and tears down all the same', async () => {
    const broken = step('broken', { path: '/none' })
    const { outcomes, asked } = await run(items, [create, broken, step('never', { path: '/read' })], [remove])
    expect(states(outcomes)).toEqual([
      'create: passed',
      'broken: failed',
      'never: not-run',
      'teardown: remove: passed',
    ])
    expect(asked).toEqual(['POST /items', 'GET /none', 'DELETE /items/17'])
  })

  it('fails a step that gives nothing to capture', async () => {
    const { outcomes } = await run({ 'POST /items': json(201, {}) }, [create], [remove])
    expect(outcomes).toMatchObject([{ state: 'failed', misses: [{ reason: 'capture' }] }])
  })

  it('masks what a step would capture although the step fails', async () => {
    const wrong = { ...create, expect: { ...create.expect, status: 200 } }
    const told = { 'POST /items': json(201, { id: 'canary-id', more: 'x' }) }
    const { outcomes, session } = await run(told, [wrong], [])
    expect(session.log.redact('canary-id')).toBe('***')
    expect(outcomes[0]).toMatchObject({ state: 'failed', excerpt: '{"id":"***","more":"x"}' })
  })

  it('keeps what its teardown needs before it changes anything, and after every step that may have', async () => {
    const login = text(200, '{}', { 'set-cookie': 'sid=cookie-of-flow; Path=/' })
    const steps = [
      step('look', { path: '/read' }),
      step('login', { method: 'POST', path: '/login' }),
      create,
      step('look again', { path: '/read' }),
    ]
    const { kept } = await run({ ...items, 'POST /login': login }, steps, [remove])
    const [before, afterLogin, afterCreate] = kept
    expect(before).toEqual({ steps: ['remove'], variables: { run: '1' }, cookies: [] })
    expect(afterLogin?.cookies).toEqual(['sid'])
    expect(afterCreate?.variables).toEqual({ run: '1', id: '17' })
  })

  it('that only reads keeps nothing', async () => {
    const { kept, outcomes } = await run(items, [step('look', { path: '/read' })], [])
    expect(kept).toEqual([])
    expect(states(outcomes)).toEqual(['look: passed'])
  })

  it('that never had its turn made nothing, and tears nothing down', async () => {
    for (const options of [{ forMs: 0 }, { signal: AbortSignal.abort() }]) {
      const all = step('remove all', { method: 'DELETE', path: '/read' })
      const { outcomes, asked, kept } = await run(items, [create], [all], options)
      expect(states(outcomes)).toEqual(['create: not-run'])
      expect([...asked, ...kept]).toEqual([])
    }
  })
})

describe('a teardown', () => {
  it('runs after a cancel and after the deadline', async () => {
    const hanging = step('hang', { path: '/hang', timeout: '30s' })
    for (const options of [{ signal: cancelledAfter(200) }, { forMs: 200 }]) {
      const { outcomes, asked, done } = await run(
        { ...items, '/hang': hang },
        [create, hanging],
        [remove],
        options,
      )
      expect(states(outcomes)).toEqual(['create: passed', 'hang: failed', 'teardown: remove: passed'])
      expect(outcomes[1]?.misses[0]?.reason).toBe('cancelled')
      expect(asked.at(-1)).toBe('DELETE /items/17')
      expect(done).toEqual(['flow'])
    }
  })

  it('goes on after a step of it that fails, which stays open', async () => {
    const broken = step('broken', { method: 'DELETE', path: '/reset' })
    const { outcomes, kept, done } = await run({ ...items, '/reset': reset }, [create], [broken, remove])
    expect(states(outcomes)).toEqual([
      'create: passed',
      'teardown: broken: failed',
      'teardown: remove: passed',
    ])
    expect(kept.at(-1)?.steps).toEqual(['broken'])
    expect(done).toEqual([])
  })

  it('leaves out what was never made', async () => {
    const { outcomes, asked, done } = await run({}, [create], [remove])
    expect(states(outcomes)).toEqual(['create: failed'])
    expect(asked).toEqual(['POST /items'])
    expect(done).toEqual(['flow'])
  })

  it('ends with the time that is kept for it', async () => {
    const hanging = step('hang', { method: 'DELETE', path: '/hang', timeout: '30s' })
    const { outcomes } = await run({ ...items, '/hang': hang }, [create], [hanging], {
      forMs: 300,
      endMs: 600,
    })
    expect(states(outcomes)).toEqual(['create: passed', 'teardown: hang: failed'])
  })
})
