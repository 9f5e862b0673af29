import type { Verdict } from '../../../domain/verdict.ts'
import { areaTitles } from '../areas.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { environmentPolicyOf, environmentRulesOf } from '../rules/environment.ts'
import { stateOf } from '../rules/foreign.ts'
import { decidedScore, type Score } from '../rules/score.ts'
import type { AcceptedRisk } from '../rules/waivers.ts'
import { many, type Ruling } from '../ruling.ts'
import { type Standing, standingOf } from '../standing.ts'
import { toldFacts } from '../told-facts.ts'
import { holds, type Weighed } from '../weighed.ts'
import type { Brief } from './brief.ts'
import { peopleOf } from './people.ts'
import { shipmentOf } from './shipment.ts'
import { uncheckedOf } from './unchecked.ts'

/** The verdict's own words; the rest is read from what it was made of. */
export type Spoken = Pick<Verdict, 'decision' | 'reasonCode' | 'headline'>

/** All that a reviewer is shown, once, for summary, JSON and HTML alike. */
export function briefOf(evidence: Evidence, policy: Policy, spoken: Spoken): Brief {
  const standing = standingOf(evidence, policy)
  const { phase, subject, run, now } = evidence
  const go = isGo(spoken.decision)
  return {
    schemaVersion: 1,
    verdict: go ? 'GO' : 'NO-GO',
    phase,
    decision: spoken.decision,
    reasonCode: spoken.reasonCode,
    headline: spoken.headline,
    answer: phase === 'authorize' ? releaseOf(standing, go) : answerOf(standing, go),
    subject,
    run,
    at: now.toISOString(),
    reasons: standing.rulings.flatMap(reasonsOf),
    score: briefScore(decidedScore(evidence, standing.reports, standing.score), policy),
    shipment: shipmentOf(evidence),
    gates: standing.reports.map(gateOf),
    missing: phase === 'authorize' ? [] : missingOf(policy, standing.reports),
    jobs: jobsOf(evidence, policy),
    criteria: phase === 'authorize' ? [] : [...standing.criteria],
    facts: toldFacts(standing.reports).map(({ name, value, by }) => ({
      name,
      ...(value === undefined ? {} : { value }),
      by: [...by],
    })),
    risks: standing.risks.map(riskOf),
    people: peopleOf(evidence, policy),
    checklist:
      phase === 'authorize'
        ? []
        : standing.checklist.map(({ link, ...item }) => ({
            ...item,
            ...(link === undefined ? {} : { link }),
          })),
    environment: environmentOf(evidence, policy),
    unchecked: uncheckedOf(evidence, policy),
  }
}

export function isGo(decision: Spoken['decision']): boolean {
  return decision === 'pass' || decision === 'warn'
}

/** Before the approval, for who gives it. */
function answerOf(standing: Standing, go: boolean): string {
  const { remarks, trouble } = countsOf(standing)
  if (go && remarks === 0) return 'You may approve this.'
  if (go) return `You may approve this, with ${many(remarks, 'remark', 'remarks')} to read first.`
  return `Do not approve this: ${trouble}.`
}

/** After it, for who deploys. */
function releaseOf(standing: Standing, go: boolean): string {
  const { remarks, trouble } = countsOf(standing)
  if (!go) return `This must not go live: ${trouble}.`
  return remarks === 0
    ? 'Approved: this may go live.'
    : `Approved: this may go live, with ${many(remarks, 'remark', 'remarks')}.`
}

function countsOf({ rulings }: Standing): { readonly remarks: number; readonly trouble: string } {
  const count = (decision: string) => rulings.filter(ruling => ruling.decision === decision).length
  const [blocks, unknowns] = [count('block'), count('unknown')]
  const parts = [
    ...(blocks === 0 ? [] : [`${many(blocks, 'thing is', 'things are')} wrong`]),
    ...(unknowns === 0 ? [] : [`${many(unknowns, 'thing', 'things')} could not be checked`]),
  ]
  return { remarks: count('warn'), trouble: parts.join(', and ') }
}

function reasonsOf({ decision, reason, findings }: Ruling): Brief['reasons'] {
  if (decision === 'pass') return []
  return findings.map(({ message, remedy, where }) => ({
    code: reason,
    decision,
    message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(where?.url === undefined ? {} : { url: where.url }),
  }))
}

function briefScore({ value, areas, unplaced }: Score, policy: Policy): Brief['score'] {
  const minimum = policy['minimum-score']
  return {
    ...(value === undefined ? {} : { value }),
    ...(minimum === undefined ? {} : { minimum }),
    areas: areas.map(({ area, weight, score, counted }) => ({
      area,
      title: areaTitles[area],
      weight,
      ...(score === undefined ? {} : { score }),
      counted: counted.map(one => ({ ...one })),
    })),
    unplaced: [...unplaced],
  }
}

function gateOf(report: Weighed): Brief['gates'][number] {
  const { gate, job, path, decision, flaws, required, optional, reasonCode, headline, measures } = report
  return {
    gate,
    from: job === undefined ? (path ?? '') : `job ${job}`,
    decision,
    holds: holds(report),
    flaws: [...flaws],
    required,
    optional,
    reasonCode,
    headline,
    measures: [...measures],
    startedAt: report.startedAt.toISOString(),
  }
}

function missingOf(policy: Policy, reports: readonly Weighed[]): string[] {
  return Object.keys(policy.required).filter(name => !reports.some(({ gate }) => gate === name))
}

/** In `authorize` the decision stands for the jobs that are not handed in again. */
function jobsOf({ phase, needs }: Evidence, policy: Policy): Brief['jobs'] {
  return Object.entries(policy.evidence).flatMap(([name, named]) => {
    const conclusion = needs.find(({ job }) => job === named.job)?.conclusion ?? 'missing'
    if (phase === 'authorize' && conclusion === 'missing') return []
    return [{ name, job: named.job, conclusion, holds: stateOf(named, needs) === 'succeeded' }]
  })
}

function riskOf({ id, gate, owner, reason, expires, daysLeft }: AcceptedRisk): Brief['risks'][number] {
  return {
    id,
    gate,
    ...(owner === undefined ? {} : { owner }),
    ...(reason === undefined ? {} : { reason }),
    ...(expires === undefined ? {} : { expires }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
  }
}

function environmentOf(evidence: Evidence, policy: Policy): Brief['environment'] {
  const { subject, environment } = evidence
  const asked = environmentPolicyOf(evidence, policy)
  return {
    ...(subject.environment === undefined ? {} : { name: subject.environment }),
    ...(environment.kind === 'known' ? { url: environment.value.url } : {}),
    rules:
      asked === undefined || subject.environment === undefined
        ? []
        : environmentRulesOf(environment, asked).map(({ title, state }) => ({ title, state })),
  }
}
