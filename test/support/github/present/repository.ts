import { complete, type Fields } from '../complete.ts'
import type { State } from '../state.ts'
import { api, html, idOf, nodeId } from './links.ts'
import { user } from './user.ts'

export function repository(state: State): Fields {
  const { defaultBranch } = state.repository
  const open = state.issues.filter(issue => issue.state === 'open').length
  return complete('full-repository', {
    ...brief(state),
    default_branch: defaultBranch,
    clone_url: `${html(state)}.git`,
    has_issues: true,
    open_issues: open,
    open_issues_count: open,
    permissions: { admin: false, push: true, pull: true },
    visibility: state.repository.private ? 'private' : 'public',
  })
}

export function minimalRepository(state: State): Fields {
  return complete('minimal-repository', brief(state))
}

export function brief(state: State): Fields {
  const { owner, name } = state.repository
  const full_name = `${owner}/${name}`
  return {
    id: idOf(full_name),
    node_id: nodeId('Repository', full_name),
    name,
    full_name,
    owner: user(state, owner),
    private: state.repository.private,
    description: null,
    fork: false,
    url: api(state),
    html_url: html(state),
    contents_url: api(state, 'contents/{+path}'),
    deployments_url: api(state, 'deployments'),
    issues_url: api(state, 'issues{/number}'),
    pulls_url: api(state, 'pulls{/number}'),
  }
}
