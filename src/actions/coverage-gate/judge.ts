import { percentOf } from '../../coverage/totals.ts'
import { worstDecision } from '../../domain/decision.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { formatQuantity } from '../../report/quantity.ts'
import type { Evidence } from './evidence.ts'
import type { Policy } from './policy.ts'
import type { Reason } from './reasons.ts'
import { judgeLimits } from './rules/limits.ts'
import { judgePatch } from './rules/patch.ts'
import { judgeRatchet } from './rules/ratchet.ts'
import { judgeReports } from './rules/reports.ts'
import { judgeTests } from './rules/tests.ts'
import { sectionsOf } from './sections.ts'

export type Output = 'lines' | 'branches' | 'patch' | 'tests'

/** Every rule speaks; the gravest decides, and the first of its kind gives the reason. */
export function judge(evidence: Evidence, policy: Policy): Verdict<Reason, Output> {
  const ruled = [
    judgeTests(evidence, policy),
    judgeReports(evidence),
    judgeLimits(evidence, policy),
    judgePatch(evidence, policy),
    judgeRatchet(evidence, policy),
  ]
  const rulings = ruled.flatMap(({ rulings }) => rulings)
  const decision = rulings.length === 0 ? 'pass' : worstDecision(rulings.map(ruling => ruling.decision))
  const first = rulings.find(ruling => ruling.decision === decision)
  const more = rulings.filter(ruling => ruling.decision === decision).length - 1
  const headline =
    first === undefined
      ? passed(evidence)
      : more === 0
        ? first.headline
        : `${first.headline} (and ${more} more)`
  const measures = ruled.flatMap(({ measures }) => measures)
  const findings = rulings.flatMap(({ findings }) => findings)
  return {
    decision,
    reasonCode: first?.reason ?? 'passed',
    headline,
    measures,
    findings,
    sections: sectionsOf(evidence, policy),
    annotations: [
      ...findings
        .filter(({ where, severity }) => where?.file !== undefined && severity === 'high')
        .slice(0, 5)
        .map(({ message, where }) => ({
          level: 'error' as const,
          title: 'Golive coverage gate',
          message,
          file: where?.file ?? '',
          ...(where?.line === undefined ? {} : { line: where.line }),
        })),
      ...ruled.flatMap(({ annotations }) => annotations ?? []),
    ],
    outputs: outputsOf(evidence, measures),
  }
}

function passed({ totals, tests }: Evidence): string {
  const count = tests.kind === 'read' ? tests.runs.reduce((sum, { cases }) => sum + cases.length, 0) : 0
  const ran = tests.kind === 'read' ? `; ${count} tests, none failed` : ''
  return `lines ${formatQuantity(percentOf(totals.lines), '%')} of ${totals.lines.total}${ran}`
}

function outputsOf(
  { totals, tests }: Evidence,
  measures: readonly { readonly name: string; readonly value: number }[],
): Record<Output, string> {
  const two = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? '' : (Math.floor(value * 100 + 1e-9) / 100).toFixed(2)
  return {
    lines: two(percentOf(totals.lines)),
    branches: totals.branches === undefined ? '' : two(percentOf(totals.branches)),
    patch: two(measures.find(({ name }) => name === 'changed lines')?.value),
    tests: tests.kind === 'read' ? String(tests.runs.reduce((sum, { cases }) => sum + cases.length, 0)) : '',
  }
}
