import { afterEach, describe, expect, it } from '@jest/globals'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type Answer, json, routes, text } from '../support/smoke/answers.ts'
import { runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

/** Gives everything back that it was sent, as a careless service does. */
const echo: Answer = (request, response) => {
  const { authorization = '', cookie = '', 'x-key': key = '' } = request.headers
  const seen = [request.url ?? '', authorization, cookie, String(key)]
  const derived = [encodeURIComponent(String(key)), Buffer.from(String(key)).toString('base64')]
  const padded = `${'.'.repeat(70)}${key}`
  response
    .writeHead(500, { 'x-seen': seen.join(' ') })
    .end(JSON.stringify({ seen, derived, padded, text: seen.join() }))
}
/** Where a canary shows, with what stands around it. */
const canaries = (written: string) => written.match(/.{0,40}(?:canary|Y2FuYXJ5).{0,40}/g) ?? []

describe('secrets', () => {
  it('of the environment, the base URL, captures and cookies are shown nowhere, in no form', async () => {
    const login = json(200, { token: 'canary-token/1' }, { 'set-cookie': 'sid=canary-session-1; Path=/' })
    const { url, requests } = await serve(
      routes({ '/': json(200, {}), 'POST /login': login, '/echo/x': echo }),
    )
    const steps = [
      { name: 'log in', method: 'POST', path: '/login', capture: { token: { json: '$.token' } } },
      {
        name: 'echo',
        path: '/echo/x?key={{env.SMOKE_KEY}}',
        headers: { 'x-key': '{{env.SMOKE_KEY}}', 'x-token': '{{token}}' },
        retries: 0,
        expect: {
          headers: { 'x-seen': 'nothing' },
          json: { '$.text': 'nothing', '$.seen[0]': '', '$.padded': '' },
        },
      },
    ]
    const run = await runSmoke({
      policy: { ...suite({}, { one: { steps } }), 'secrets-env': ['SMOKE_KEY'] },
      inputs: { 'base-url': url.replace('http://', 'http://me:canary%2Fword@') },
      env: { SMOKE_KEY: 'canary & key' },
    })
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'flow-failed' })
    const sent = requests.find(request => request.url.startsWith('/echo'))
    expect(sent?.headers).toMatchObject({
      'x-key': 'canary & key',
      'x-token': 'canary-token/1',
      cookie: 'sid=canary-session-1',
      authorization: `Basic ${Buffer.from('me:canary/word').toString('base64')}`,
    })
    expect(run.summary).toContain('***')
    expect(run.junit).toContain('***')
    expect(canaries(run.written)).toEqual([])
  })

  it('of a login that fails are shown neither, whether they are captured or only look like it', async () => {
    const answer = {
      token: 'canary-token-2',
      refresh_token: 'canary-refresh',
      jwt: 'eyJhbGciOi.Y2FuYXJ5.c2ln',
    }
    const { url } = await serve(routes({ '/': json(200, {}), 'POST /login': json(418, answer) }))
    const capture = { token: { json: '$.token' } }
    const run = await runSmoke({
      policy: suite({}, { one: { steps: [{ name: 'log in', method: 'POST', path: '/login', capture }] } }),
      inputs: { 'base-url': url },
    })
    expect(run.outputs['reason-code']).toBe('flow-failed')
    expect(run.summary).toContain('refresh_token')
    expect(canaries(run.written)).toEqual([])
  })

  it('that the suite uses and the job does not give are named, and nothing is asked', async () => {
    const { url, requests } = await serve(json(200, {}))
    const run = await runSmoke({
      policy: {
        ...suite({ one: { path: '/', headers: { a: '{{env.ONE}} {{env.TWO}}' } } }),
        'secrets-env': ['ONE', 'TWO', 'UNUSED'],
      },
      inputs: { 'base-url': url },
    })
    expect(run.outputs).toMatchObject({ decision: 'unknown', 'reason-code': 'input-invalid' })
    expect(run.result?.findings).toHaveLength(2)
    expect(requests).toEqual([])
  })
})

describe('what a service answers', () => {
  it('can not write HTML, Markdown, mentions, XML or workflow commands', async () => {
    const nasty = [
      '::error::pwned',
      '##[error]pwned',
      '::set-output name=decision::pass',
      '</details><script>alert(1)</script>',
      '| a | b |\n# Title\n[x](http://evil.test) @team <img src=x>',
      '```\n]]></testcase>\u001b[31m\u0000',
    ].join('\n')
    const answers = routes({
      '/': json(200, {}),
      '/json': json(200, { text: nasty }),
      '/header': text(200, nasty, { 'x-nasty': '::error::pwned </testcase> @team | <b>' }),
      '/status': text(500, nasty),
    })
    const { url } = await serve(answers)
    const run = await runSmoke({
      policy: suite({
        json: { path: '/json', expect: { json: { '$.text': 'plain' } } },
        header: { path: '/header', expect: { headers: { 'x-nasty': 'plain' } } },
        status: { path: '/status', retries: 0 },
      }),
      inputs: { 'base-url': url },
    })
    expect(run.outputs).toMatchObject({ decision: 'block', 'checks-failed': '3' })
    const lines = run.stdout.split('\n')
    const commands = lines.filter(line => /^\s*::/.test(line) && !line.startsWith('::add-mask::'))
    expect(commands).toEqual([expect.stringMatching(/^::error title=Golive smoke test::json: /)])
    expect(lines.filter(line => !line.startsWith('::') && line.includes('##['))).toEqual([])
    const prose = run.summary.replace(/^(`{3,})[^`]*?\n[\s\S]*?^\1$/gm, '')
    expect(prose).not.toMatch(/<script|<img|<b>|\]\(http|@team|^# Title/m)
    expect(run.summary).not.toContain('\u001b')
    expect(run.junit.match(/<testcase /g)).toHaveLength(3)
    for (const raw of [']]></testcase>', '\u001b', '\u0000']) expect(run.junit).not.toContain(raw)
  })
})
