import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Reason, reasons } from '../../src/actions/smoke-test/reasons.ts'
import { makeCertificate } from '../support/http/certificate.ts'
import { closedPort, closeServers, serve, serveBytes, serveSecure } from '../support/http/local-server.ts'
import { hang, json, reset, routes, text } from '../support/smoke/answers.ts'
import { commit, runSmoke, suite } from '../support/smoke/run-smoke.ts'

let base: string
const places: Record<'closed' | 'tls' | 'bytes', string> = { closed: '', tls: '', bytes: '' }

beforeAll(async () => {
  const server = await serve(
    routes({
      '/version': json(200, { commit }),
      '/other': json(200, { commit: 'deadbeefdeadbeef' }),
      '/ok': json(200, { ok: true }),
      '/text': text(200, 'no json'),
      '/hang': hang,
      '/reset': reset,
      '/busy': text(429, '', { 'retry-after': '600' }),
      '/down': text(503, ''),
      '/gateway': text(502, ''),
      '/away': text(302, '', { location: 'http://127.0.0.2:1/' }),
    }),
  )
  base = server.url
  places.closed = `http://127.0.0.1:${await closedPort()}`
  places.tls = (await serveSecure(makeCertificate('localhost'), text(200, ''))).url
  places.bytes = (await serveBytes(socket => socket.once('data', () => socket.end('SSH-2.0\r\n')))).url
})
afterAll(closeServers)

interface Case {
  readonly decision: 'pass' | 'warn' | 'block' | 'unknown'
  readonly policy: Readonly<Record<string, unknown>>
  readonly inputs?: () => Readonly<Record<string, string>>
}

const ok = { path: '/ok' }
const one = (check: unknown) => suite({ one: check })
const waiting = { ...one(ok), deadline: '600ms' }
const at = (place: keyof typeof places) => ({
  policy: { ...waiting, identity: undefined, 'health-path': '/ok' },
  inputs: () => ({ 'base-url': places[place], commit: '' }),
})

const cases: Record<Reason, Case> = {
  passed: { decision: 'pass', policy: one(ok) },
  'identity-not-proven': { decision: 'unknown', policy: { ...one(ok), identity: undefined } },
  'check-failed': { decision: 'block', policy: one({ path: '/none' }) },
  'flow-failed': {
    decision: 'block',
    policy: suite({}, { f: { steps: [{ name: 's', path: '/ok', expect: { json: { '$.ok': false } } }] } }),
  },
  'too-slow': { decision: 'block', policy: one({ ...ok, expect: { latency: '0ms' } }) },
  'certificate-ends-soon': { decision: 'block', policy: one({ ...ok, expect: { 'tls-days': 3 } }) },
  'teardown-failed': {
    decision: 'warn',
    policy: suite({}, { f: { steps: [{ name: 's', ...ok }], teardown: [{ name: 't', path: '/none' }] } }),
  },
  'wrong-commit': { decision: 'block', policy: { ...waiting, identity: { path: '/other' } } },
  'service-unreachable': {
    decision: 'block',
    policy: { ...one({ path: '/gateway' }), deadline: '600ms', identity: undefined },
  },
  'service-unhealthy': { decision: 'block', policy: { ...waiting, 'health-path': '/down' } },
  'name-not-resolved': {
    decision: 'unknown',
    policy: waiting,
    inputs: () => ({ 'base-url': 'http://no-such-host.invalid' }),
  },
  'connection-refused': { decision: 'block', ...at('closed') },
  'connection-reset': { decision: 'block', policy: one({ path: '/reset', retries: 0 }) },
  'tls-failed': { decision: 'block', ...at('tls') },
  'answer-timeout': { decision: 'block', policy: one({ path: '/hang', timeout: '200ms', retries: 0 }) },
  'answer-too-large': { decision: 'block', policy: { ...one(ok), 'health-path': '/ok', 'body-limit': '2B' } },
  'answer-unreadable': { decision: 'block', ...at('bytes') },
  'invalid-json': { decision: 'block', policy: one({ path: '/text', expect: { json: { '$.a': 1 } } }) },
  'address-refused': {
    decision: 'unknown',
    policy: one(ok),
    inputs: () => ({ 'base-url': 'http://169.254.169.254' }),
  },
  'redirect-refused': { decision: 'block', policy: one({ path: '/away', follow: true }) },
  'request-invalid': { decision: 'block', policy: one({ ...ok, headers: { 'x-a': 'a\r\nb: c' } }) },
  'rate-limited': { decision: 'unknown', policy: one({ path: '/busy' }) },
  'no-commit': { decision: 'unknown', policy: { ...waiting, identity: { path: '/text' } } },
  'no-checks': { decision: 'unknown', policy: suite({}) },
  'checks-not-run': {
    decision: 'unknown',
    policy: one({ path: '/ok', method: 'POST', multipart: { f: { file: 'none.txt' } } }),
  },
}

describe('the smoke test as it is built', () => {
  it.each(Object.entries(cases))(
    'has a reason of its own: %s',
    async (reason, { decision, policy, inputs }) => {
      const run = await runSmoke({
        policy: { deadline: '4s', identity: { path: '/version' }, ...policy },
        inputs: { 'base-url': base, commit, ...inputs?.() },
      })
      expect(run.outputs).toMatchObject({ decision, 'reason-code': reason })
      expect(run.exitCode).toBe(decision === 'pass' || decision === 'warn' ? 0 : 1)
      expect(run.result?.findings.map(({ code }) => code)).toEqual(
        reason === 'passed' ? [] : expect.arrayContaining([reason]),
      )
    },
  )

  it('has no reason that is not produced above', () => {
    expect(Object.keys(cases)).toEqual(Object.keys(reasons))
  })
})
