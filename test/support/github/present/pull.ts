import { complete, type Fields } from '../complete.ts'
import type { FileChange } from '../diff.ts'
import type { Pull } from '../records/pull.ts'
import type { State } from '../state.ts'
import { labels } from './issue.ts'
import { api, html, idOf, nodeId } from './links.ts'
import { repository } from './repository.ts'
import { association, user } from './user.ts'

export function pull(state: State, source: Pull): Fields {
  const files = pullFiles(state, source)
  const merged = source.mergedAt !== null
  return complete('pull-request', {
    ...pullBrief(state, source),
    merged,
    merged_by: merged ? user(state, source.user) : null,
    mergeable: merged ? null : true,
    mergeable_state: 'clean',
    comments: state.comments.filter(comment => comment.issue === source.number).length,
    commits: 1,
    additions: sum(files.map(file => file.additions)),
    deletions: sum(files.map(file => file.deletions)),
    changed_files: files.length,
  })
}

export function pullSimple(state: State, source: Pull): Fields {
  return complete('pull-request-simple', pullBrief(state, source))
}

/** Where the pull request leaves its base branch. */
export function baseOf(state: State, source: Pull): string {
  return source.baseSha ?? state.resolve(source.base) ?? source.headSha
}

export function pullFiles(state: State, source: Pull): FileChange[] {
  const given = source.files?.map(file => {
    const count = (sign: string) => file.patch?.split('\n').filter(line => line.startsWith(sign)).length ?? 0
    return { ...file, additions: count('+'), deletions: count('-') }
  })
  return given ?? state.changes(baseOf(state, source), source.headSha)
}

function pullBrief(state: State, source: Pull): Fields {
  const { number, title, body, draft, mergedAt, mergeCommitSha, createdAt, updatedAt } = source
  const url = api(state, `pulls/${number}`)
  const html_url = html(state, `pull/${number}`)
  const issue_url = api(state, `issues/${number}`)
  const links = {
    self: url,
    html: html_url,
    issue: issue_url,
    comments: `${issue_url}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${url}/comments{/number}`,
    commits: `${url}/commits`,
    statuses: api(state, `statuses/${source.headSha}`),
  }
  const { owner } = state.repository
  return {
    id: idOf(url),
    node_id: nodeId('PullRequest', number),
    number,
    title,
    body,
    draft,
    state: source.state,
    url,
    html_url,
    issue_url,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    comments_url: links.comments,
    commits_url: links.commits,
    statuses_url: links.statuses,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    labels: labels(state, source.labels),
    user: user(state, source.user),
    author_association: association(state, source.user),
    merged_at: mergedAt,
    merge_commit_sha: mergeCommitSha,
    created_at: createdAt,
    updated_at: updatedAt,
    closed_at: source.state === 'closed' ? (mergedAt ?? updatedAt) : null,
    auto_merge: null,
    base: side(state, owner, source.base, baseOf(state, source), null),
    head: side(state, source.fork ?? owner, source.head, source.headSha, source.fork),
  }
}

function side(state: State, owner: string, ref: string, sha: string, fork: string | null): Fields {
  const full_name = `${owner}/${state.repository.name}`
  const forked = { full_name, fork: true, owner: user(state, owner), id: idOf(full_name) }
  const repo = fork === null ? repository(state) : { ...repository(state), ...forked }
  return { label: `${owner}:${ref}`, ref, sha, user: user(state, owner), repo }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
