import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

interface Asked {
  readonly ref: string
  readonly auto_merge: boolean
  readonly required_contexts?: readonly string[] | null | undefined
}

const good = new Set(['success', 'neutral', 'skipped'])

/**
 * GitHub's own conditions on a new deployment, both in force unless the caller turns them off: the default branch is
 * merged in first (then the answer is 202 and nothing is deployed), and every check must have passed.
 */
export function refuseUnready(state: State, asked: Asked, sha: string): string | undefined {
  const merged = asked.auto_merge ? mergeDefault(state, asked.ref) : undefined
  if (merged !== undefined) return merged
  const latest = new Map(state.checks.filter(item => item.headSha === sha).map(item => [item.name, item]))
  const contexts = asked.required_contexts ?? [...latest.keys()]
  const failing = contexts.filter(name => !good.has(latest.get(name)?.conclusion ?? 'missing'))
  if (failing.length === 0) return undefined
  const errors = [{ contexts: failing, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }]
  throw new Refusal(409, `Conflict: Commit status checks failed for ${asked.ref}.`, errors)
}

function mergeDefault(state: State, ref: string): string | undefined {
  const { defaultBranch, user } = state.repository
  const name = `heads/${ref.replace(/^refs\/heads\//, '')}`
  const [main, topic] = [state.refs.get(`heads/${defaultBranch}`), state.refs.get(name)]
  if (main === undefined || topic === undefined || main === topic) return undefined
  const { history } = state
  const base = history.mergeBase(main, topic)
  if (base === main) return undefined
  const theirs = state.changes(topic, main)
  const ours = new Set(state.changes(main, topic).map(change => change.filename))
  if (theirs.some(change => ours.has(change.filename))) {
    throw new Refusal(409, `Conflict merging ${defaultBranch} into ${ref}.`)
  }
  const files = new Map(history.files(topic))
  for (const { filename, previous } of theirs) {
    if (previous !== undefined) files.delete(previous)
    const blob = history.files(main).get(filename)
    if (blob === undefined) files.delete(filename)
    else files.set(filename, blob)
  }
  const author = { name: user, email: `${user}@users.test`, date: state.stamp() }
  const message = `Merge ${defaultBranch} into ${ref}`
  const merge = history.add({ message, parents: [topic, main], files, author, committer: author })
  state.refs.set(name, merge.sha)
  return `Auto-merged ${defaultBranch} into ${ref} on deployment.`
}
