import type { Evidence } from './evidence.ts'
import type { Policy } from './policy.ts'
import { judgeAuthorization } from './rules/authorize.ts'
import { checklistOf, type ItemState, judgeChecklist } from './rules/checklist.ts'
import { type CriterionState, criteriaOf, judgeCriteria } from './rules/criteria.ts'
import { judgeEnvironment } from './rules/environment.ts'
import { judgeForeign } from './rules/foreign.ts'
import { judgeGates } from './rules/gates.ts'
import { judgeNeeds } from './rules/needs.ts'
import { judgeOrigin } from './rules/origin.ts'
import { judgeScore, type Score, scoreOf } from './rules/score.ts'
import { judgeShipment } from './rules/shipment.ts'
import { type AcceptedRisk, judgeWaivers, risksOf } from './rules/waivers.ts'
import type { Ruling } from './ruling.ts'
import { type Weighed, weigh } from './weighed.ts'

/** Everything as it stands, and every rule's word on it. */
export interface Standing {
  readonly reports: readonly Weighed[]
  readonly criteria: readonly CriterionState[]
  readonly checklist: readonly ItemState[]
  readonly score: Score
  readonly risks: readonly AcceptedRisk[]
  /** In the order in which a reason is looked for: causes before what follows from them. */
  readonly rulings: readonly Ruling[]
}

export function standingOf(evidence: Evidence, policy: Policy): Standing {
  const reports = weigh(evidence, policy)
  const criteria = criteriaOf(policy, reports)
  const checklist = checklistOf(evidence, policy, reports, criteria)
  const score = scoreOf(evidence, policy, reports, criteria)
  const risks = risksOf(evidence, reports)
  const rulings = [
    ...judgeOrigin(evidence, policy),
    ...judgeEnvironment(evidence, policy),
    ...judgeAuthorization(evidence, policy, reports),
    ...judgeNeeds(evidence, policy),
    ...judgeWaivers(risks),
    ...judgeGates(evidence, policy, reports),
    ...judgeForeign(evidence, policy),
    ...judgeCriteria(evidence, criteria),
    ...judgeChecklist(evidence, checklist),
    ...judgeScore(evidence, policy, score),
    ...judgeShipment(evidence),
  ]
  return { reports, criteria, checklist, score, risks, rulings }
}
