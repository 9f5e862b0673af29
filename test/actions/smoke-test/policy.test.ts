import { describe, expect, it } from '@jest/globals'
import { policy } from '../../../src/actions/smoke-test/policy.ts'

function mistakes(given: Readonly<Record<string, unknown>>): string[] {
  const parsed = policy.safeParse(given)
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}
const one = (check: unknown) => ({ suites: { s: { checks: { c: check } } } })
const flow = (steps: unknown[], teardown: unknown[] = []) => ({
  suites: { s: { flows: { f: { steps, teardown } } } },
})
const step = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({ name, path: '/', ...more })

describe('the policy of the smoke test', () => {
  it('has defaults for everything', () => {
    expect(policy.parse({})).toMatchObject({ deadline: 300_000, concurrency: 25, suite: 'smoke', hosts: [] })
    const { suites } = policy.parse(one({ path: '/' }))
    expect(suites['s']?.checks['c']).toMatchObject({
      method: 'GET',
      timeout: 10_000,
      samples: 1,
      follow: false,
    })
  })

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a path without a slash', one({ path: 'x' }), 'a path starts with /'],
    ['two bodies', one({ path: '/', json: 1, text: 'x' }), 'a request has one body'],
    [
      'a status that is none',
      one({ path: '/', expect: { status: 'ok' } }),
      'suites.s.checks.c.expect.status',
    ],
    [
      'a JSON path that is none',
      one({ path: '/', expect: { json: { 'a.b': 1 } } }),
      'suites.s.checks.c.expect.json',
    ],
    ['a bad duration', { deadline: '5 minutes' }, 'deadline'],
    ['a bad size', { 'body-limit': 'much' }, 'body-limit'],
    ['no concurrency', { concurrency: 0 }, 'concurrency'],
    ['a host that is none', { hosts: ['fine:80', 'not a host'] }, 'hosts.1: "not a host" is not accepted'],
    ['a port that is none', { hosts: ['a:99999'] }, 'hosts.0'],
    ['a base URL with a query', { 'base-url': 'https://x.test/?a=1' }, 'without a query'],
    ['a base URL that is none', { 'base-url': 'ftp://x.test' }, 'http or https'],
    ['two places for the commit', { identity: { path: '/v', json: '$.a', header: 'b' } }, 'json or header'],
    ['a JSON path of the identity', { identity: { path: '/v', json: '$.a-b' } }, 'identity.json'],
    ['no answers in a row', { identity: { path: '/v', consecutive: 0 } }, 'identity.consecutive'],
    ['an unknown name', one({ path: '/{{env.X}}' }), '{{env.X}} is not known here'],
    ['a capture of a check', one({ path: '/{{id}}' }), '{{id}} is not known here'],
    ['a flow without steps', flow([]), 'suites.s.flows.f.steps'],
    ['a name twice', flow([step('a'), step('a')]), '"a" stands twice'],
    [
      'a name of a later step',
      flow([step('a', { path: '/{{id}}' })]),
      '{{id}} is captured by no step before',
    ],
    [
      'a name in an expectation',
      flow([step('a', { expect: { contains: '{{id}}' } })]),
      '{{id}} is captured by no step before',
    ],
    [
      'a capture from two places',
      flow([step('a', { capture: { x: { json: '$.a', header: 'b' } } })]),
      'one source',
    ],
    ['an environment name', flow([step('a', { path: '/{{env.X}}' })]), '{{env.X}} is not known'],
    [
      'an expectation beside events',
      one({ path: '/', events: {}, expect: { contains: 'x' } }),
      'expect.contains',
    ],
    ['samples beside events', one({ path: '/', events: {}, samples: 2 }), 'samples can not be used'],
    ['a status beside events', one({ path: '/', events: {}, expect: { status: 404 } }), 'expect.status'],
    [
      'a slow expression',
      one({ path: '/', expect: { matches: '(a+)+' } }),
      'repeats a group that repeats itself',
    ],
    ['too many samples', one({ path: '/', samples: 1001 }), 'samples'],
    ['too many retries', one({ path: '/', retries: 11 }), 'retries'],
  ])('refuses %s', (_, given, message) => {
    const found = mistakes(given)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(message)
  })

  it('names every mistake at once', () => {
    const found = mistakes({
      deadline: 'x',
      hosts: ['a b'],
      ...one({ path: 'x', method: 'GETT', expect: { statu: 1, latency: 'x' } }),
    })
    expect(found).toHaveLength(6)
  })

  it('knows what is built in, what is captured before, and what the environment gives', () => {
    const given = {
      'secrets-env': 'KEY\n# a comment\n',
      ...flow(
        [
          step('a', {
            headers: { a: '{{env.KEY}} {{run.id}} {{random}}' },
            capture: { id: { json: '$.id' } },
          }),
          step('b', { path: '/{{id}}', expect: { contains: '{{id}}' }, capture: { more: { json: '$.m' } } }),
        ],
        [step('c', { path: '/{{id}}/{{more}}' })],
      ),
    }
    expect(mistakes(given)).toEqual([])
  })
})
