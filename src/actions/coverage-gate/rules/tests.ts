import type { Finding } from '../../../domain/finding.ts'
import { measure } from '../../../domain/measure.ts'
import { matches } from '../../../domain/wildcard.ts'
import type { TestCase } from '../../../test-results/test-run.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'
import { judgeSkipped } from './skipped.ts'

/** The test results, and the step that made them: some failures are in no report. */
export function judgeTests(evidence: Evidence, policy: Policy): Ruled {
  const { tests, outcome } = evidence
  if (tests.kind === 'not-asked') return { rulings: judgeOutcome(outcome, false), measures: [] }
  const unreadable = tests.refused.map(({ path, reason, message }) =>
    rule('unknown', reason, `${path}: ${message}`, [
      {
        message: `${path}: ${message}`,
        where: { file: path },
        remedy: 'Check that the test step wrote this file.',
      },
    ]),
  )
  const cases = tests.runs.flatMap(({ cases }) => cases)
  const failed = failures(evidence)
  const skipped = cases.filter(({ status }) => status === 'skipped')
  const ran = cases.length - skipped.length
  const hidden = tests.runs.reduce((sum, run) => sum + (run.hiddenSkips ?? 0), 0)
  const rules = policy['test-rules']
  const none = unreadable.length === 0 && cases.length === 0 && failed.length === 0
  // What a report that cannot be read would have told is not missing, it is unknown.
  const counted = !none && unreadable.length === 0
  return {
    measures: [
      measure({ name: 'tests', value: cases.length, unit: 'tests' }),
      measure({ name: 'tests that ran', value: ran, unit: 'tests', op: '>=', limit: rules.minimum }),
      measure({ name: 'failed tests', value: failed.length, unit: 'tests', limit: 0 }),
      measure({ name: 'skipped tests', value: skipped.length + hidden, unit: 'tests' }),
    ],
    rulings: [
      ...unreadable,
      ...(failed.length === 0
        ? []
        : [
            rule(
              'block',
              'tests-failed',
              `${many(failed.length, 'test', 'tests')} failed: ${listed(
                failed.map(({ name }) => name),
                2,
              )}`,
              failed.slice(0, 50).map(finding),
            ),
          ]),
      ...judgeOutcome(outcome, failed.length > 0),
      ...(none
        ? [
            rule('unknown', 'no-tests', 'the reports tell of no test', [
              {
                message: 'the reports tell of no test',
                remedy: 'Zero tests prove nothing: check the pattern that your runner finds tests by.',
              },
            ]),
          ]
        : []),
      ...(!counted || ran >= rules.minimum
        ? []
        : [
            rule(
              'block',
              'too-few-tests',
              `${many(ran, 'test', 'tests')} ran; at least ${rules.minimum} must`,
            ),
          ]),
      ...(counted ? judgeDrop(evidence, policy, cases.length) : []),
      ...(counted ? judgeSuites(evidence, rules.suites) : []),
      ...judgeSkipped(skipped, rules.skipped, evidence.now),
      ...judgeHidden(hidden),
    ],
  }
}

/** Failed cases, suites that broke, and runs that say they failed and not why. */
export function failures({
  tests,
}: Evidence): { readonly name: string; readonly message: string; readonly file?: string }[] {
  if (tests.kind === 'not-asked') return []
  return tests.runs.flatMap(run => [
    ...run.cases.filter(({ status }) => status === 'failed').map(failedCase),
    ...run.brokenSuites.map(({ suite, message }) => ({ name: suite, message })),
    ...(run.unsuccessful === undefined ? [] : [{ name: 'the run', message: run.unsuccessful }]),
  ])
}

function failedCase({ name, message, suite, file }: TestCase) {
  return {
    name: name === '' ? suite : name,
    message: message ?? 'failed',
    ...(file === undefined ? {} : { file }),
  }
}

function finding({
  name,
  message,
}: {
  readonly name: string
  readonly message: string
}): Pick<Finding, 'message'> {
  const [first = ''] = message.split('\n')
  return { message: `${clip(name)}: ${first.slice(0, 300)}` }
}

/** Nobody can answer for a skipped test without a name. */
function judgeHidden(hidden: number): Ruling[] {
  if (hidden === 0) return []
  const message = `the reports count ${many(hidden, 'skipped test', 'skipped tests')} that they do not show`
  return [rule('block', 'tests-skipped', message)]
}

function judgeOutcome(outcome: Evidence['outcome'], explained: boolean): Ruling[] {
  if (outcome === undefined || outcome === 'success') return []
  if (outcome === 'failure') {
    if (explained) return []
    const message = 'the step that ran the tests failed, and no report says why'
    return [
      rule('block', 'tests-step-failed', message, [
        {
          message,
          remedy: 'Look at the log of that step: an unhandled rejection, a crash or a coverage threshold.',
        },
      ]),
    ]
  }
  return [rule('unknown', 'tests-not-run', `the step that runs the tests was ${outcome}`)]
}

function judgeDrop({ baseline }: Evidence, policy: Policy, count: number): Ruling[] {
  const allowed = policy['test-rules']['allowed-drop']
  if (allowed === undefined || baseline.kind !== 'known') return []
  if (baseline.tests === undefined)
    return [rule('unknown', 'baseline-unusable', 'the baseline tells no number of tests')]
  const drop = baseline.tests - count
  return drop <= allowed
    ? []
    : [
        rule(
          'block',
          'tests-dropped',
          `${many(drop, 'test', 'tests')} fewer than the baseline's ${baseline.tests}; ${allowed} allowed`,
        ),
      ]
}

function judgeSuites({ tests }: Evidence, required: readonly string[]): Ruling[] {
  if (tests.kind === 'not-asked') return []
  const known = tests.runs.flatMap(({ suites }) => suites)
  const missing = required.filter(pattern => !known.some(suite => matches(pattern, suite)))
  return missing.length === 0
    ? []
    : [rule('block', 'suite-missing', `required suites did not run: ${listed(missing)}`)]
}
