import type { CheckOutcome } from '../../checks/outcome.ts'
import { percentile } from '../../checks/percentile.ts'
import { type Decision, worstDecision } from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import { type Measure, measure } from '../../domain/measure.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { causeOf } from './causes.ts'
import type { Evidence } from './evidence.ts'
import { judgeHosts } from './judge-hosts.ts'
import type { Reason } from './reasons.ts'
import { sectionsOf } from './sections.ts'

export type Output = 'checks-total' | 'checks-failed' | 'junit-path'

export interface Ruling {
  readonly decision: Decision
  readonly reason: Reason
  readonly headline: string
  readonly finding: Omit<Finding, 'code'>
}

/** Every host and every check speaks; the gravest decides. */
export function judge(evidence: Evidence): Verdict<Reason, Output> {
  const { outcomes, suite, hosts } = evidence
  const failed = outcomes.filter(({ state }) => state !== 'passed')
  const rulings = [
    ...judgeHosts(evidence),
    ...failed.map(judgeOutcome),
    ...(outcomes.length === 0 ? [noChecks(suite)] : []),
  ]
  const decision = rulings.length === 0 ? 'pass' : worstDecision(rulings.map(ruling => ruling.decision))
  const first = rulings.find(ruling => ruling.decision === decision)
  const more = rulings.filter(ruling => ruling.decision === decision).length - 1
  const proven = hosts.filter(({ state }) => state === 'proven').length
  const on =
    proven > 0 ? `, ${evidence.commit?.slice(0, 7)} on ${proven} ${proven === 1 ? 'host' : 'hosts'}` : ''
  const passed = `${outcomes.length} ${outcomes.length === 1 ? 'check' : 'checks'} passed${on}`
  return {
    decision,
    reasonCode: first?.reason ?? 'passed',
    headline: headlineOf(first, decision, more, passed),
    measures: measuresOf(evidence, failed.length),
    findings: rulings.map(({ reason, finding }) => ({ ...finding, code: reason })),
    sections: sectionsOf(evidence),
    annotations: [],
    outputs: {
      'checks-total': String(outcomes.length),
      'checks-failed': String(failed.length),
      'junit-path': evidence.junitPath,
    },
  }
}

function headlineOf(first: Ruling | undefined, decision: Decision, more: number, passed: string): string {
  if (first === undefined) return passed
  if (decision === 'pass') return `${passed}; ${first.headline}`
  return more > 0 ? `${first.headline} (and ${more} more)` : first.headline
}

function judgeOutcome(outcome: CheckOutcome): Ruling {
  const { name, flow, misses, path } = outcome
  const full = flow === undefined ? name : `${flow}: ${name}`
  const message = `${full}: ${misses.map(miss => miss.message).join('; ')}`
  const { decision, reason } = meaningOf(outcome)
  return {
    decision,
    reason,
    headline: message,
    finding: { severity: decision === 'block' ? 'high' : 'moderate', message, where: { url: path } },
  }
}

function meaningOf({ flow, teardown, misses, state }: CheckOutcome): Pick<Ruling, 'decision' | 'reason'> {
  if (teardown) return { decision: 'warn', reason: 'teardown-failed' }
  const cause = causeOf(state === 'not-run' ? 'cancelled' : (misses[0]?.reason ?? 'cancelled'))
  return flow !== undefined && cause.reason === 'check-failed' ? { ...cause, reason: 'flow-failed' } : cause
}

function noChecks(suite: string): Ruling {
  const message = `the suite ${suite} has no check`
  const remedy = 'Zero checks prove nothing: add some under `smoke-test.suites`.'
  return {
    decision: 'unknown',
    reason: 'no-checks',
    headline: message,
    finding: { severity: 'high', message, remedy },
  }
}

function measuresOf({ outcomes, hosts, ms }: Evidence, failed: number): Measure[] {
  const samples = outcomes.flatMap(outcome => outcome.samples)
  const waited = Math.max(0, ...hosts.map(host => host.ms))
  return [
    measure({ name: 'checks', value: outcomes.length, unit: 'checks', op: '>=', limit: 1 }),
    measure({ name: 'failed', value: failed, unit: 'checks', limit: 0 }),
    ...(samples.length === 0
      ? []
      : [
          measure({ name: 'p50', value: percentile(samples, 50), unit: 'ms' }),
          measure({ name: 'p95', value: percentile(samples, 95), unit: 'ms' }),
        ]),
    ...(hosts.length === 0 ? [] : [measure({ name: 'time until ready', value: waited, unit: 'ms' })]),
    measure({ name: 'whole time', value: ms, unit: 'ms' }),
  ]
}
