import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/go-no-go/evidence.ts'
import {
  absent,
  digest,
  evidence,
  job,
  known,
  now,
  otherSha,
  outcome,
  reasonsOf,
  required,
  result,
  rules,
  sha,
  shipment,
  unknown,
  verdict,
} from './evidence.ts'

const good = evidence().needs
const [tests = job('tests', []), _audit = job('audit', [])] = good
const withGate = (gate: Parameters<typeof digest>[1], more: Partial<Evidence> = {}) =>
  evidence({ needs: [tests, job('audit', [digest('audit-gate', gate)])], ...more })
const elsewhere = { repository: 'acme/shop', sha: otherSha, ref: 'refs/heads/main' }
const at = (ms: number) => ({ startedAt: new Date(now.getTime() + ms).toISOString() })
const load = { ...required, evidence: { load: { job: 'load-test' } } }
const p95 = (limit: number) => ({
  ...required,
  criteria: { fast: { gate: 'audit-gate', measure: 'p95', limit } },
})
const measured = withGate({ measures: [{ name: 'p95', value: 900, unit: 'ms', ok: true }] })

describe('Go / No-Go', () => {
  it('says GO when everything that is required is proven', () => {
    expect(outcome(evidence())).toEqual(['pass', 'go'])
    expect(verdict(evidence()).outputs).toEqual({
      verdict: 'GO',
      score: '10.0',
      'brief-json': '/tmp/golive/brief.json',
      'brief-html': '/tmp/golive/brief.html',
      'approved-by': '',
    })
  })

  const remarks: [string, string, Evidence, object?][] = [
    ['a gate’s warning', 'gate-warned', withGate({ decision: 'warn' })],
    ['a large needs input', 'needs-near-limit', evidence({ needsBytes: 102_401 })],
    [
      'a gate that is only shown',
      'optional-gate-failed',
      withGate({ decision: 'block' }),
      { required: ['coverage-gate'], optional: ['audit-gate'] },
    ],
    [
      'a shown gate of another commit',
      'optional-gate-failed',
      withGate({ subject: elsewhere }),
      { required: ['coverage-gate'], optional: ['audit-gate'] },
    ],
    [
      'commits that are taken back',
      'ships-backwards',
      evidence({ shipment: known(shipment({ direction: 'behind' })) }),
    ],
    ['a shipment that can not be read', 'shipment-unknown', evidence({ shipment: unknown })],
    ['a waiver whose end was cut off', 'waiver-end-unknown', withGate({ waivers: ['a very long na…'] })],
  ]
  it.each(remarks)('says GO with a remark to %s', (_, reason, found, section = required) => {
    expect(outcome(found, section)).toEqual(['warn', reason])
    expect(verdict(found, section).outputs.verdict).toBe('GO')
    expect(verdict(found, section).headline).toMatch(/^GO.*1 remark$/)
  })

  const fine: [string, Evidence, object?][] = [
    ['evidence at the very limit', withGate(at(-86_400_000))],
    ['a clock five minutes ahead', withGate(at(300_000))],
    ['a waiver on its last day', withGate({ waivers: ['GHSA-1 until 2026-11-24'] })],
    [
      'a fork that the policy lets through',
      evidence({ event: { name: 'pull_request', fork: true, pullRequest: 3 } }),
      { ...required, 'allow-fork': true },
    ],
    ['a head that does not matter', evidence({ head: unknown }), { ...required, 'head-must-match': false }],
    ['a tag, which has no head', evidence({ head: { kind: 'not-asked', why: 'a tag' } })],
    [
      'an environment that does not matter',
      evidence({ environment: absent }),
      { ...required, environment: 'none' },
    ],
    [
      'a pull request that deploys nothing',
      evidence({
        subject: { repository: 'acme/shop', sha, ref: 'refs/pull/3/merge' },
        event: { name: 'pull_request', fork: false, pullRequest: 3 },
      }),
    ],
    [
      'one rule that does not matter',
      evidence({ environment: known(rules({ adminsMayBypass: true })) }),
      { ...required, environment: { 'admins-can-not-bypass': false } },
    ],
    ['branches by pattern', evidence({ environment: known(rules({ branches: ['release/*'] })) })],
    ['a job by its conclusion', evidence({ needs: [...good, job('load-test', [])] }), load],
    ['a criterion that holds', measured, p95(900)],
    [
      'the same result as file and digest',
      evidence({ results: [{ ok: true, path: 'r.json', result: result('audit-gate') }] }),
    ],
    [
      'a gate of two services',
      evidence({ needs: [...good, job('audit-2', [digest('audit-gate', at(-1000))])] }),
      { required: { 'audit-gate': { 'at-least': 2 } } },
    ],
    [
      'result files alone',
      evidence({
        needs: [],
        results: ['coverage-gate', 'audit-gate'].map(gate => ({
          ok: true,
          path: `${gate}.json`,
          result: result(gate),
        })),
      }),
    ],
    ['no policy at all', evidence(), {}],
  ]
  it.each(fine)('says GO to %s', (_, found, section = required) => {
    expect(reasonsOf(found, section)).toEqual([])
  })

  it('holds what is handed in, required or not', () => {
    const both = {
      needs: [
        job('tests', [digest('coverage-gate')]),
        job('smoke', [digest('smoke-test', { decision: 'block' })], { conclusion: 'failure' }),
      ],
    }
    expect(outcome(evidence(both), { required: ['coverage-gate'] })).toEqual(['block', 'gate-blocked'])
  })

  it('lets the gravest decide, names what it came from, and counts the rest', () => {
    const found = withGate(
      { decision: 'block', reasonCode: 'above-limit', headline: '1 critical' },
      { head: unknown },
    )
    const { headline, findings } = verdict(found)
    expect(outcome(found)).toEqual(['block', 'gate-blocked'])
    expect(headline).toBe(
      'NO-GO to production: audit-gate (job audit) blocked, above-limit: 1 critical (and 1 more)',
    )
    expect(findings.map(({ code }) => code)).toEqual(['head-unknown', 'gate-blocked'])
  })

  it('names the permission that is missing', () => {
    expect(verdict(evidence({ environment: unknown })).findings[0]?.remedy).toBe(
      'Give the job `permissions: { actions: read }`.',
    )
  })

  it('measures readiness, gates and age against their limits', () => {
    const { measures } = verdict(evidence({ needs: [tests] }), { ...required, 'minimum-score': 4 })
    expect(measures).toEqual([
      { name: 'readiness', value: 5, unit: 'of 10', limit: 4, op: '>=', ok: true },
      { name: 'gates that hold', value: 1, unit: 'gates', limit: 2, op: '>=', ok: false },
      { name: 'oldest evidence', value: 3_600_000, unit: 'ms', limit: 86_400_000, op: '<=', ok: true },
    ])
  })

  it('tells what an authorization rests on', () => {
    const found = withGate({ facts: { 'backup id': 'b-1', irrelevant: 'x' } })
    expect(verdict(found).facts).toEqual({
      verdict: 'GO',
      'oldest evidence': '2026-11-24T11:00:00.000Z',
      score: '10.0',
      'backup id': 'b-1',
    })
  })
})
