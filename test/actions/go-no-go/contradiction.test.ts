import { describe, expect, it } from '@jest/globals'
import { digest, evidence, job, outcome, result } from './evidence.ts'

type Told = Parameters<typeof digest>[1]
type Filed = Parameters<typeof result>[1]

const none = { critical: 0, high: 0, moderate: 0, low: 0, info: 0 }
const p95 = (value: number, name = 'p95') => ({ measures: [{ name, value, unit: 'ms', ok: true }] })
const finding = { code: 'vulnerable', severity: 'critical', message: 'a hole' } as const
const both = (told: Told, filed: Filed) =>
  evidence({
    needs: [job('audit', [digest('audit-gate', told)])],
    results: [{ ok: true, path: 'r.json', result: result('audit-gate', filed) }],
  })

describe('a result file beside the digest of the same run', () => {
  it.each<[string, Told, Filed]>([
    ['another decision', {}, { decision: 'warn' }],
    ['fewer findings', { findings: { ...none, critical: 1 } }, {}],
    ['findings that the digest has not', {}, { findings: [finding] }],
    ['another number', p95(900), p95(9)],
    ['no such number', p95(900), {}],
    ['another fact', { facts: { 'schema-safe': 'no' } }, { facts: { 'schema-safe': 'yes' } }],
    ['no such fact', { facts: { 'schema-safe': 'no' } }, {}],
  ])('proves nothing where it tells %s', (_, told, filed) => {
    expect(outcome(both(told, filed), {})).toEqual(['unknown', 'results-contradict'])
  })

  it.each<[string, Told, Filed]>([
    ['tells the same', { findings: { ...none, critical: 1 }, ...p95(9) }, { findings: [finding], ...p95(9) }],
    ['tells more', {}, { ...p95(9), facts: { 'backup id': 'b' } }],
    ['tells whole what was cut', p95(9, 'p95 of a…'), p95(9, 'p95 of all')],
    ['tells whole a fact that was cut', { facts: { a: 'long…' } }, { facts: { a: 'longer' } }],
  ])('is taken where it %s', (_, told, filed) => {
    expect(outcome(both(told, filed), {})).toEqual(['pass', 'go'])
  })
})
