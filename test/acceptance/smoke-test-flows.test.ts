import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, bodyOf, inTurn, json, routes, text } from '../support/smoke/answers.ts'
import { runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

async function flow(
  table: Parameters<typeof routes>[0],
  steps: readonly unknown[],
  more: { readonly teardown?: readonly unknown[]; readonly files?: Readonly<Record<string, string>> } = {},
) {
  const { url, requests } = await serve(routes({ '/': json(200, {}), ...table }))
  const { teardown = [], files = {} } = more
  const run = await runSmoke({
    policy: { ...suite({}, { one: { steps, teardown } }), deadline: '10s' },
    inputs: { 'base-url': url },
    files,
  })
  const asked = requests.filter(({ url }) => url !== '/')
  return { run, asked, lines: asked.map(({ method, url }) => `${method} ${url}`) }
}

const heard =
  (into: string[], answer: Answer): Answer =>
  async (request, response) => {
    into.push(`${request.headers['content-type']}\n${await bodyOf(request)}`)
    answer(request, response)
  }

describe('a flow', () => {
  it('carries cookies and captures on, and sends a form', async () => {
    const bodies: string[] = []
    const login = text(303, '', { location: '/home', 'set-cookie': 'sid=canary-session; HttpOnly' })
    const { run, asked } = await flow(
      {
        'POST /login': heard(bodies, login),
        '/home': text(200, '<input name="csrf" value="canary-csrf-1">', { 'x-request': 'r-1' }),
        'POST /save': json(201, {}),
      },
      [
        {
          name: 'log in',
          method: 'POST',
          path: '/login',
          form: { user: 'a b', password: 'p&w' },
          follow: true,
          capture: {
            csrf: { matches: 'value="([^"]+)"' },
            cookie: { cookie: 'sid' },
            trace: { header: 'x-request', secret: false },
          },
        },
        {
          name: 'save',
          method: 'POST',
          path: '/save?trace={{trace}}',
          headers: { 'x-csrf': '{{csrf}}', 'x-sid': '{{cookie}}' },
          expect: { status: 201 },
        },
      ],
    )
    expect(run.outputs).toMatchObject({ decision: 'pass', 'checks-total': '2' })
    expect(bodies).toEqual(['application/x-www-form-urlencoded\nuser=a+b&password=p%26w'])
    expect(asked[1]?.headers.cookie).toBe('sid=canary-session')
    expect(asked[2]).toMatchObject({
      url: '/save?trace=r-1',
      headers: { 'x-csrf': 'canary-csrf-1', 'x-sid': 'canary-session', cookie: 'sid=canary-session' },
    })
    expect(run.written).not.toMatch(/canary/)
  })

  it('uploads a file of the workspace', async () => {
    const bodies: string[] = []
    const { run } = await flow(
      { 'POST /upload': heard(bodies, json(201, {})) },
      [{ name: 'upload', method: 'POST', path: '/upload', multipart: { poster: { file: 'poster.md' } } }],
      { files: { 'poster.md': '# The poster\n' } },
    )
    expect(run.outputs['decision']).toBe('pass')
    expect(bodies[0]).toContain('filename="poster.md"')
    expect(bodies[0]).toContain('# The poster')
  })

  it('polls until a webhook is seen', async () => {
    const seen = inTurn(json(404, {}), json(200, { state: 'received' }), json(200, { state: 'processed' }))
    const steps = [
      { name: 'send', method: 'POST', path: '/hook', json: { id: 1 }, expect: { status: 202 } },
      {
        name: 'seen',
        path: '/hook/1',
        expect: { json: { '$.state': 'processed' } },
        until: { timeout: '5s', interval: '20ms' },
      },
    ]
    const { run, lines } = await flow({ 'POST /hook': json(202, {}), '/hook/1': seen }, steps)
    expect(run.outputs['decision']).toBe('pass')
    expect(lines).toEqual(['POST /hook', 'GET /hook/1', 'GET /hook/1', 'GET /hook/1'])
    const never = await flow({ 'POST /hook': json(202, {}), '/hook/1': json(200, { state: 'received' }) }, [
      steps[0],
      { ...steps[1], until: { timeout: '100ms', interval: '20ms' } },
    ])
    expect(never.run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'flow-failed' })
    expect(never.run.result?.headline).toContain('$.state is "received", expected "processed"')
  })

  it('listens to events that it triggers, and comes back with the last id', async () => {
    const listeners = new Set<ServerResponse>()
    const stream: Answer = (_, response) => {
      listeners.add(response)
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n')
    }
    const score: Answer = (request, response) => {
      for (const listener of listeners)
        listener.write('id: 31\nevent: score\ndata: {"state":"submitted"}\n\n')
      json(201, {})(request, response)
    }
    const events = {
      event: 'score',
      matches: 'submitted',
      within: '5s',
      reconnect: true,
      trigger: { method: 'POST', path: '/score', json: {} },
    }
    const { run, asked, lines } = await flow({ '/stream': stream, 'POST /score': score }, [
      { name: 'live', path: '/stream', events },
    ])
    expect(run.outputs['decision']).toBe('pass')
    expect(lines).toEqual(['GET /stream', 'POST /score', 'GET /stream'])
    expect(asked[2]?.headers['last-event-id']).toBe('31')
    const silent = await flow({ '/stream': stream, 'POST /score': json(201, {}) }, [
      { name: 'live', path: '/stream', events: { ...events, within: '150ms' } },
    ])
    expect(silent.run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'flow-failed' })
    expect(silent.run.result?.headline).toContain('no event came within 150 ms')
  })

  it('tears down after a failure, in order, with what it captured', async () => {
    const { run, lines } = await flow(
      {
        'POST /items': json(201, { id: 7 }),
        'DELETE /items/7': json(204, null),
        'DELETE /me': json(204, null),
      },
      [
        { name: 'create', method: 'POST', path: '/items', capture: { id: { json: '$.id' } } },
        { name: 'breaks', path: '/none' },
        { name: 'never', path: '/never' },
      ],
      {
        teardown: [
          { name: 'remove', method: 'DELETE', path: '/items/{{id}}' },
          { name: 'leave', method: 'DELETE', path: '/me' },
        ],
      },
    )
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'block', 'checks-failed': '2' } })
    expect(lines).toEqual(['POST /items', 'GET /none', 'DELETE /items/7', 'DELETE /me'])
  })
})
