import type { Approval, Membership, Told } from '../evidence.ts'
import type { FrontDoorContext } from '../gather.ts'
import { tell } from './told.ts'

/** Everybody who approved, in every team that must sign. */
export async function gatherMemberships(
  { github, policy, subject }: FrontDoorContext,
  approvals: Told<readonly Approval[]>,
): Promise<Membership[]> {
  if (approvals.kind !== 'known') return []
  const organisation = subject.repository.split('/')[0] ?? ''
  const teams = new Set(Object.values(policy.signers).flatMap(({ teams }) => teams))
  const approved = approvals.value.filter(({ state, user }) => state === 'approved' && user !== '')
  const users = new Set(approved.map(({ user }) => user))
  const pairs = [...teams].flatMap(team => [...users].map(user => ({ team, user })))
  return await Promise.all(
    pairs.map(async ({ team, user }) => ({
      team,
      user,
      member: await tell('memberships', () =>
        github.isTeamMember(organisation, slugIn(organisation, team), user),
      ),
    })),
  )
}

/** `@org/team`, as GitHub writes it in reviews; a team of another organisation is none of this one. */
function slugIn(organisation: string, team: string): string {
  const own = `${organisation}/`.toLowerCase()
  const name = team.startsWith('@') ? team.slice(1) : team
  return name.toLowerCase().startsWith(own) ? name.slice(own.length) : name
}
