import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/coverage-gate/evidence.ts'
import { faultReasons, refusedFile } from '../../../src/actions/coverage-gate/gather/refusals.ts'
import { type Reason, reasons } from '../../../src/actions/coverage-gate/reasons.ts'
import type { FileRefusal } from '../../../src/ports/files.ts'
import { readSources } from '../../rules/sources.ts'
import { failing, file, outcome, passing, skipped, tests } from './evidence.ts'

type Case = readonly [
  decision: 'pass' | 'warn' | 'block' | 'unknown',
  found: Partial<Evidence>,
  section?: object,
]

const refusal = (of: FileRefusal) => ({ refused: [refusedFile('a.info', of)] })
const fault = (of: keyof typeof faultReasons) => ({
  refused: [{ path: 'a.info', reason: faultReasons[of], message: 'is not right' }],
})
const waived = (expires: string, cases = [passing, skipped]): [Partial<Evidence>, object] => [
  { tests: tests(cases) },
  { 'test-rules': { skipped: [{ test: 'waits', reason: 'slow', owner: 'ann', expires }] } },
]
const half = { files: [file('src/a.ts', 10, 5)] }
const base = { kind: 'known', path: 'base.json', percent: { lines: 100 }, tests: 9 } as const
const group = { groups: { core: { files: ['src/**'], lines: 90 } } }

/** The shortest way to each reason. */
const ways: Readonly<Record<Reason, Case>> = {
  passed: ['pass', {}],
  'waiver-ends-soon': ['warn', ...waived('2026-11-25')],
  'waiver-unused': ['warn', ...waived('2026-12-25', [passing])],
  'below-limit': ['block', half],
  'group-below-limit': [
    'block',
    { ...half, groups: new Map([['core', half.files]]) },
    { limits: {}, ...group },
  ],
  'group-empty': ['block', {}, group],
  'file-below-floor': ['block', half, { limits: {}, 'per-file': { lines: 90 } }],
  'too-many-uncovered': ['block', half, { limits: {}, 'uncovered-lines': 1 }],
  'patch-below-limit': [
    'block',
    {
      patch: {
        kind: 'known',
        files: [{ path: 'a', code: 2, uncovered: [1] }],
        bridges: new Map(),
        untold: [],
      },
    },
    { patch: { lines: 90 } },
  ],
  'coverage-dropped': ['block', { ...half, baseline: base }, { limits: {}, ratchet: {} }],
  'tests-failed': ['block', { tests: tests([failing]) }],
  'tests-step-failed': ['block', { outcome: 'failure' }],
  'tests-skipped': ['block', { tests: tests([passing, skipped]) }],
  'waiver-expired': ['block', ...waived('2026-11-01')],
  'too-few-tests': ['block', { tests: tests([passing]) }, { 'test-rules': { minimum: 5 } }],
  'tests-dropped': [
    'block',
    { tests: tests([passing]), baseline: base },
    { 'test-rules': { 'allowed-drop': 1 } },
  ],
  'suite-missing': ['block', { tests: tests([passing]) }, { 'test-rules': { suites: ['e2e'] } }],
  'report-missing': ['unknown', refusal({ reason: 'missing' })],
  'report-empty': ['unknown', fault('empty')],
  'report-unparsable': ['unknown', fault('unparsable')],
  'report-truncated': ['unknown', fault('truncated')],
  'report-forbidden': ['unknown', fault('forbidden')],
  'report-outside-workspace': ['unknown', refusal({ reason: 'outside-workspace', resolved: '/etc/x' })],
  'report-too-large': ['unknown', refusal({ reason: 'too-large', bytes: 3e8, limit: 2e8 })],
  'report-unreadable': ['unknown', refusal({ reason: 'not-a-file' })],
  'checkout-of-another-commit': [
    'unknown',
    { checkout: { kind: 'other', sha: 'a'.repeat(40), wanted: 'b'.repeat(40) } },
  ],
  'report-stale': ['unknown', { stale: [{ path: 'a.info', why: 'is old' }] }],
  'report-of-another-commit': ['unknown', { overlong: ['src/a.ts'] }],
  'report-ambiguous': ['unknown', { ambiguous: ['src/a.ts'] }],
  'files-not-in-tree': ['unknown', { lost: [{ report: 'a.info', path: 'x.ts' }] }],
  'no-lines': ['unknown', { files: [] }],
  'metric-missing': ['unknown', {}, { limits: { branches: 1 } }],
  'patch-unavailable': [
    'unknown',
    { patch: { kind: 'unavailable', why: '403', remedy: 'x' } },
    { patch: { lines: 1 } },
  ],
  'baseline-unusable': ['unknown', {}, { ratchet: {} }],
  'no-tests': ['unknown', { tests: tests([]) }],
  'tests-not-run': ['unknown', { outcome: 'cancelled' }],
}

describe('the reason codes', () => {
  it.each(Object.entries(ways))('%s has a way to it', (reason, [decision, found, section]) => {
    expect(outcome(found, section)).toEqual([decision, reason])
  })

  it('are each of them named by the code that rules', async () => {
    const sources = await readSources('src/actions/coverage-gate')
    const text = sources.filter(({ path }) => !path.endsWith('/reasons.ts')).map(source => source.text)
    expect(Object.keys(reasons).filter(code => !text.some(part => part.includes(`'${code}'`)))).toEqual([])
  })

  it('say something of an unreadable file whatever is wrong with it', () => {
    expect(refusedFile('a', { reason: 'too-large', bytes: 3e8, limit: 2e8 }).message).toMatch(/300.* 200/)
    expect(refusedFile('a', { reason: 'unreadable', message: 'EACCES' })).toMatchObject({
      reason: 'report-unreadable',
      message: 'cannot be read: EACCES',
    })
  })
})
