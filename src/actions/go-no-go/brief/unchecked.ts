import type { Evidence, Told } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { environmentPolicyOf } from '../rules/environment.ts'
import type { Brief } from './brief.ts'

/** Everything that GitHub did not tell, whether or not it decides: a reviewer must know what nobody looked at. */
export function uncheckedOf(evidence: Evidence, policy: Policy): Brief['unchecked'] {
  const { head, environment, shipment, approvals, people, memberships } = evidence
  return [
    ...untold('the head of the branch', head),
    ...(environmentPolicyOf(evidence, policy) === undefined
      ? []
      : untold('the environment’s rules', environment)),
    ...untold('what ships', shipment),
    ...untold('who approved', approvals),
    ...untold('who started the run', people),
    ...memberships.flatMap(({ team, user, member }) =>
      untold(`whether ${user} is in the team ${team}`, member),
    ),
  ]
}

function untold(what: string, told: Told<unknown>): Brief['unchecked'] {
  if (told.kind !== 'unknown') return []
  const { why, permission } = told
  return [{ what, why, ...(permission === undefined ? {} : { permission }) }]
}
