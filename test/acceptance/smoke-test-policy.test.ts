import { afterEach, describe, expect, it } from '@jest/globals'
import { closeServers, serve } from '../support/http/local-server.ts'
import { json, routes, text } from '../support/smoke/answers.ts'
import { commit, runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

const service = () =>
  serve(routes({ '/version': json(200, { commit }), '/ok': json(200, {}), '/teapot': text(418, '') }))

describe('the policy of the smoke test', () => {
  it('has every mistake named at once, with its line', async () => {
    const policy = `
smoke-test:
  deadline: soon
  hosts: [fine:80, 'not a host']
  identity: { path: version, json: $.a-b }
  suites:
    smoke:
      checks:
        one:
          path: health
          expect:
            json: { '$.ok[': true }
            statu: 200
      flows:
        two:
          steps:
            - { name: a, path: '/{{id}}' }
            - { name: a, path: / }
`
    const run = await runSmoke({ policy, inputs: { 'base-url': 'http://127.0.0.1:9' } })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'input-invalid' },
    })
    const lines = (run.result?.findings ?? []).map(({ where }) => where?.line)
    expect([...lines].sort((a = 0, b = 0) => a - b)).toEqual([3, 4, 5, 5, 10, 12, 13, 17, 18])
    expect(run.stdout).toMatch(/line=13.*did you mean "status"/)
  })

  it('and the inputs have what only together can be wrong named at once', async () => {
    const run = await runSmoke({
      policy: {
        ...suite({
          one: { path: '/', headers: { a: '{{env.NOT_SET}}' }, expect: { json: { '$[?@.a==]': 1 } } },
        }),
        'secrets-env': ['NOT_SET'],
      },
    })
    const found = run.result?.findings.map(({ message }) => message).join('\n') ?? ''
    expect(found).toContain('base-url: is required')
    expect(found).toContain('"$[?@.a==]" is no JSON path')
    expect(found).toContain('the variable NOT_SET is not set')
    expect(run.result?.findings).toHaveLength(3)
  })

  it.each([
    [{ suite: 'smok' }, 'there is no suite "smok"; known are smoke'],
    [{ commit: 'main' }, 'expected a commit hash'],
    [{ 'base-url': 'x.test' }, 'expected a URL with http or https'],
    [{ 'base-url': 'http://x.test/?q=1' }, 'without a query'],
    [{ hosts: 'a b' }, 'expected a host, host:port or a URL'],
  ])('is not overridden by a bad input: %j', async (inputs, message) => {
    const run = await runSmoke({
      policy: suite({ one: { path: '/' } }),
      inputs: { 'base-url': 'http://127.0.0.1:9', ...inputs },
    })
    expect(run.outputs).toMatchObject({ decision: 'unknown', 'reason-code': 'input-invalid' })
    expect(run.result?.headline).toContain(message)
  })

  it('is laid over for an environment, down to one expectation of one check', async () => {
    const { url } = await service()
    const policy = {
      ...suite({ one: { path: '/teapot', headers: { a: '{{env.KEY}}' } } }),
      'secrets-env': ['KEY'],
      identity: { path: '/version' },
    }
    const one = { expect: { status: 418 }, headers: { b: '{{env.KEY}}' } }
    const more = { environments: { staging: { 'smoke-test': { 'base-url': url, ...suite({ one }) } } } }
    const request = { policy, more, env: { KEY: 'a-key-of-staging' }, inputs: { commit, 'base-url': url } }
    const plain = await runSmoke(request)
    expect(plain.outputs).toMatchObject({ decision: 'block', 'reason-code': 'check-failed' })
    const staging = await runSmoke({ ...request, inputs: { commit, environment: 'staging' } })
    expect(staging.result?.findings).toEqual([])
    expect(staging.outputs).toMatchObject({ decision: 'pass' })
    expect(staging.result?.subject).toMatchObject({ environment: 'staging' })
  })

  it('lets a step go on that is observed, or unknown and allowed to be', async () => {
    const { url } = await service()
    const inputs = { 'base-url': url, commit }
    const policy = { ...suite({ one: { path: '/none' } }), identity: { path: '/version' } }
    const observed = await runSmoke({ policy, inputs: { ...inputs, mode: 'observe' } })
    expect(observed).toMatchObject({ exitCode: 0, outputs: { decision: 'block' } })
    const empty = { ...suite({}), identity: { path: '/version' } }
    const warned = await runSmoke({ policy: empty, inputs: { ...inputs, 'on-unknown': 'warn' } })
    expect(warned).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'unknown', 'reason-code': 'no-checks' },
    })
  })

  it('holds on a schedule, on a dispatch and on a push alike', async () => {
    const { url } = await service()
    for (const name of ['schedule', 'workflow_dispatch', 'push']) {
      const run = await runSmoke({
        policy: { ...suite({ one: { path: '/ok' } }), identity: { path: '/version' } },
        inputs: { 'base-url': url, commit },
        event: { name, payload: name === 'schedule' ? { schedule: '17 5 * * *' } : {} },
      })
      expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', 'reason-code': 'passed' } })
    }
  })
})
