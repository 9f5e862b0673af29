import { describe, expect, it } from '@jest/globals'
import { brief, digest, evidence, job } from './evidence.ts'

const ran = (...more: Parameters<typeof digest>[1][]) =>
  evidence({ needs: more.map((one, index) => job(`job-${index}`, [digest('gate', one)])) })
const state = (found: ReturnType<typeof ran>, criterion: object) =>
  brief(found, { criteria: { it: criterion } }).criteria[0]
const p95 = (value: number) => ({ measures: [{ name: 'p95', value, unit: 'ms', ok: true }] })
const counts = (critical: number) => ({ findings: { critical, high: 2, moderate: 0, low: 0, info: 0 } })

describe('a criterion', () => {
  it('over a measure holds against its own limit, whatever the gate made of it', () => {
    const limit = { gate: 'gate', measure: 'p95', limit: 800 }
    expect(state(ran(p95(800)), limit)).toMatchObject({ state: 'met', says: 'p95 800 ms, must be ≤ 800 ms' })
    expect(state(ran(p95(801)), limit)?.state).toBe('not-met')
    expect(state(ran(p95(801)), { ...limit, op: '>=' })?.state).toBe('met')
    expect(state(ran(p95(801)), { ...limit, op: '==' })?.state).toBe('not-met')
    expect(state(ran({}), limit)).toMatchObject({ state: 'unknown', says: 'gate tells no measure “p95”' })
  })

  it('over a measure is open where the number was none, which is told as a failed zero', () => {
    const limit = { gate: 'gate', measure: 'p95', limit: 800 }
    const zero = { name: 'p95', value: 0, unit: 'ms' }
    const told = (more: object) => state(ran({ measures: [{ ...zero, ok: false, ...more }] }), limit)
    expect(told({})).toMatchObject({ state: 'unknown', says: 'gate has no number for “p95”' })
    expect(told({ limit: 500, op: '<=' })?.state).toBe('unknown')
    expect(told({ limit: 1, op: '>=' })?.state).toBe('met')
    expect(told({ ok: true })?.state).toBe('met')
  })

  it('over the findings of all gates does not take preflight’s sum of them for theirs', () => {
    const summed = evidence({ needs: [job('pre', [digest('preflight')])] })
    expect(state(summed, { findings: 'critical' })).toMatchObject({
      ...{ state: 'unknown', says: 'no gate gave a result' },
    })
  })

  it('holds only when every result of the gate says so', () => {
    const limit = { gate: 'gate', measure: 'p95', limit: 800 }
    expect(state(ran(p95(1), p95(900)), limit)?.state).toBe('not-met')
    expect(state(ran(p95(1), {}), limit)?.state).toBe('unknown')
    expect(state(ran(p95(1), p95(2)), limit)?.state).toBe('met')
  })

  it('over findings counts those of the severity, of one gate or of all', () => {
    expect(state(ran(counts(0)), { findings: 'critical' })?.state).toBe('met')
    expect(state(ran(counts(1)), { findings: 'critical' })?.state).toBe('not-met')
    expect(state(ran(counts(1)), { findings: 'high', gate: 'gate', most: 2 })?.state).toBe('met')
    expect(state(ran(counts(0)), { findings: 'critical', gate: 'other' })?.state).toBe('unknown')
    expect(state(ran({ decision: 'unknown' }), { findings: 'critical' })?.state).toBe('unknown')
  })

  it('over a decision lets the named ones through', () => {
    expect(state(ran({}), { gate: 'gate', decision: ['pass'] })?.state).toBe('met')
    expect(state(ran({ decision: 'warn' }), { gate: 'gate', decision: ['pass'] })?.state).toBe('not-met')
    expect(state(ran({ decision: 'unknown' }), { gate: 'gate', decision: ['pass'] })?.state).toBe('unknown')
  })

  it('over a fact wants one of its values', () => {
    const safe = { gate: 'gate', fact: 'schema-safe', is: ['yes'] }
    expect(state(ran({ facts: { 'schema-safe': 'yes' } }), safe)?.state).toBe('met')
    expect(state(ran({ facts: { 'schema-safe': 'no' } }), safe)?.state).toBe('not-met')
    expect(state(ran({}), safe)?.state).toBe('unknown')
    expect(state(ran({}), { ...safe, fact: 'toString' })?.state).toBe('unknown')
  })

  it('is open when the result proves nothing about this commit now', () => {
    const old = { ...p95(1), startedAt: '2026-11-01T00:00:00Z' }
    expect(state(ran(old), { gate: 'gate', measure: 'p95', limit: 800 })?.state).toBe('unknown')
  })
})
