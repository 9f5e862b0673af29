import { worstDecision } from '../../domain/decision.ts'
import type { Facts } from '../../domain/facts.ts'
import { type Measure, measure } from '../../domain/measure.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { briefOf, isGo, type Spoken } from './brief/brief-of.ts'
import type { Evidence } from './evidence.ts'
import type { Policy } from './policy.ts'
import type { Reason } from './reasons.ts'
import { countedApprovers } from './rules/authorize.ts'
import { isDecision, oldestFact } from './rules/decision.ts'
import { decidedScore, measureScore, scoreFact } from './rules/score.ts'
import { sectionsOf } from './sections.ts'
import { type Standing, standingOf } from './standing.ts'
import { toldFacts } from './told-facts.ts'
import { holds, type Weighed } from './weighed.ts'

export type Output = 'verdict' | 'score' | 'brief-json' | 'brief-html' | 'approved-by'

/** Every rule speaks; the gravest decides, and GO is what is left when none says no. */
export function judge(evidence: Evidence, policy: Policy): Verdict<Reason, Output> {
  const standing = standingOf(evidence, policy)
  const { rulings, reports } = standing
  const score = decidedScore(evidence, reports, standing.score)
  const decision = rulings.length === 0 ? 'pass' : worstDecision(rulings.map(ruling => ruling.decision))
  const reasonCode = rulings.find(ruling => ruling.decision === decision)?.reason ?? 'go'
  const headline = headlineOf(evidence, standing, decision)
  const approved = evidence.phase === 'authorize' ? countedApprovers(evidence, policy) : []
  return {
    decision,
    reasonCode,
    headline,
    measures: [
      ...measureScore(score, evidence.phase === 'authorize' ? undefined : policy['minimum-score']),
      ...measureGates(policy, evidence, reports),
      ...measureAge(evidence, policy, reports),
    ],
    findings: rulings.flatMap(({ findings }) => findings),
    facts: factsOf(evidence, standing, isGo(decision), score.value, approved),
    sections: sectionsOf(briefOf(evidence, policy, { decision, reasonCode, headline })),
    annotations: [],
    outputs: {
      verdict: isGo(decision) ? 'GO' : 'NO-GO',
      score: score.value === undefined ? '' : score.value.toFixed(1),
      'brief-json': evidence.briefs.json,
      'brief-html': evidence.briefs.html,
      'approved-by': approved.join(','),
    },
  }
}

function headlineOf(evidence: Evidence, standing: Standing, decision: Spoken['decision']): string {
  const { rulings, reports } = standing
  const { environment, sha } = evidence.subject
  const to = environment === undefined ? '' : ` to ${environment}`
  const grave = rulings.filter(ruling => ruling.decision === decision)
  const more = rulings.filter(ruling => !isGo(ruling.decision)).length - 1
  if (!isGo(decision))
    return `NO-GO${to}: ${grave[0]?.headline ?? ''}${more > 0 ? ` (and ${more} more)` : ''}`
  const { value } = decidedScore(evidence, reports, standing.score)
  const ready = value === undefined ? '' : `, readiness ${value.toFixed(1)} of 10`
  const remarks = grave.length === 0 ? '' : `, ${grave.length} ${grave.length === 1 ? 'remark' : 'remarks'}`
  return `GO${to}: ${sha.slice(0, 7)}${ready}${decision === 'warn' ? remarks : ''}`
}

/** All that count: those that are there and those that are missing. */
function measureGates(policy: Policy, { phase }: Evidence, reports: readonly Weighed[]): Measure[] {
  const counting = reports.filter(({ optional }) => !optional)
  const lacking =
    phase === 'authorize'
      ? 0
      : Object.entries(policy.required)
          .map(([name, least]) => least['at-least'] - counting.filter(({ gate }) => gate === name).length)
          .reduce((sum, count) => sum + Math.max(0, count), 0)
  const limit = counting.length + lacking
  const value = counting.filter(holds).length
  return limit === 0 ? [] : [measure({ name: 'gates that hold', value, unit: 'gates', op: '>=', limit })]
}

function measureAge(evidence: Evidence, policy: Policy, reports: readonly Weighed[]): Measure[] {
  const ages = reports
    .filter(({ optional }) => !optional)
    .map(({ startedAt }) => evidence.now.getTime() - startedAt.getTime())
  const value = Math.max(0, ...ages)
  return ages.length === 0
    ? []
    : [measure({ name: 'oldest evidence', value, unit: 'ms', limit: policy['evidence-age'] })]
}

/** What `authorize` and a deploy rest on; the first ones stay when a digest is cut. */
function factsOf(
  evidence: Evidence,
  { reports }: Standing,
  go: boolean,
  score: number | undefined,
  approved: readonly string[],
): Facts {
  const before = reports.find(report => isDecision(report, evidence))?.facts[oldestFact]
  const times = reports.filter(({ optional }) => !optional).map(({ startedAt }) => startedAt.getTime())
  const oldest = new Date(Math.min(evidence.now.getTime(), ...times)).toISOString()
  return {
    verdict: go ? 'GO' : 'NO-GO',
    [oldestFact]: before ?? oldest,
    ...(score === undefined ? {} : { [scoreFact]: score.toFixed(1) }),
    ...(approved.length === 0 ? {} : { 'approved by': approved.join(', ').slice(0, 200) }),
    ...Object.fromEntries(
      toldFacts(reports).flatMap(({ name, value }) =>
        value === undefined ? [] : [[name, value.slice(0, 200)]],
      ),
    ),
  }
}
