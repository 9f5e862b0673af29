import type { Evidence } from './evidence.ts'
import { type GateReport, reportsOf } from './gate-report.ts'
import type { Policy } from './policy.ts'

/** How far a clock may be ahead of ours. */
export const skewMs = 5 * 60_000

export type Flaw =
  | 'evidence-of-another-commit'
  | 'evidence-stale'
  | 'evidence-from-future'
  | 'results-contradict'

/** A gate's report with what it is worth here. */
export interface Weighed extends GateReport {
  /** Why it proves nothing about this commit now; empty when it does. */
  readonly flaws: readonly Flaw[]
  /** Its decision is one that the policy lets through. */
  readonly accepted: boolean
  readonly required: boolean
  /** Shown only: the policy says so. */
  readonly optional: boolean
}

export function weigh(evidence: Evidence, policy: Policy): Weighed[] {
  return reportsOf(evidence).map(report => {
    const { gate, decision } = report
    const requirement = Object.hasOwn(policy.required, gate) ? policy.required[gate] : undefined
    const accept: readonly string[] = requirement?.accept ?? ['pass', 'warn']
    return {
      ...report,
      flaws: flawsOf(report, evidence, policy),
      accepted: accept.includes(decision),
      required: requirement !== undefined,
      optional: policy.optional.includes(gate),
    }
  })
}

/** Proves what it says, and says yes. */
export function holds({ flaws, accepted }: Weighed): boolean {
  return accepted && flaws.length === 0
}

function flawsOf(report: GateReport, { now, subject }: Evidence, policy: Policy): Flaw[] {
  const age = now.getTime() - report.startedAt.getTime()
  const ours = report.subject.sha === subject.sha && report.subject.repository === subject.repository
  return [
    ...(report.contradicted ? ['results-contradict' as const] : []),
    ...(ours ? [] : ['evidence-of-another-commit' as const]),
    // A time that is none is as good as none.
    ...(age <= policy['evidence-age'] ? [] : ['evidence-stale' as const]),
    ...(age < -skewMs ? ['evidence-from-future' as const] : []),
  ]
}
