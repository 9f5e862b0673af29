import { z } from 'zod'
import { read } from '../body.ts'
import { type Call, created, found, type Handlers, ok } from '../call.ts'
import type { FileChange } from '../diff.ts'
import type { Commit } from '../history.ts'
import { listed, page } from '../page.ts'
import { changedFile, commit, gitCommit } from '../present/commit.ts'
import { api, html } from '../present/links.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State } from '../state.ts'

/** GitHub shows no more of a comparison, and does not say so. */
const comparisonLimit = 300

const person = z.object({ name: z.string(), email: z.string(), date: z.string().optional() })
const creation = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: person.optional(),
  committer: person.optional(),
})

export const commitsRoutes: Handlers = {
  'repos/get-commit': call => {
    const ref = call.text('ref')
    const source = call.state.history.commit(call.state.resolve(ref) ?? '')
    if (source === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`)
    const [parent] = source.parents
    const files = parent === undefined ? [] : call.state.changes(parent, source.sha)
    return ok({
      ...commit(call.state, source),
      stats: stats(files),
      files: presentFiles(call, files, source),
    })
  },
  'repos/list-commits': call => {
    const start = call.state.resolve(call.query('sha') ?? call.state.repository.defaultBranch)
    if (start === undefined) throw notFound()
    const since = Date.parse(call.query('since') ?? '1970-01-01T00:00:00Z')
    const until = Date.parse(call.query('until') ?? '9999-01-01T00:00:00Z')
    const commits = call.state.history.log(start).filter(({ committer }) => {
      const date = Date.parse(committer.date)
      return date >= since && date <= until
    })
    return listed(call, commits, source => commit(call.state, source))
  },
  'repos/compare-commits-with-basehead': call => {
    const [base, head] = call.text('basehead').split('...')
    return compare(call, named(call.state, base), named(call.state, head))
  },
  'git/get-commit': call =>
    ok(gitCommit(call.state, found(call.state.history.commit(call.text('commit_sha'))))),
  'git/create-commit': call => {
    const { state } = call
    const { message, tree, parents, author, committer } = read(call, creation)
    const files = state.history.filesOfTree(tree)
    if (files === undefined) throw new Refusal(422, 'Tree SHA does not exist')
    const { user } = state.repository
    const ours = { name: user, email: `${user}@users.test`, date: state.stamp() }
    const written = { ...ours, ...(author ?? {}) }
    const signed = committer === undefined ? written : { ...ours, ...committer }
    const date = (value: string | undefined) => value ?? state.stamp()
    const fresh = state.history.add({
      message,
      parents,
      files,
      author: { ...written, date: date(written.date) },
      committer: { ...signed, date: date(signed.date) },
    })
    return created(gitCommit(state, fresh))
  },
}

function compare(call: Call, base: Commit, head: Commit) {
  const { state } = call
  const { history } = state
  const middle = history.commit(history.mergeBase(base.sha, head.sha) ?? '')
  if (middle === undefined) throw new Refusal(404, 'No common ancestor between the two')
  const inBase = new Set(history.log(base.sha).map(({ sha }) => sha))
  const inHead = new Set(history.log(head.sha).map(({ sha }) => sha))
  const ahead = history.log(head.sha).filter(({ sha }) => !inBase.has(sha))
  const behind = history.log(base.sha).filter(({ sha }) => !inHead.has(sha))
  const cut = page(call, ahead.toReversed())
  const files = call.query('page') === undefined || call.query('page') === '1'
  const between = `${base.sha}...${head.sha}`
  const body = {
    url: api(state, `compare/${between}`),
    html_url: html(state, `compare/${between}`),
    permalink_url: html(state, `compare/${between}`),
    diff_url: html(state, `compare/${between}.diff`),
    patch_url: html(state, `compare/${between}.patch`),
    base_commit: commit(state, base),
    merge_base_commit: commit(state, middle),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: cut.items.map(source => commit(state, source)),
    files: files ? presentFiles(call, state.changes(base.sha, head.sha), head) : [],
  }
  return { status: 200, body, headers: cut.headers }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

function named(state: State, ref: string | undefined): Commit {
  return found(state.history.commit(state.resolve(ref ?? '') ?? ''))
}

function presentFiles(call: Call, files: readonly FileChange[], head: Commit) {
  return files.slice(0, comparisonLimit).map(file => changedFile(call.state, file, head.sha))
}

function stats(files: readonly FileChange[]) {
  const additions = files.reduce((sum, file) => sum + file.additions, 0)
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
  return { additions, deletions, total: additions + deletions }
}
