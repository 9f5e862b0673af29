import { type Call, found, type Handlers, ok } from '../call.ts'
import { listed } from '../page.ts'
import { changedFile } from '../present/commit.ts'
import { pull, pullFiles, pullSimple } from '../present/pull.ts'
import type { Pull } from '../records/pull.ts'

const fileLimit = 3000

export const pullsRoutes: Handlers = {
  'pulls/get': call => ok(pull(call.state, pullOf(call))),
  'pulls/list': call => {
    const state = call.query('state') ?? 'open'
    const pulls = call.state.pulls.filter(source => {
      const head = `${source.fork ?? call.state.repository.owner}:${source.head}`
      return (
        (state === 'all' || source.state === state) &&
        call.wants('head', head) &&
        call.wants('base', source.base)
      )
    })
    const key = call.query('sort') === 'updated' ? 'updatedAt' : 'createdAt'
    const sign = (call.query('direction') ?? 'desc') === 'asc' ? 1 : -1
    const sorted = pulls.toSorted(
      (one, other) => sign * (one[key].localeCompare(other[key]) || one.number - other.number),
    )
    return listed(call, sorted, source => pullSimple(call.state, source))
  },
  'pulls/list-files': call => {
    const source = pullOf(call)
    const files = pullFiles(call.state, source).slice(0, fileLimit)
    return listed(call, files, file => changedFile(call.state, file, source.headSha))
  },
  'repos/list-pull-requests-associated-with-commit': call => {
    const sha = call.state.resolve(call.text('commit_sha')) ?? call.text('commit_sha')
    const pulls = call.state.pulls.filter(
      source => source.mergeCommitSha === sha || reaches(call, source, sha),
    )
    return listed(call, pulls, source => pullSimple(call.state, source))
  },
}

function pullOf(call: Call): Pull {
  const number = call.number('pull_number')
  return found(call.state.pulls.find(source => source.number === number))
}

/** True for a commit that the pull request brings. */
function reaches(call: Call, source: Pull, sha: string): boolean {
  const { history } = call.state
  const base = source.baseSha ?? call.state.resolve(source.base)
  const before = new Set(base === undefined ? [] : history.log(base).map(commit => commit.sha))
  return (
    source.headSha === sha ||
    history.log(source.headSha).some(commit => commit.sha === sha && !before.has(sha))
  )
}
