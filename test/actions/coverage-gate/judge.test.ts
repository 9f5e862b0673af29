import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/coverage-gate/evidence.ts'
import { judge } from '../../../src/actions/coverage-gate/judge.ts'
import { type Reason, reasons } from '../../../src/actions/coverage-gate/reasons.ts'
import type { Decision } from '../../../src/domain/decision.ts'
import { evidence, file, passing, policy, run, skipped, summary } from './evidence.ts'

const half = file('src/a.ts', [1, 1, 0, 0])
const tests = (...runs: Parameters<typeof run>[0][]): Evidence['tests'] => ({
  kind: 'read',
  runs: runs.map(cases => run(cases)),
  refused: [],
})
const known = (percent: Record<string, number>, count?: number): Evidence['baseline'] => ({
  kind: 'known',
  path: 'baseline.json',
  percent,
  tests: count,
})
const waiver = (expires: string) => ({
  'test-rules': { skipped: [{ test: 'slow*', reason: 'flaky', owner: 'ann', expires }] },
})
const refused = (reason: Reason): Partial<Evidence> => ({
  refused: [{ path: 'x', reason, message: 'is bad' }],
  files: [],
})
const patch = (code: number, uncovered: readonly number[]): Evidence['patch'] => ({
  kind: 'known',
  files: [{ path: 'src/a.ts', code, uncovered }],
  bridges: new Map(),
})

const cases: readonly [Reason, Decision, Partial<Evidence>, unknown?][] = [
  ['passed', 'pass', {}],
  ['below-limit', 'block', { files: [half] }],
  ['below-limit', 'block', { files: [file('a', [1], [1, 2])] }, { limits: { branches: 60 } }],
  [
    'group-below-limit',
    'block',
    { groups: new Map([['g', [half]]]) },
    { groups: { g: { files: ['**'], lines: 51 } } },
  ],
  [
    'group-empty',
    'block',
    { groups: new Map([['g', []]]) },
    { groups: { g: { files: ['gone/**'], lines: 1 } } },
  ],
  [
    'file-below-floor',
    'block',
    { files: [file('src/a.ts', Array(99).fill(1)), file('src/b.ts', [0])] },
    { 'per-file': { lines: 50 } },
  ],
  ['metric-missing', 'unknown', {}, { 'per-file': { statements: 50 } }],
  ['metric-missing', 'unknown', {}, { limits: { branches: 50 } }],
  ['metric-missing', 'unknown', { baseline: known({ lines: 90, branches: 90 }) }, { ratchet: {} }],
  ['too-many-uncovered', 'block', { files: [half] }, { limits: {}, 'uncovered-lines': 1 }],
  ['patch-below-limit', 'block', { patch: patch(4, [3]) }, { patch: { lines: 80 } }],
  ['patch-unavailable', 'unknown', { patch: { kind: 'unavailable', why: '403' } }, { patch: { lines: 80 } }],
  [
    'coverage-dropped',
    'block',
    { files: [half], baseline: known({ lines: 51 }) },
    { limits: {}, ratchet: {} },
  ],
  ['baseline-unusable', 'unknown', { baseline: { kind: 'unusable', why: 'is empty' } }],
  ['baseline-unusable', 'unknown', {}, { ratchet: {} }],
  ['baseline-unusable', 'unknown', { baseline: known({}) }, { ratchet: {} }],
  [
    'baseline-unusable',
    'unknown',
    { baseline: known({ lines: 1 }) },
    { 'test-rules': { 'allowed-drop': 0 } },
  ],
  ['tests-failed', 'block', { tests: tests([{ suite: 's', name: 'n', status: 'failed' }]) }],
  [
    'tests-failed',
    'block',
    {
      tests: {
        kind: 'read',
        runs: [run([passing('a')], { brokenSuites: [{ suite: 's', message: 'm' }] })],
        refused: [],
      },
    },
  ],
  [
    'tests-failed',
    'block',
    { tests: { kind: 'read', runs: [run([passing('a')], { unsuccessful: 'success: false' })], refused: [] } },
  ],
  ['tests-step-failed', 'block', { outcome: 'failure' }],
  ['tests-step-failed', 'block', { outcome: 'failure', tests: { kind: 'not-asked' } }],
  ['tests-not-run', 'unknown', { outcome: 'skipped' }],
  ['tests-not-run', 'unknown', { outcome: 'cancelled', tests: { kind: 'not-asked' } }],
  ['tests-skipped', 'block', { tests: tests([passing('a'), skipped('b')]) }],
  ['waiver-expired', 'block', { tests: tests([passing('a'), skipped('slow b')]) }, waiver('2026-11-23')],
  ['waiver-expired', 'block', { tests: tests([passing('a'), skipped('slow b')]) }, waiver('2027-03-01')],
  ['waiver-ends-soon', 'warn', { tests: tests([passing('a'), skipped('slow b')]) }, waiver('2026-12-01')],
  ['passed', 'pass', { tests: tests([passing('a'), skipped('slow b')]) }, waiver('2027-01-20')],
  ['waiver-unused', 'warn', {}, waiver('2027-01-20')],
  ['too-few-tests', 'block', {}, { 'test-rules': { minimum: 2 } }],
  [
    'too-few-tests',
    'block',
    { tests: tests([passing('a'), skipped('slow b')]) },
    { 'test-rules': { minimum: 2, ...waiver('2027-01-20')['test-rules'] } },
  ],
  ['tests-dropped', 'block', { baseline: known({ lines: 1 }, 5) }, { 'test-rules': { 'allowed-drop': 3 } }],
  ['passed', 'pass', { baseline: known({ lines: 1 }, 4) }, { 'test-rules': { 'allowed-drop': 3 } }],
  ['suite-missing', 'block', {}, { 'test-rules': { suites: ['e2e*'] } }],
  ['no-tests', 'unknown', { tests: tests([]) }],
  ['no-lines', 'unknown', { files: [] }],
  ['no-lines', 'unknown', { files: [summary('a', { lines: { total: 0, covered: 0 } })] }],
  ['files-not-in-tree', 'unknown', { lost: [{ report: 'lcov.info', path: 'gone.ts' }] }],
  ['report-stale', 'unknown', { stale: [{ path: 'lcov.info', why: 'is old' }] }],
  ['report-of-another-commit', 'unknown', { overlong: ['src/a.ts'] }],
  ['report-ambiguous', 'unknown', { ambiguous: ['src/a.ts'] }],
  ['checkout-missing', 'unknown', { checkout: { kind: 'missing' } }],
  [
    'checkout-of-another-commit',
    'unknown',
    { checkout: { kind: 'other', sha: 'a'.repeat(40), wanted: 'b'.repeat(40) } },
  ],
  ['report-missing', 'unknown', refused('report-missing')],
  ['report-empty', 'unknown', refused('report-empty')],
  ['report-unparsable', 'unknown', refused('report-unparsable')],
  ['report-truncated', 'unknown', refused('report-truncated')],
  ['report-forbidden', 'unknown', refused('report-forbidden')],
  ['report-outside-workspace', 'unknown', refused('report-outside-workspace')],
  ['report-too-large', 'unknown', refused('report-too-large')],
  ['report-unreadable', 'unknown', refused('report-unreadable')],
]

describe('the judge of the coverage gate', () => {
  it.each(cases)('says %s, %s', (reason, decision, given, rules = {}) => {
    const verdict = judge(evidence(given), policy(rules))
    expect([verdict.reasonCode, verdict.decision]).toEqual([reason, decision])
    expect(verdict.findings.map(({ code }) => code)).toEqual(
      reason === 'passed' ? [] : expect.arrayContaining([reason]),
    )
  })

  it('has a case for every reason that there is', () => {
    expect(new Set(cases.map(([reason]) => reason))).toEqual(new Set(Object.keys(reasons)))
  })

  it('lets a failure outweigh what could not be checked, and tells both', () => {
    const verdict = judge(evidence({ files: [half], stale: [{ path: 'x', why: 'is old' }] }), policy())
    expect(verdict).toMatchObject({ decision: 'block', reasonCode: 'below-limit' })
    expect(verdict.findings.map(({ code }) => code)).toContain('report-stale')
  })

  it('reads 79.996 % as below 80 %, and never as 80', () => {
    const almost = summary('a', { lines: { total: 25_000, covered: 19_999 } })
    const verdict = judge(evidence({ files: [almost] }), policy({ limits: { lines: 80 } }))
    expect(verdict).toMatchObject({ decision: 'block', outputs: { lines: '79.99' } })
    expect(verdict.headline).toContain('79.99 %')
  })

  it('takes a file without branches for one that misses none', () => {
    const files = [file('a', [1], [0, 0]), file('b', [1], [1, 1])]
    expect(judge(evidence({ files }), policy({ limits: { branches: 100 } })).decision).toBe('pass')
  })

  it('leaves the outputs empty that it does not know', () => {
    const { outputs } = judge(evidence({ files: [], tests: { kind: 'not-asked' } }), policy())
    expect(outputs).toEqual({ lines: '', branches: '', patch: '', tests: '' })
  })
})
