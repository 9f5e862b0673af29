import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, type Ruling, rule } from '../ruling.ts'
import { skewMs, type Weighed } from '../weighed.ts'

/** The fact in which a decision tells the time of its oldest result. */
export const oldestFact = 'oldest evidence'

/** Our own decision for the same environment, which `authorize` rests on. */
export function isDecision({ gate, subject }: Weighed, { phase, subject: ours }: Evidence): boolean {
  return phase === 'authorize' && gate === 'go-no-go' && subject.environment === ours.environment
}

export function judgeDecision(evidence: Evidence, policy: Policy, reports: readonly Weighed[]): Ruling[] {
  const decisions = reports.filter(report => isDecision(report, evidence))
  if (decisions.length === 0)
    return [
      rule(
        'unknown',
        'decision-missing',
        `there is no decision for ${clip(evidence.subject.environment ?? '')}`,
        {
          remedy: 'Put the deciding job into the `needs` of this one, with its `result` among its outputs.',
        },
      ),
    ]
  return decisions.flatMap(decision => judgeOne(decision, evidence, policy))
}

function judgeOne(decision: Weighed, { now, subject }: Evidence, policy: Policy): Ruling[] {
  const changed = decision.flaws.includes('evidence-of-another-commit')
  const told = decision.facts[oldestFact]
  const oldest = told === undefined ? Number.NaN : Date.parse(told)
  const said = decision.headline
  return [
    ...(decision.decision === 'block' || decision.decision === 'unknown'
      ? [rule('block', 'decision-no-go', `the decision was: ${clip(said)}`)]
      : []),
    ...(changed
      ? [
          rule(
            'block',
            'commit-changed',
            `the decision is about ${decision.subject.sha.slice(0, 7)}, and this is ${subject.sha.slice(0, 7)}`,
          ),
        ]
      : []),
    ...decision.flaws
      .filter(flaw => flaw !== 'evidence-of-another-commit')
      .map(flaw => rule('unknown', flaw, `the decision itself: ${words[flaw]}`)),
    ...(Number.isNaN(oldest)
      ? [rule('unknown', 'evidence-age-unknown', 'the decision does not tell how old its evidence is')]
      : now.getTime() - oldest > policy['evidence-age']
        ? [
            rule(
              'unknown',
              'evidence-stale',
              `the decision rests on a result of ${clip(told ?? '')}, which is too old`,
            ),
          ]
        : oldest - now.getTime() > skewMs
          ? [rule('unknown', 'evidence-from-future', `the decision rests on a result of ${clip(told ?? '')}`)]
          : []),
  ]
}

const words = {
  'evidence-stale': 'it is older than counts',
  'evidence-from-future': 'it is dated ahead',
  'results-contradict': 'its result file differs from its digest',
} as const
