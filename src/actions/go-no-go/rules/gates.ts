import { formatDuration } from '../../../domain/values/duration.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, many, type Ruling, rule } from '../ruling.ts'
import { type Flaw, holds, type Weighed } from '../weighed.ts'
import { isDecision } from './decision.ts'

/** Every required gate is there, and every result that was handed in holds. */
export function judgeGates(evidence: Evidence, policy: Policy, reports: readonly Weighed[]): Ruling[] {
  // Our own decision has rules and words of its own.
  const gates = reports.filter(report => !isDecision(report, evidence))
  return [
    ...missing(evidence, policy, reports),
    ...gates.flatMap(report => judgeReport(report, evidence, policy)),
  ]
}

/** In `authorize` the decision stands for the gates that it was made from. */
function missing({ phase }: Evidence, policy: Policy, reports: readonly Weighed[]): Ruling[] {
  if (phase === 'authorize') return []
  return Object.entries(policy.required).flatMap(([gate, requirement]) => {
    const least = requirement['at-least']
    const count = reports.filter(report => report.gate === gate).length
    if (count >= least) return []
    const said = count === 0 ? 'gave no result' : `gave ${many(count, 'result', 'results')} of ${least}`
    return [
      rule('unknown', 'gate-missing', `the required gate ${clip(gate)} ${said}`, {
        remedy: 'Its job must run and hand its `result` on, and stand in the `needs` of this one.',
      }),
    ]
  })
}

function judgeReport(report: Weighed, evidence: Evidence, policy: Policy): Ruling[] {
  const where = whereOf(report)
  if (report.optional) {
    if (holds(report)) return []
    const said = report.flaws.length > 0 ? 'proves nothing here' : `says ${report.decision}`
    return [
      rule('warn', 'optional-gate-failed', `${where} is only shown, and ${said}: ${clip(report.headline)}`),
    ]
  }
  return [
    ...judgeDecision(report, where),
    ...report.flaws.map(flaw => flawed(flaw, report, where, evidence, policy)),
  ]
}

function judgeDecision({ decision, accepted, reasonCode, headline }: Weighed, where: string): Ruling[] {
  const why = `${clip(reasonCode)}: ${clip(headline)}`
  if (decision === 'block') return [rule('block', 'gate-blocked', `${where} blocked, ${why}`)]
  if (decision === 'unknown')
    return [rule('unknown', 'gate-unknown', `${where} could not be checked, ${why}`)]
  if (!accepted)
    return [rule('block', 'gate-not-accepted', `${where} says ${decision}, which is not accepted, ${why}`)]
  return decision === 'warn' ? [rule('warn', 'gate-warned', `${where} passed with warnings, ${why}`)] : []
}

function flawed(
  flaw: Flaw,
  report: Weighed,
  where: string,
  { now, subject }: Evidence,
  policy: Policy,
): Ruling {
  const age = now.getTime() - report.startedAt.getTime()
  const said = {
    'results-contradict': `${where} says two things: its result file differs from its digest`,
    'evidence-of-another-commit': `${where} is about ${clip(report.subject.repository)}@${short(report.subject.sha)}, not ${subject.repository}@${short(subject.sha)}`,
    'evidence-stale': `${where} is ${formatDuration(age)} old; at most ${formatDuration(policy['evidence-age'])} counts`,
    'evidence-from-future': `${where} is dated ${formatDuration(-age)} ahead`,
  }[flaw]
  return rule('unknown', flaw, said, {
    remedy: 'Run the gate again for this commit, and hand that result on.',
  })
}

/** `audit-gate (job audit)`: a gate may speak for several services. */
export function whereOf({ gate, job, path }: Pick<Weighed, 'gate' | 'job' | 'path'>): string {
  const from = job === undefined ? clip(path ?? '') : `job ${clip(job)}`
  return `${clip(gate)} (${from})`
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
