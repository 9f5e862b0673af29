import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { approvalsFor, signaturesOf } from '../rules/approvers.ts'
import { countedApprovers } from '../rules/authorize.ts'
import type { Brief } from './brief.ts'

export function peopleOf(evidence: Evidence, policy: Policy): Brief['people'] {
  const { environment } = evidence
  const reviewers = environment.kind === 'known' ? environment.value.reviewers : []
  return {
    signatures: signaturesOf(evidence, policy).map(signature => ({
      role: signature.role,
      users: [...signature.users],
      teams: [...signature.teams],
      signedBy: [...signature.signedBy],
      open: [...signature.open],
    })),
    approvals: approvalsFor(evidence).map(({ user, state, comment }) => ({ user, state, comment })),
    approvedBy: countedApprovers(evidence, policy),
    reviewers: reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name)),
  }
}
