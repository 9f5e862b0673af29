import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/smoke-test/evidence.ts'
import { judge } from '../../../src/actions/smoke-test/judge.ts'
import { type Reason, reasons } from '../../../src/actions/smoke-test/reasons.ts'
import { hostStates } from '../../../src/checks/host-state.ts'
import { checkReasons } from '../../../src/checks/outcome.ts'
import { httpFailures } from '../../../src/ports/http.ts'
import { evidence, failing, host, outcome } from './evidence.ts'

const checks = (...outcomes: Evidence['outcomes']) => evidence({ outcomes })
const hosts = (...given: Partial<Evidence['hosts'][number]>[]) => evidence({ hosts: given.map(host) })
const teardown = { name: 'teardown: x', flow: 'f', teardown: true }

/** For each reason the evidence that gives it, and the decision. */
const table: Record<Reason, readonly [Evidence, string]> = {
  passed: [evidence(), 'pass'],
  'identity-not-proven': [evidence({ identifiable: false }), 'unknown'],
  'check-failed': [checks(failing('status')), 'block'],
  'flow-failed': [checks(failing('json', { flow: 'f' })), 'block'],
  'too-slow': [checks(failing('latency')), 'block'],
  'certificate-ends-soon': [checks(failing('tls-days')), 'block'],
  'teardown-failed': [checks(outcome(), failing('status', teardown)), 'warn'],
  'wrong-commit': [hosts({ state: 'wrong-commit' }), 'block'],
  'service-unreachable': [hosts({ state: 'unreachable' }), 'block'],
  'service-unhealthy': [hosts({ state: 'unhealthy' }), 'block'],
  'name-not-resolved': [hosts({ state: 'unreachable', failure: 'dns' }), 'unknown'],
  'connection-refused': [hosts({ state: 'unreachable', failure: 'refused' }), 'block'],
  'connection-reset': [checks(failing('reset')), 'block'],
  'tls-failed': [hosts({ state: 'unreachable', failure: 'tls' }), 'block'],
  'answer-timeout': [checks(failing('timeout')), 'block'],
  'answer-too-large': [checks(failing('too-large')), 'block'],
  'answer-unreadable': [checks(failing('protocol')), 'block'],
  'invalid-json': [checks(failing('invalid-json')), 'block'],
  'address-refused': [hosts({ state: 'unreachable', failure: 'address-refused' }), 'unknown'],
  'redirect-refused': [checks(failing('redirect-refused')), 'block'],
  'request-invalid': [checks(failing('invalid-request')), 'block'],
  'rate-limited': [hosts({ state: 'rate-limited' }), 'unknown'],
  'no-commit': [hosts({ state: 'no-commit' }), 'unknown'],
  'no-checks': [checks(), 'unknown'],
  'checks-not-run': [checks(outcome(), outcome({ state: 'not-run' })), 'unknown'],
}

describe('the judge of the smoke test', () => {
  it.each(Object.entries(table))('gives the reason %s', (reason, [given, decision]) => {
    expect(judge(given)).toMatchObject({ decision, reasonCode: reason })
  })

  it('gives every reason that is declared', () => {
    expect(Object.keys(table)).toEqual(Object.keys(reasons))
  })

  it('never passes on a miss of any kind, nor on a host that is not ready', () => {
    for (const reason of [...checkReasons, ...httpFailures])
      expect(['block', 'unknown']).toContain(judge(checks(outcome(), failing(reason))).decision)
    for (const state of hostStates.filter(name => name !== 'proven' && name !== 'healthy'))
      expect(['block', 'unknown']).toContain(judge(hosts({}, { state })).decision)
  })

  it('passes without a commit, and says what was not checked', () => {
    const verdict = judge(evidence({ commit: undefined, hosts: [host({ state: 'healthy' })] }))
    expect(verdict).toMatchObject({ decision: 'pass', reasonCode: 'identity-not-proven' })
    expect(verdict.headline).toMatch(/^1 check passed; which commit answered was not checked/)
  })

  it('lets the gravest decide, and reports all', () => {
    const verdict = judge(
      checks(
        outcome(),
        failing('rate-limited'),
        failing('status'),
        failing('latency'),
        failing('status', teardown),
      ),
    )
    expect(verdict).toMatchObject({ decision: 'block', reasonCode: 'check-failed' })
    expect(verdict.headline).toBe('one: was status (and 1 more)')
    expect(verdict.findings.map(({ code }) => code)).toEqual([
      'rate-limited',
      'check-failed',
      'too-slow',
      'teardown-failed',
    ])
  })

  it('takes a step for a teardown by what it is, not by its name', () => {
    const named = failing('status', { name: 'teardown: mine', flow: 'f' })
    expect(judge(checks(named))).toMatchObject({ decision: 'block', reasonCode: 'flow-failed' })
  })

  it('names the host, what it said and how often it was asked', () => {
    const verdict = judge(
      hosts({}, { host: 'two:80', state: 'wrong-commit', message: 'runs dead', tries: 9 }),
    )
    expect(verdict.headline).toBe('two:80: runs dead (after 9 tries)')
    expect(verdict.findings[0]).toMatchObject({ where: { host: 'two:80' }, remedy: expect.any(String) })
  })

  it('measures checks, failures, percentiles and times', () => {
    const samples = Array.from({ length: 20 }, (_, index) => index + 1)
    const { measures, outputs } = judge(checks(outcome({ samples }), failing('status', { samples: [] })))
    expect(measures).toMatchObject([
      { name: 'checks', value: 2, limit: 1, ok: true },
      { name: 'failed', value: 1, limit: 0, ok: false },
      { name: 'p50', value: 10, unit: 'ms' },
      { name: 'p95', value: 19, unit: 'ms' },
      { name: 'time until ready', value: 120 },
      { name: 'whole time', value: 500 },
    ])
    expect(outputs).toEqual({ 'checks-total': '2', 'checks-failed': '1', 'junit-path': '/tmp/junit.xml' })
    expect(judge(checks()).measures).toMatchObject([{ name: 'checks', ok: false }, {}, {}, {}])
  })
})
