import { z } from 'zod'
import { read } from '../body.ts'
import { created, empty, type Handlers, ok } from '../call.ts'
import { api, nodeId } from '../present/links.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { State } from '../state.ts'

const creation = z.object({ ref: z.string(), sha: z.string() })
const change = z.object({ sha: z.string(), force: z.boolean().default(false) })

export const refsRoutes: Handlers = {
  'git/get-ref': call => {
    const name = call.text('ref')
    if (!call.state.refs.has(name)) throw notFound()
    return ok(present(call.state, name))
  },
  'git/list-matching-refs': call => {
    const names = [...call.state.refs.keys()].filter(name => name.startsWith(call.text('ref')))
    return ok(names.sort().map(name => present(call.state, name)))
  },
  'git/create-ref': call => {
    const { ref, sha } = read(call, creation)
    const name = /^refs\/([^/]+\/.+)$/.exec(ref)?.[1]
    if (name === undefined) {
      throw new Refusal(422, "Reference name must start with 'refs/' and contain at least two slashes.")
    }
    if (call.state.refs.has(name)) throw new Refusal(422, 'Reference already exists')
    requireCommit(call.state, sha)
    call.state.refs.set(name, sha)
    return created(present(call.state, name))
  },
  'git/update-ref': call => {
    const name = call.text('ref')
    const { sha, force } = read(call, change)
    const old = call.state.refs.get(name)
    if (old === undefined) throw new Refusal(422, 'Reference does not exist')
    requireCommit(call.state, sha)
    const forward = call.state.history.mergeBase(old, sha) === old
    if (!forward && !force) throw new Refusal(422, 'Update is not a fast forward')
    call.state.refs.set(name, sha)
    return ok(present(call.state, name))
  },
  'git/delete-ref': call => {
    if (!call.state.refs.delete(call.text('ref'))) throw new Refusal(422, 'Reference does not exist')
    return empty
  },
}

function requireCommit(state: State, sha: string): void {
  if (state.history.commit(sha) === undefined) throw new Refusal(422, 'Object does not exist')
}

/** An annotated tag is shown at its commit. */
function present(state: State, name: string) {
  const sha = state.refs.get(name) ?? ''
  return {
    ref: `refs/${name}`,
    node_id: nodeId('Ref', name),
    url: api(state, `git/refs/${name}`),
    object: { type: 'commit', sha, url: api(state, `git/commits/${sha}`) },
  }
}
