import { describe, expect, it } from '@jest/globals'
import { brief, digest, evidence, job, outcome, verdict } from './evidence.ts'

const ran = (...digests: Parameters<typeof digest>[]) =>
  evidence({ needs: digests.map(([gate, more], index) => job(`job-${index}`, [digest(gate, more)])) })
const scoreOf = (found: ReturnType<typeof ran>, section: object = {}) => verdict(found, section).outputs.score

describe('the readiness score', () => {
  it('is 10 for a pass, 7 for a warning and nothing for what is blocked or unknown', () => {
    expect(scoreOf(ran(['audit-gate']))).toBe('10.0')
    expect(scoreOf(ran(['audit-gate', { decision: 'warn' }]))).toBe('7.0')
    expect(scoreOf(ran(['audit-gate', { decision: 'block' }]))).toBe('0.0')
    expect(scoreOf(ran(['audit-gate', { decision: 'unknown' }]))).toBe('0.0')
  })

  it('counts a pass that proves nothing about this commit as nothing', () => {
    expect(scoreOf(ran(['audit-gate', { startedAt: '2026-11-01T00:00:00Z' }]))).toBe('0.0')
  })

  it('is the mean of the areas by weight, and that of an area the mean of what counts for it', () => {
    const found = ran(['audit-gate'], ['coverage-gate', { decision: 'block' }], ['test-gate'])
    expect(scoreOf(found)).toBe('7.5')
    expect(scoreOf(found, { weights: { security: 3 } })).toBe('8.7')
    expect(scoreOf(found, { weights: { testing: 0 } })).toBe('10.0')
  })

  it('is cut, never rounded up', () => {
    const found = ran(
      ['coverage-gate'],
      ['test-gate', { decision: 'warn' }],
      ['e2e-gate', { decision: 'warn' }],
    )
    expect(scoreOf(found)).toBe('8.0')
    const seven = ran(['coverage-gate'], ['test-gate'], ['e2e-gate', { decision: 'block' }])
    expect(scoreOf(seven)).toBe('6.6')
    expect(outcome(seven, { 'minimum-score': 6.7 })).toEqual(['block', 'gate-blocked'])
  })

  it('that is low only for want of proof is unknown, and hides no cause', () => {
    const minimum = { required: ['audit-gate'], 'minimum-score': 8 }
    expect(outcome(ran(['audit-gate', { decision: 'unknown' }]), minimum)).toEqual([
      'unknown',
      'gate-unknown',
    ])
    expect(outcome(ran(['coverage-gate']), minimum)).toEqual(['unknown', 'gate-missing'])
    const old = { startedAt: '2026-11-01T00:00:00Z' }
    expect(outcome(ran(['audit-gate', old]), minimum)).toEqual(['unknown', 'evidence-stale'])
    const load = { evidence: { load: { job: 'load', area: 'performance' } }, 'minimum-score': 8 }
    expect(outcome(ran(['audit-gate']), load)).toEqual(['unknown', 'foreign-job-missing'])
    const fast = { criteria: { fast: { gate: 'audit-gate', measure: 'p95', limit: 1 } }, 'minimum-score': 8 }
    expect(outcome(ran(['audit-gate']), fast)).toEqual(['unknown', 'criterion-unknown'])
    const both = ran(['audit-gate', { decision: 'unknown' }], ['coverage-gate', { decision: 'warn' }])
    expect(outcome(both, { 'minimum-score': 9 })).toEqual(['block', 'score-below-minimum'])
  })

  it('leaves an area out that nothing counts for, and says so', () => {
    const { score } = brief(ran(['audit-gate']), {})
    expect(score.value).toBe(10)
    expect(score.areas.filter(area => area.score === undefined).map(({ title }) => title)).toEqual([
      'Testing',
      'Performance',
      'Operations',
      'Database',
      'Rollback readiness',
    ])
  })

  it('leaves out a gate that is only shown, so that it neither lowers nor lifts it', () => {
    const found = ran(['coverage-gate', { decision: 'warn' }], ['e2e-gate', { decision: 'block' }])
    const section = { optional: ['e2e-gate'], 'minimum-score': 7 }
    expect(scoreOf(found, section)).toBe('7.0')
    expect(outcome(found, section)).toEqual(['warn', 'gate-warned'])
    const lifted = ran(['coverage-gate', { decision: 'warn' }], ['e2e-gate'])
    expect(scoreOf(lifted, section)).toBe('7.0')
  })

  it('never leaves out what is required and missing, nor a job that did not run', () => {
    const section = {
      required: ['backup'],
      evidence: { load: { job: 'load-test', area: 'performance' } },
      criteria: { safe: { gate: 'rollback', fact: 'schema-safe', is: ['yes'] } },
    }
    const { areas, value } = brief(ran(['audit-gate']), section).score
    expect(areas.map(({ score }) => score)).toEqual([10, undefined, 0, undefined, 0, 0])
    expect(value).toBe(2.5)
  })

  it('places gates that do not exist yet, lets the policy place others, and names those without a place', () => {
    const gates = ['security-gate', 'e2e-gate', 'load-gate', 'watch', 'migrate-deploy', 'backup', 'rollback']
    const found = ran(...gates.map((gate): [string] => [gate]), ['own-gate'], ['toString'])
    const placed = brief(found, {}).score
    expect(placed.areas.map(({ counted }) => counted.map(({ name }) => name))).toEqual([
      ['security-gate'],
      ['e2e-gate'],
      ['load-gate'],
      ['watch'],
      ['migrate-deploy', 'backup'],
      ['rollback'],
    ])
    expect(placed.unplaced).toEqual(['own-gate', 'toString'])
    expect(brief(found, { areas: { 'own-gate': 'security' } }).score.unplaced).toEqual(['toString'])
  })
})
