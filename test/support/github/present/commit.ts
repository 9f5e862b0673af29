import { complete, type Fields } from '../complete.ts'
import type { FileChange } from '../diff.ts'
import type { Commit, Signature } from '../history.ts'
import type { State } from '../state.ts'
import { api, html, nodeId } from './links.ts'
import { user } from './user.ts'

const unsigned = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
}

export function commit(state: State, source: Commit): Fields {
  const { sha, message, author, committer } = source
  return complete('commit', {
    sha,
    node_id: nodeId('Commit', sha),
    url: api(state, `commits/${sha}`),
    html_url: html(state, `commit/${sha}`),
    comments_url: api(state, `commits/${sha}/comments`),
    commit: {
      url: api(state, `git/commits/${sha}`),
      author,
      committer,
      message,
      tree: tree(state, source),
      comment_count: 0,
      verification: unsigned,
    },
    author: account(state, author),
    committer: account(state, committer),
    parents: parents(state, source),
  })
}

export function gitCommit(state: State, source: Commit): Fields {
  const { sha, message, author, committer } = source
  return complete('git-commit', {
    sha,
    node_id: nodeId('Commit', sha),
    url: api(state, `git/commits/${sha}`),
    html_url: html(state, `commit/${sha}`),
    author,
    committer,
    message,
    tree: tree(state, source),
    parents: parents(state, source),
    verification: unsigned,
  })
}

export function changedFile(state: State, change: FileChange, sha: string): Fields {
  const { filename, previous, status, additions, deletions, patch } = change
  const path = encodeURI(filename)
  return complete('diff-entry', {
    sha: state.history.files(sha).get(filename) ?? null,
    filename,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: html(state, `blob/${sha}/${path}`),
    raw_url: html(state, `raw/${sha}/${path}`),
    contents_url: `${api(state, `contents/${path}`)}?ref=${sha}`,
    ...(previous === undefined ? {} : { previous_filename: previous }),
    ...(patch === undefined ? {} : { patch }),
  })
}

function tree(state: State, source: Commit): Fields {
  return { sha: source.tree, url: api(state, `git/trees/${source.tree}`) }
}

function parents(state: State, source: Commit): Fields[] {
  return source.parents.map(sha => ({
    sha,
    url: api(state, `commits/${sha}`),
    html_url: html(state, `commit/${sha}`),
  }))
}

/** GitHub knows a user by the address; here the address has the login in it, or there is no user. */
function account(state: State, { email }: Signature): Fields | null {
  const login = /^(.+)@users\.test$/.exec(email)?.[1]
  return login === undefined ? null : user(state, login)
}
