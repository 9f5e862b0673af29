import { describe, expect, it } from '@jest/globals'
import type { Evidence, Part } from '../../../src/actions/preflight/evidence.ts'
import { judge } from '../../../src/actions/preflight/judge.ts'
import { readParts } from '../../../src/actions/preflight/steps.ts'
import type { Decision } from '../../../src/domain/decision.ts'
import { type Digest, digest } from '../../../src/domain/digest.ts'
import type { Finding } from '../../../src/domain/finding.ts'

const subject = { repository: 'o/r', sha: 'a'.repeat(40), ref: 'refs/heads/main' }

function resultOf(gate: string, decision: Decision, more: Partial<Digest> = {}): Digest {
  return {
    ...{ schemaVersion: 1, gate, decision, reasonCode: decision === 'pass' ? 'passed' : `${decision}ed` },
    ...{ headline: `${gate} says ${decision}`, measures: [], worst: [], waivers: [], subject },
    ...{
      findings: { critical: 0, high: 0, moderate: 0, low: 0, info: 0 },
      startedAt: '2026-11-24T10:00:00Z',
    },
    ...more,
  }
}
const part = (gate: 'coverage-gate' | 'audit-gate', decision: Decision, more?: Partial<Digest>): Part => ({
  ...{ kind: 'result', gate, digest: resultOf(gate, decision, more) },
})
const conclude = (...parts: Part[]) => judge({ phase: 'conclude', subject, parts } satisfies Evidence, {})

describe('the verdict of preflight', () => {
  it.each([
    ['pass', 'pass', 'pass', 'passed'],
    ['pass', 'warn', 'warn', 'warned'],
    ['warn', 'unknown', 'unknown', 'unknowned'],
    ['unknown', 'block', 'block', 'blocked'],
    ['block', 'pass', 'block', 'blocked'],
  ] as const)(
    'of %s and %s is %s, with the reason of the gate that decided',
    (one, two, decision, reason) => {
      expect(conclude(part('coverage-gate', one), part('audit-gate', two))).toMatchObject({
        ...{ decision, reasonCode: reason, outputs: { gates: 'coverage-gate audit-gate' } },
      })
    },
  )

  it('names the first gate of the worst, and how many more there are', () => {
    const { headline } = conclude(part('coverage-gate', 'block'), part('audit-gate', 'block'))
    expect(headline).toBe('coverage-gate: coverage-gate says block (and 1 more)')
    expect(conclude(part('audit-gate', 'pass')).headline).toBe('1 gate passed: audit-gate')
  })

  it('carries the worst findings and the missed limits of each gate, under its name', () => {
    const worst = [{ code: 'vulnerable', severity: 'critical', message: 'a hole' }]
    const limit = { name: 'critical', value: 1, unit: 'advisories', limit: 0, op: '<=' as const, ok: false }
    const kept = { name: 'low', value: 0, unit: 'advisories', ok: true }
    const { findings, measures } = conclude(
      part('coverage-gate', 'pass'),
      part('audit-gate', 'block', { worst, measures: [limit, kept] }),
    )
    expect(findings).toEqual([
      { code: 'vulnerable', severity: 'critical', message: 'audit-gate: a hole' },
    ] satisfies Finding[])
    expect(measures).toMatchObject([
      { name: 'gates that hold', value: 1, limit: 2, ok: false },
      { name: 'audit-gate: critical', value: 1, ok: false },
    ])
  })

  it('is unknown where a gate gave no result, or one of another commit', () => {
    const none = conclude({ kind: 'none', gate: 'audit-gate', why: 'its step did not run' })
    expect(none).toMatchObject({
      ...{ decision: 'unknown', reasonCode: 'gate-without-result' },
      ...{ headline: 'audit-gate: its step did not run' },
    })
    for (const other of [
      { ...subject, sha: 'b'.repeat(40) },
      { ...subject, repository: 'o/other' },
    ])
      expect(conclude(part('audit-gate', 'pass', { subject: other }))).toMatchObject({
        ...{ decision: 'unknown', reasonCode: 'result-of-another-commit' },
      })
  })

  it.each([
    ['a gate that gave no result', { kind: 'none', gate: 'audit-gate', why: 'broke' } satisfies Part, true],
    [
      'a result of another commit',
      part('audit-gate', 'pass', { subject: { ...subject, sha: 'b'.repeat(40) } }),
      true,
    ],
    ['a mistake in an input', part('audit-gate', 'unknown', { reasonCode: 'input-invalid' }), true],
    ['a fault of ours', part('audit-gate', 'unknown', { reasonCode: 'internal-error' }), true],
    ['a cancel', part('audit-gate', 'unknown', { reasonCode: 'cancelled' }), true],
    ['an outage', part('audit-gate', 'unknown', { reasonCode: 'api-failed' }), false],
    ['a block', part('audit-gate', 'block'), false],
  ])('after %s is let through by on-unknown: warn only where it is an outage', (_, one, faulty) => {
    expect(conclude(part('coverage-gate', 'pass'), one).faulty).toBe(faulty)
  })

  it('of nothing is no pass', () => {
    expect(conclude()).toMatchObject({ decision: 'unknown', reasonCode: 'gate-without-result' })
  })

  it('says of the selection only which gates are asked, and in no summary', () => {
    const selected = judge({ phase: 'select', asked: ['coverage-gate', 'audit-gate'] }, {})
    expect(selected).toMatchObject({ quiet: true, outputs: { gates: 'coverage-gate audit-gate' } })
    expect(conclude(part('audit-gate', 'pass')).quiet).toBeUndefined()
  })
})

describe('the steps of the composite', () => {
  const given = JSON.stringify(resultOf('audit-gate', 'pass'))
  const read = (step: unknown) => readParts(JSON.stringify({ 'audit-gate': step }), ['audit-gate'])
  const step = (more: object) => ({
    outcome: 'success',
    conclusion: 'success',
    outputs: { result: given, ...more },
  })

  it('are read as the runner tells them', () => {
    expect(read(step({}))).toEqual([{ kind: 'result', gate: 'audit-gate', digest: JSON.parse(given) }])
  })

  it.each([
    ['a step that is not there', undefined, 'did not run'],
    ['a skipped one', { outcome: 'skipped', conclusion: 'skipped', outputs: {} }, 'ended as skipped'],
    ['a broken one', { ...step({}), outcome: 'failure' }, 'ended as failure'],
    ['one without outputs', { outcome: 'success' }, 'gave no result'],
    ['an empty result', step({ result: '' }), 'gave no result'],
    ['a result cut short', step({ result: given.slice(0, 100) }), 'can not be read'],
    ['a result of another shape', step({ result: '{"decision":"pass"}' }), 'can not be read'],
    [
      'another gate’s result',
      step({ result: JSON.stringify(resultOf('coverage-gate', 'pass')) }),
      'is one of coverage-gate',
    ],
    ['no step at all', 'yes', 'did not run'],
  ])('prove nothing by %s', (_, value, why) => {
    expect(read(value)).toEqual([{ kind: 'none', gate: 'audit-gate', why: expect.stringContaining(why) }])
  })

  it.each([undefined, '', 'null', '[]', '{'])('must be JSON, not %s', text => {
    expect(() => readParts(text, ['audit-gate'])).toThrow('is not the JSON of the steps')
  })

  it('hand on what the host makes of a result', () => {
    const result = {
      ...{
        schemaVersion: 1 as const,
        gate: 'audit-gate',
        decision: 'block' as const,
        reasonCode: 'vulnerable',
      },
      ...{ headline: 'a hole', measures: [], findings: [], subject, startedAt: '2026-11-24T10:00:00.000Z' },
      ...{
        run: { id: '1', attempt: 1, job: 'j', url: 'u' },
        durationMs: 1,
        tool: { name: 'golive', version: '1' },
      },
    }
    const [made] = read(step({ result: digest(result) }))
    expect(made).toMatchObject({ kind: 'result', digest: { reasonCode: 'vulnerable' } })
  })
})
