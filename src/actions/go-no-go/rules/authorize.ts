import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { clip, listed, type Ruling, remedyOf, rule } from '../ruling.ts'
import type { Weighed } from '../weighed.ts'
import {
  approvalsFor,
  approversOf,
  authorsKnown,
  belongs,
  independentOf,
  type Signature,
  signaturesOf,
} from './approvers.ts'
import { judgeDecision } from './decision.ts'

/** After the approval: the decision still holds, and somebody who may has approved. */
export function judgeAuthorization(
  evidence: Evidence,
  policy: Policy,
  reports: readonly Weighed[],
): Ruling[] {
  if (evidence.phase !== 'authorize') return []
  if (evidence.subject.environment === undefined)
    return [
      rule('unknown', 'environment-not-named', 'no environment is named, so no approval can be looked up'),
    ]
  return [...judgeDecision(evidence, policy, reports), ...judgeApprovals(evidence, policy)]
}

/** Whose approval lets the commit through. */
export function countedApprovers(evidence: Evidence, policy: Policy): string[] {
  const independent = independentOf(evidence, policy)
  const signed = signaturesOf(evidence, policy).flatMap(({ signedBy }) => signedBy)
  if (Object.keys(policy.signers).length > 0) return independent.filter(user => signed.includes(user))
  return independent.filter(user => isReviewer(user, evidence) === true)
}

function judgeApprovals(evidence: Evidence, policy: Policy): Ruling[] {
  const { approvals, people, shipment } = evidence
  if (approvals.kind !== 'known') {
    const why = approvals.kind === 'absent' ? `${approvals.what} is not there` : approvals.why
    const remedy = approvals.kind === 'unknown' ? remedyOf(approvals.permission) : {}
    return [rule('unknown', 'approvals-unknown', `who approved could not be read: ${clip(why)}`, remedy)]
  }
  const approvers = approversOf(evidence)
  if (approvers.length === 0) return [rule('block', 'not-approved', `nobody approved ${where(evidence)}`)]
  const minded = policy.approval['not-by']
  if (minded.includes('actor') && people.kind !== 'known')
    return [rule('unknown', 'people-unknown', 'who started the run could not be read')]
  if (minded.includes('author') && !authorsKnown(shipment))
    return [
      rule('unknown', 'authors-unknown', 'who wrote what ships could not be read as a whole', {
        remedy: 'Set `go-no-go.approval.not-by: [actor]` where authors may approve.',
      }),
    ]
  if (independentOf(evidence, policy).length === 0)
    return [
      rule(
        'block',
        'self-approved',
        `only ${listed(approvers)} approved, who started the run or wrote what ships`,
      ),
    ]
  return [...judgeAllowed(evidence, policy), ...rejected(evidence)]
}

function judgeAllowed(evidence: Evidence, policy: Policy): Ruling[] {
  const independent = independentOf(evidence, policy)
  const signatures = signaturesOf(evidence, policy)
  if (policy['require-signatures']) return signatures.flatMap(judgeSignature)
  if (countedApprovers(evidence, policy).length > 0) return []
  const open =
    signatures.length > 0
      ? signatures.some(signature => signature.open.length > 0)
      : independent.some(user => isReviewer(user, evidence) === undefined)
  const who = listed(independent)
  return open
    ? [membershipUnknown(`whether ${who} may approve could not be read`)]
    : [rule('block', 'approver-not-allowed', `${who} approved, and is not among those who may`)]
}

function judgeSignature({ role, signedBy, open }: Signature): Ruling[] {
  if (signedBy.length > 0) return []
  return open.length > 0
    ? [membershipUnknown(`whether ${listed(open)} may sign for ${clip(role)} could not be read`)]
    : [rule('block', 'signature-missing', `nobody has signed for ${clip(role)}`)]
}

/** GitHub takes an approval from the environment's reviewers only, unless administrators may bypass. */
function isReviewer(user: string, evidence: Evidence): boolean | undefined {
  const { environment } = evidence
  if (environment.kind !== 'known') return undefined
  const { reviewers, adminsMayBypass } = environment.value
  const named = (kind: string) => reviewers.filter(one => one.kind === kind).map(({ name }) => name)
  const member = belongs(user, { users: named('user'), teams: named('team') }, evidence)
  // An app whose rule guards the environment may speak among the approvals, too, and none is in a team.
  if (user.endsWith('[bot]')) return member === true
  return member === undefined && !adminsMayBypass ? true : member
}

/** The list of approvals has no times, so an earlier attempt's rejection stays in it. */
function rejected(evidence: Evidence): Ruling[] {
  const all = approvalsFor(evidence).filter(({ state }) => state === 'rejected')
  if (all.length === 0) return []
  const said = all.map(({ user, comment }) => (comment === '' ? user : `${user} (“${comment}”)`))
  return [rule('warn', 'rejected-before', `an earlier attempt was rejected by ${listed(said)}`)]
}

function membershipUnknown(message: string): Ruling {
  return rule('unknown', 'membership-unknown', message, {
    remedy:
      'Name users in place of teams, or give `github-token` a token that may read the organisation’s members.',
  })
}

function where({ subject }: Evidence): string {
  return clip(subject.environment ?? '')
}
