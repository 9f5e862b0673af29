import { describe, expect, it } from '@jest/globals'
import { refusalOf, runOf } from './read.ts'

const test = (title: string, status: string, more: object = {}) => ({
  title,
  status,
  failureMessages: [],
  ...more,
})
const suite = (name: string, assertionResults: readonly object[], more: object = {}) => ({
  name,
  status: 'passed',
  message: '',
  assertionResults,
  ...more,
})
const report = (
  testResults: readonly { readonly assertionResults: readonly object[] }[],
  more: object = {},
) =>
  JSON.stringify({
    success: true,
    numTotalTests: testResults.reduce((sum, { assertionResults }) => sum + assertionResults.length, 0),
    numFailedTests: 0,
    testResults,
    ...more,
  })

describe('jest’s JSON', () => {
  it('believes no success beside a suite that is counted as failed', async () => {
    const text = report([suite('/w/a.test.ts', [test('one', 'passed')])], { numFailedTestSuites: 1 })
    expect((await runOf(text)).unsuccessful).toContain('1 failed suites')
  })

  it('reads cases under their whole name', async () => {
    const text = report(
      [
        suite('/w/a.test.ts', [
          test('one', 'passed', { fullName: 'adds one' }),
          test('two', 'failed', { failureMessages: ['Error: no', 'at x'] }),
        ]),
      ],
      { success: false, numFailedTests: 1 },
    )
    expect(await runOf(text)).toEqual({
      format: 'jest',
      cases: [
        { suite: '/w/a.test.ts', name: 'adds one', status: 'passed', file: '/w/a.test.ts' },
        {
          suite: '/w/a.test.ts',
          name: 'two',
          status: 'failed',
          file: '/w/a.test.ts',
          message: 'Error: no\nat x',
        },
      ],
      brokenSuites: [],
      suites: ['/w/a.test.ts'],
    })
  })

  it.each(['skipped', 'pending', 'todo', 'disabled', 'focused'])('counts %s as skipped', async status => {
    const run = await runOf(report([suite('a', [test('one', status)])]))
    expect(run.cases.map(({ status: plain }) => plain)).toEqual(['skipped'])
    expect(run.suites).toEqual([])
  })

  it('finds a suite that failed to run, which has no case', async () => {
    const broken = suite('a', [], { status: 'failed', message: 'SyntaxError' })
    const run = await runOf(
      report([broken, suite('b', [test('one', 'passed')])], { success: false, numRuntimeErrorTestSuites: 1 }),
    )
    expect(run.brokenSuites).toEqual([{ suite: 'a', message: 'SyntaxError' }])
    expect(run).toMatchObject({ suites: ['b'] })
    expect(run.unsuccessful).toBeUndefined()
  })

  it.each([
    ['says success: false and shows no failure', { success: false }],
    ['counts a failure more than it shows', { numFailedTests: 1 }],
    ['counts a test more than it shows', { numTotalTests: 2 }],
    ['counts a suite that did not run', { numRuntimeErrorTestSuites: 1 }],
    ['was interrupted', { wasInterrupted: true }],
  ])('calls no run good that %s', async (_, more) => {
    const text = report([suite('a', [test('one', 'passed')])], more)
    expect((await runOf(text)).unsuccessful).toMatch(/run|suites/)
  })

  it('reads what vitest writes', async () => {
    const text = report(
      [suite('/w/a.test.ts', [test('one', 'passed', { fullName: ' adds one', meta: {} })])],
      {
        numPassedTests: 1,
        startTime: 1,
        snapshot: {},
      },
    )
    const run = await runOf(text)
    expect([run.cases.length, run.unsuccessful]).toEqual([1, undefined])
  })

  it.each([
    ['an empty object', '{}', 'unparsable'],
    ['a status nobody knows', report([suite('a', [test('one', 'fine')])]), 'unparsable'],
    ['JSON that is cut', report([suite('a', [test('one', 'passed')])]).slice(0, -40), 'truncated'],
    ['JSON that is wrong', '{"success": maybe}', 'unparsable'],
    ['results that stand twice', '{"testResults":[1],"testResults":[]}', 'forbidden'],
    [
      'a status that stands twice',
      report([suite('a', [test('one', 'failed')])]).replace(
        '"status":"failed"',
        '"status":"failed","status":"passed"',
      ),
      'forbidden',
    ],
  ])('refuses %s', async (_, text, fault) => {
    expect((await refusalOf(text)).fault).toBe(fault)
  })
})
