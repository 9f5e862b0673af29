import type { Evidence } from '../evidence.ts'
import { listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'

/** Can the reports be trusted at all? Each way in which they can not has its own reason. */
export function judgeReports(evidence: Evidence): Ruled {
  const { refused, lost, stale, overlong, ambiguous, files, totals } = evidence
  const unreadable = refused.map(({ path, reason, message, line }) =>
    rule('unknown', reason, `${path}: ${message}`, [
      {
        message: `${path}: ${message}`,
        where: { file: path, ...(line === undefined ? {} : { line }) },
        remedy: remedies[reason] ?? 'Look at the step that writes this report.',
      },
    ]),
  )
  const strange = [...new Set(lost.map(({ path }) => path))]
  return {
    measures: [],
    rulings: [
      ...judgeCheckout(evidence),
      ...unreadable,
      ...(strange.length === 0
        ? []
        : [
            rule(
              'unknown',
              'files-not-in-tree',
              `${many(strange.length, 'covered file is', 'covered files are')} not in the repository: ${listed(strange)}`,
              [
                {
                  message: `${many(strange.length, 'covered file is', 'covered files are')} not in the repository: ${listed(strange, 8)}`,
                  remedy:
                    'Make the report in this checkout, or leave generated files out with `coverage-gate.exclude`.',
                },
              ],
            ),
          ]),
      ...stale.map(({ path, why }) =>
        rule('unknown', 'report-stale', `${path} ${why}`, [
          {
            message: `${path} ${why}`,
            where: { file: path },
            remedy: 'Run the tests in this job, or hand the report on as an artifact of this run.',
          },
        ]),
      ),
      ...(overlong.length === 0
        ? []
        : [
            rule(
              'unknown',
              'report-of-another-commit',
              `the report tells of lines that ${listed(overlong)} does not have`,
              [
                {
                  message: `the report tells of lines that are not there: ${listed(overlong, 8)}`,
                  remedy: 'Make the report from the commit that is checked out.',
                },
              ],
            ),
          ]),
      ...(ambiguous.length === 0
        ? []
        : [
            rule(
              'unknown',
              'report-ambiguous',
              `the reports do not tell what is said of which file: ${listed(ambiguous)}`,
              [
                {
                  message: `two summaries tell of the same file, or one name stands for several files: ${listed(ambiguous, 8)}`,
                  remedy:
                    'Give reports that tell lines (coverage-final.json, lcov, cobertura), with paths from the top of the repository.',
                },
              ],
            ),
          ]),
      ...(refused.length === 0 && (files.length === 0 || totals.lines.total === 0)
        ? [
            rule('unknown', 'no-lines', 'the reports tell of no line of code', [
              {
                message: 'the reports tell of no line of code',
                remedy: 'Check `collectCoverageFrom` and `coverage-gate.exclude`.',
              },
            ]),
          ]
        : []),
    ],
  }
}

function judgeCheckout({ checkout }: Evidence): Ruling[] {
  if (checkout.kind === 'judged') return []
  const message = `the workspace holds ${checkout.sha.slice(0, 7)}, and the verdict is about ${checkout.wanted.slice(0, 7)}`
  const remedy = 'Check the commit out with actions/checkout before the tests, and leave its `ref` as it is.'
  return [rule('unknown', 'checkout-of-another-commit', message, [{ message, remedy }])]
}

const remedies: Readonly<Record<string, string>> = {
  'report-missing': 'Check the path, and that the step which writes it ran and did not fail before.',
  'report-truncated': 'The step that writes it was ended early, or the disk is full.',
  'report-forbidden': 'Such a report is not written by a coverage tool; make it anew.',
  'report-outside-workspace':
    'Write the report into the workspace; links that lead out of it are not followed.',
  'report-too-large': 'Reports of up to 200 MB are read: split it, or leave out what is not yours.',
}
