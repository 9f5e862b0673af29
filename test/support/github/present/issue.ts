import { complete, type Fields } from '../complete.ts'
import type { Comment, Issue, Label } from '../records/issue.ts'
import type { Pull } from '../records/pull.ts'
import type { State } from '../state.ts'
import { api, html, idOf, nodeId } from './links.ts'
import { association, user } from './user.ts'

export function issue(state: State, source: Issue): Fields {
  return complete('issue', {
    ...common(state, source),
    html_url: html(state, `issues/${source.number}`),
    closed_at: source.closedAt,
    state_reason: source.stateReason,
    assignee: source.assignees[0] === undefined ? null : user(state, source.assignees[0]),
    assignees: source.assignees.map(login => user(state, login)),
  })
}

/** To GitHub a pull request is an issue, too. */
export function issueOfPull(state: State, source: Pull): Fields {
  const html_url = html(state, `pull/${source.number}`)
  return complete('issue', {
    ...common(state, source),
    html_url,
    closed_at: source.state === 'closed' ? source.updatedAt : null,
    draft: source.draft,
    pull_request: {
      url: api(state, `pulls/${source.number}`),
      html_url,
      diff_url: `${html_url}.diff`,
      patch_url: `${html_url}.patch`,
      merged_at: source.mergedAt,
    },
  })
}

export function label(state: State, { name, color, description }: Label): Fields {
  const url = api(state, `labels/${encodeURIComponent(name)}`)
  return { id: idOf(url), node_id: nodeId('Label', name), url, name, color, description, default: false }
}

export function labels(state: State, names: readonly string[]): Fields[] {
  return names.map(name => {
    const known = state.labels.find(candidate => candidate.name === name)
    return label(state, known ?? { name, color: 'ededed', description: null })
  })
}

export function comment(state: State, source: Comment): Fields {
  const { id, body, createdAt, updatedAt } = source
  const pulled = state.pulls.some(pull => pull.number === source.issue)
  const page = html(state, `${pulled ? 'pull' : 'issues'}/${source.issue}`)
  return complete('issue-comment', {
    id,
    node_id: nodeId('IssueComment', id),
    body,
    url: api(state, `issues/comments/${id}`),
    html_url: `${page}#issuecomment-${id}`,
    issue_url: api(state, `issues/${source.issue}`),
    user: user(state, source.user),
    author_association: source.association,
    created_at: createdAt,
    updated_at: updatedAt,
  })
}

function common(state: State, source: Issue | Pull): Fields {
  const url = api(state, `issues/${source.number}`)
  return {
    id: idOf(url),
    node_id: nodeId('Issue', source.number),
    number: source.number,
    title: source.title,
    body: source.body,
    state: source.state,
    url,
    repository_url: api(state),
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels{/name}`,
    labels: labels(state, source.labels),
    user: user(state, source.user),
    author_association: association(state, source.user),
    comments: state.comments.filter(candidate => candidate.issue === source.number).length,
    created_at: source.createdAt,
    updated_at: source.updatedAt,
  }
}
