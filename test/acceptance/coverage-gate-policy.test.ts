import { afterEach, describe, expect, it } from '@jest/globals'
import { runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'
import { junit, lcov } from './coverage-gate-change.ts'

const sources = { 'src/core/a.ts': 'a\nb\n', 'src/core/b.ts': 'a\nb\n', 'src/c.gen.ts': 'a\nb\n' }
const report = lcov({ 'src/core/a.ts': [1, 1], 'src/core/b.ts': [1, 0], 'src/c.gen.ts': [0, 0] })

let workspace: TestWorkspace
afterEach(() => workspace.remove())

/** Runs the gate under a policy's section on half covered sources, and test results when there are some. */
async function judged(section: string, tests = '') {
  const body = section
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
  workspace = makeWorkspace({ ...sources, '.github/golive.yml': `coverage-gate:\n${body}\n` })
  workspace.write('coverage/lcov.info', report)
  if (tests !== '') workspace.write('junit.xml', junit(tests))
  const inputs: Record<string, string> = tests === '' ? {} : { tests: 'junit.xml' }
  const run = await runAction({
    action: 'coverage-gate',
    workspace: workspace.folder,
    inputs,
    env: { GITHUB_SHA: workspace.sha },
  })
  return { ...run, came: [run.outputs['decision'], run.outputs['reason-code']] }
}

describe('the policy of the coverage gate', () => {
  it.each([
    ['the usual limit', 'uncovered-lines: 9', ['block', 'below-limit']],
    ['a limit that is met', 'limits: { lines: 50 }', ['pass', 'passed']],
    ['files left out', "limits: { lines: 75 }\nexclude: ['**/*.gen.ts']", ['pass', 'passed']],
    ['all files left out', "exclude: ['src/**']", ['unknown', 'no-lines']],
    [
      'a group below its limit',
      "limits: {}\ngroups: { core: { files: ['src/core/**'], lines: 76 } }",
      ['block', 'group-below-limit'],
    ],
    [
      'a group that holds',
      "limits: {}\ngroups: { core: { files: ['./src/core/**'], lines: 75 } }",
      ['pass', 'passed'],
    ],
    [
      'a group of nothing',
      "limits: {}\ngroups: { core: { files: ['src/kore/**'], lines: 1 } }",
      ['block', 'group-empty'],
    ],
    [
      'a floor per file',
      "limits: {}\nper-file: { lines: 51 }\nexclude: ['**/*.gen.ts']",
      ['block', 'file-below-floor'],
    ],
    [
      'a floor that holds',
      "limits: {}\nper-file: { lines: 50 }\nexclude: ['**/*.gen.ts']",
      ['pass', 'passed'],
    ],
    ['a budget that is spent', 'limits: {}\nuncovered-lines: 2', ['block', 'too-many-uncovered']],
    ['a budget that holds', 'limits: {}\nuncovered-lines: 3', ['pass', 'passed']],
    ['a metric that the report does not tell', 'limits: { branches: 1 }', ['unknown', 'metric-missing']],
    [
      'a floor that the report does not tell',
      'limits: {}\nper-file: { functions: 1 }',
      ['unknown', 'metric-missing'],
    ],
    ['a report that is not there', 'limits: {}\ncoverage: [nothing.info]', ['unknown', 'report-missing']],
    [
      'a report beside one that is not there',
      'limits: {}\ncoverage: [coverage/lcov.info, packages/*/lcov.info]',
      ['unknown', 'report-missing'],
    ],
    [
      'rules for tests and no results',
      'limits: {}\ntest-rules: { suites: [api] }',
      ['unknown', 'report-missing'],
    ],
  ])('%s', async (_, section, expected) => {
    expect((await judged(section)).came).toEqual(expected)
  })

  it('is laid over by the environment', async () => {
    workspace = makeWorkspace({
      ...sources,
      '.github/golive.yml':
        'coverage-gate: { limits: { lines: 10 } }\nenvironments: { production: { coverage-gate: { limits: { lines: 90 } } } }\n',
    })
    workspace.write('coverage/lcov.info', report)
    const run = (environment: string) =>
      runAction({
        action: 'coverage-gate',
        workspace: workspace.folder,
        inputs: { environment },
        env: { GITHUB_SHA: workspace.sha },
      })
    expect((await run('production')).outputs['reason-code']).toBe('below-limit')
    expect((await run('')).outputs['reason-code']).toBe('passed')
  })
})

describe('the policy for tests', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const waiver = (days: number, test = 'waits') =>
    `limits: {}\ntest-rules: { skipped: [{ test: ${test}, reason: slow, owner: ann, expires: ${inDays(days)} }] }`
  const ran = '<testcase name="works"/>'
  const both = `${ran}<testcase name="waits"><skipped/></testcase>`

  it.each([
    ['a skipped test that nobody answers for', 'limits: {}', both, ['block', 'tests-skipped']],
    ['a waiver', waiver(30), both, ['pass', 'passed']],
    ['a waiver for another test', waiver(30, 'sleeps'), both, ['block', 'tests-skipped']],
    ['a waiver that ends soon', waiver(5), both, ['warn', 'waiver-ends-soon']],
    ['a waiver that ended', waiver(-2), both, ['block', 'waiver-expired']],
    ['a waiver for too long', waiver(120), both, ['block', 'waiver-expired']],
    ['a waiver that is not needed', waiver(30), ran, ['warn', 'waiver-unused']],
    ['a suite that must be there', 'limits: {}\ntest-rules: { suites: [api] }', ran, ['pass', 'passed']],
    [
      'a suite that is not there',
      'limits: {}\ntest-rules: { suites: [e2e] }',
      ran,
      ['block', 'suite-missing'],
    ],
    ['a number of tests', 'limits: {}\ntest-rules: { minimum: 2 }', ran, ['block', 'too-few-tests']],
  ])('%s', async (_, section, tests, expected) => {
    const run = await judged(section, tests)
    expect(run.came).toEqual(expected)
    expect(run.exitCode).toBe(expected[0] === 'pass' || expected[0] === 'warn' ? 0 : 1)
  })
})
