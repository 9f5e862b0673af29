import { describe, expect, it } from '@jest/globals'
import { failing, outcome, passing, skipped, tests, verdict } from './evidence.ts'

const rules = (more: object) => ({ 'test-rules': more })
const baseline = (count: number | undefined) =>
  ({ kind: 'known', path: 'base.json', percent: { lines: 100 }, tests: count }) as const

describe('test results', () => {
  it.each([
    ['one that passed', tests([passing]), {}, ['pass', 'passed']],
    ['one that failed', tests([passing, failing]), {}, ['block', 'tests-failed']],
    [
      'a suite that broke',
      tests([passing], { brokenSuites: [{ suite: 'db', message: 'x' }] }),
      {},
      ['block', 'tests-failed'],
    ],
    [
      'a run that says it failed',
      tests([passing], { unsuccessful: 'it says so' }),
      {},
      ['block', 'tests-failed'],
    ],
    ['one that was skipped', tests([passing, skipped]), {}, ['block', 'tests-skipped']],
    ['skips that are only counted', tests([passing], { hiddenSkips: 1 }), {}, ['block', 'tests-skipped']],
    ['none', tests([]), {}, ['unknown', 'no-tests']],
    ['none, and none needed', tests([]), rules({ minimum: 0 }), ['unknown', 'no-tests']],
    [
      'a report that is refused',
      { kind: 'read', runs: [], refused: [{ path: 'x', reason: 'report-empty', message: 'is empty' }] },
      {},
      ['unknown', 'report-empty'],
    ],
    ['as many as needed', tests([passing, passing]), rules({ minimum: 2 }), ['pass', 'passed']],
    ['fewer than needed', tests([passing]), rules({ minimum: 2 }), ['block', 'too-few-tests']],
    ['a suite that is required', tests([passing]), rules({ suites: ['a*'] }), ['pass', 'passed']],
    [
      'a suite that is missing',
      tests([passing]),
      rules({ suites: ['api', 'e2e *'] }),
      ['block', 'suite-missing'],
    ],
  ] as const)('%s', (_, found, section, expected) => {
    expect(outcome({ tests: found }, section)).toEqual(expected)
  })

  it('does not call missing what an unreadable report would have told', () => {
    const half = tests([passing])
    const refused = [{ path: 'x', reason: 'report-empty', message: 'is empty' }] as const
    const section = rules({ minimum: 5, suites: ['e2e'], 'allowed-drop': 0 })
    const found = { tests: { ...half, refused }, baseline: baseline(9) }
    expect(outcome(found, section)).toEqual(['unknown', 'report-empty'])
    expect(
      outcome(
        { ...found, tests: { ...half, runs: [...half.runs, ...tests([failing]).runs], refused } },
        section,
      ),
    ).toEqual(['block', 'tests-failed'])
  })

  it('does not count skipped tests as run', () => {
    const waiver = { test: 'waits', reason: 'slow', owner: 'ann', expires: '2027-01-10' }
    const found = { tests: tests([passing, skipped]) }
    expect(outcome(found, rules({ minimum: 2, skipped: [waiver] }))).toEqual(['block', 'too-few-tests'])
    expect(verdict(found, rules({ minimum: 2, skipped: [waiver] })).measures).toContainEqual(
      expect.objectContaining({ name: 'tests that ran', value: 1, limit: 2, ok: false }),
    )
    const suites = rules({ suites: ['db'], skipped: [waiver] })
    expect(outcome(found, suites)).toEqual(['block', 'suite-missing'])
  })

  it('adds several reports up', () => {
    const one = tests([passing])
    const both = { kind: 'read', runs: [...one.runs, ...one.runs], refused: [] } as const
    expect(verdict({ tests: both }, rules({ minimum: 2 })).outputs.tests).toBe('2')
  })

  it('shows why a test failed, but not at any length', () => {
    const long = { ...failing, name: 'n'.repeat(5000), message: `${'m'.repeat(2000)}` }
    const { headline, findings } = verdict({ tests: tests([failing, long]) })
    expect(headline).toMatch(/^2 tests failed: breaks, n{160}…$/)
    expect(findings[0]?.message).toBe('breaks: 1 is not 2')
    expect(findings[1]?.message.length).toBeLessThan(500)
  })
})

describe('the step that ran the tests', () => {
  it.each([
    ['succeeded', 'success', tests([passing]), ['pass', 'passed']],
    ['failed, and a report says why', 'failure', tests([failing]), ['block', 'tests-failed']],
    ['failed, and no report says why', 'failure', tests([passing]), ['block', 'tests-step-failed']],
    ['failed, without reports', 'failure', { kind: 'not-asked' }, ['block', 'tests-step-failed']],
    ['was cancelled', 'cancelled', tests([passing]), ['unknown', 'tests-not-run']],
    ['was skipped', 'skipped', { kind: 'not-asked' }, ['unknown', 'tests-not-run']],
    ['is not known', undefined, { kind: 'not-asked' }, ['pass', 'passed']],
  ] as const)('%s', (_, step, found, expected) => {
    expect(outcome({ tests: found, outcome: step }, {})).toEqual(expected)
  })

  it('leaves two rulings when it failed and a test did: only one of them is told', () => {
    expect(verdict({ tests: tests([failing]), outcome: 'failure' }).findings).toHaveLength(1)
  })
})

describe('the number of tests', () => {
  it.each([
    ['grew', 1, 0, ['pass', 'passed']],
    ['fell by what is allowed', 4, 2, ['pass', 'passed']],
    ['fell by more', 5, 2, ['block', 'tests-dropped']],
    ['is not told by the baseline', undefined, 9, ['unknown', 'baseline-unusable']],
  ] as const)('%s', (_, before, allowed, expected) => {
    const found = { tests: tests([passing, passing]), baseline: baseline(before) }
    expect(outcome(found, rules({ 'allowed-drop': allowed }))).toEqual(expected)
  })

  it('needs a baseline to fall', () => {
    expect(outcome({ tests: tests([passing]) }, rules({ 'allowed-drop': 0 }))).toEqual([
      'unknown',
      'baseline-unusable',
    ])
  })
})
