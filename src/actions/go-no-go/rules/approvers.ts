import type { Approval, Evidence, Told } from '../evidence.ts'
import type { Policy } from '../policy.ts'

type Signer = Policy['signers'][string]

export interface Signature {
  readonly role: string
  readonly users: readonly string[]
  readonly teams: readonly string[]
  /** Whose approval counts for the role. */
  readonly signedBy: readonly string[]
  /** Approvers of whom nobody can tell whether they belong to it. */
  readonly open: readonly string[]
}

/** Everything said on the run page about this environment. */
export function approvalsFor({ approvals, subject }: Evidence): readonly Approval[] {
  const { environment } = subject
  if (approvals.kind !== 'known' || environment === undefined) return []
  return approvals.value.filter(({ environments }) => environments.some(name => same(name, environment)))
}

/** Of an account that is gone nobody can tell whether it wrote what ships. */
export function approversOf(evidence: Evidence): string[] {
  const approved = approvalsFor(evidence).filter(({ state, user }) => state === 'approved' && user !== '')
  return [...new Map(approved.map(({ user }) => [user.toLowerCase(), user])).values()]
}

/** A name in a commit is no login: whoever wrote it may be the one who approved. */
export function authorsKnown(shipment: Evidence['shipment']): boolean {
  return (
    shipment.kind === 'known' &&
    // Of files that were left out nobody needs the author: those of the commits are all there are.
    shipment.value.commits.length >= shipment.value.totalCommits &&
    shipment.value.commits.every(
      ({ authorKnown, coAuthors }) => authorKnown && !coAuthors.some(name => name.includes('@')),
    )
  )
}

/** Approvers who neither started the run nor wrote what ships, as far as the policy minds; nobody where that is not told. */
export function independentOf(evidence: Evidence, policy: Policy): string[] {
  const { people, shipment } = evidence
  const minded = policy.approval['not-by']
  if (minded.includes('actor') && people.kind !== 'known') return []
  if (minded.includes('author') && !authorsKnown(shipment)) return []
  const started =
    minded.includes('actor') && people.kind === 'known'
      ? [people.value.actor, people.value.triggeringActor]
      : []
  const wrote =
    minded.includes('author') && shipment.kind === 'known'
      ? shipment.value.commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors])
      : []
  const barred = [...started, ...wrote]
  return approversOf(evidence).filter(user => !barred.some(name => same(name, user)))
}

export function signaturesOf(evidence: Evidence, policy: Policy): Signature[] {
  const approvers = independentOf(evidence, policy)
  return Object.entries(policy.signers).map(([role, { users, teams }]) => {
    const standing = approvers.map(user => ({ user, member: belongs(user, { users, teams }, evidence) }))
    return {
      role,
      users,
      teams,
      signedBy: standing.filter(({ member }) => member === true).map(({ user }) => user),
      open: standing.filter(({ member }) => member === undefined).map(({ user }) => user),
    }
  })
}

/** Whether a user is named or is in one of the teams; undefined when GitHub does not tell. */
export function belongs(user: string, { users, teams }: Signer, evidence: Evidence): boolean | undefined {
  if (users.some(name => same(bare(name), user))) return true
  const told = teams.map(team => membershipOf(team, user, evidence))
  if (told.some(member => member.kind === 'known' && member.value)) return true
  const certain = told.every(({ kind }) => kind === 'known' || kind === 'absent')
  return certain ? false : undefined
}

function membershipOf(team: string, user: string, { memberships }: Evidence): Told<boolean> {
  const ofUser = memberships.filter(one => same(one.user, user))
  const found =
    ofUser.find(one => same(one.team, team)) ?? ofUser.find(one => same(slugOf(one.team), slugOf(team)))
  return found?.member ?? { kind: 'not-asked', why: 'nobody asked' }
}

/** `@org/team` and `team` are the same here. */
function slugOf(team: string): string {
  return bare(team).split('/').at(-1) ?? team
}

function bare(login: string): string {
  return login.startsWith('@') ? login.slice(1) : login
}

export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
