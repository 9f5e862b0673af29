import { z } from 'zod'
import { ApiError } from '../../errors.ts'
import type { Client } from './client.ts'

const membershipAnswer = z.object({ state: z.enum(['active', 'pending']) })
const teamAnswer = z.object({ slug: z.string() })

/** Who may not look gets a 404, too: only where the team itself can be seen is the user no member. */
export async function readMembership(
  client: Client,
  team: { readonly org: string; readonly team_slug: string },
  username: string,
): Promise<boolean> {
  try {
    const { state } = await client.call(
      'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
      { ...team, username },
      membershipAnswer,
    )
    return state === 'active'
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error
    await client.call('GET /orgs/{org}/teams/{team_slug}', { ...team }, teamAnswer)
    return false
  }
}
