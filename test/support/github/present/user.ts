import { complete, type Fields } from '../complete.ts'
import type { State } from '../state.ts'
import { idOf, nodeId } from './links.ts'

export function user(state: State, login: string): Fields {
  const url = `${state.url}/users/${encodeURIComponent(login)}`
  return complete('simple-user', {
    login,
    id: idOf(login),
    node_id: nodeId('User', login),
    type: isBot(login) ? 'Bot' : 'User',
    url,
    html_url: `${state.repository.serverUrl}/${encodeURIComponent(login)}`,
    avatar_url: `${url}/avatar`,
    site_admin: false,
  })
}

export function team(state: State, slug: string): Fields {
  const url = `${state.url}/teams/${encodeURIComponent(slug)}`
  const html_url = `${state.repository.serverUrl}/orgs/${state.repository.owner}/teams/${slug}`
  return complete('team', { id: idOf(slug), node_id: nodeId('Team', slug), name: slug, slug, url, html_url })
}

export function isBot(login: string): boolean {
  return login.endsWith('[bot]')
}

/** What a user is to the repository, as far as the double knows. */
export function association(state: State, login: string): string {
  return login === state.repository.owner ? 'OWNER' : isBot(login) ? 'NONE' : 'CONTRIBUTOR'
}
