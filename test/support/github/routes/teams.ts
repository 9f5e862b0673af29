import { type Call, found, type Handlers, ok } from '../call.ts'
import { complete } from '../complete.ts'
import { team } from '../present/user.ts'
import { notFound } from '../refusal.ts'

export const teamsRoutes: Handlers = {
  'teams/get-by-name': call => {
    const { slug, members } = teamOf(call)
    return ok(complete('team-full', { ...team(call.state, slug), members_count: members.length }))
  },
  'teams/get-membership-for-user-in-org': call => {
    const { slug, members } = teamOf(call)
    const user = call.text('username').toLowerCase()
    const member = found(members.find(login => login.toLowerCase() === user))
    const url = `${call.state.url}/teams/${slug}/memberships/${encodeURIComponent(member)}`
    return ok({ url, role: 'member', state: 'active' })
  },
}

function teamOf(call: Call): { readonly slug: string; readonly members: readonly string[] } {
  const { teams, repository } = call.state
  const slug = call.text('team_slug').toLowerCase()
  if (call.text('org').toLowerCase() !== repository.owner.toLowerCase()) throw notFound()
  return { slug, members: found(teams.get(slug)) }
}
