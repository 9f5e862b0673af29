import { type Call, found, type Handlers, ok } from '../call.ts'
import { counted } from '../page.ts'
import { artifact } from '../present/artifact.ts'
import type { Artifact } from '../records/artifact.ts'
import { Refusal } from '../refusal.ts'
import { runOf } from './runs.ts'

export const artifactsRoutes: Handlers = {
  'actions/list-artifacts-for-repo': call => list(call, call.state.artifacts),
  'actions/list-workflow-run-artifacts': call => {
    const { id } = runOf(call)
    return list(
      call,
      call.state.artifacts.filter(item => item.runId === id),
    )
  },
  'actions/get-artifact': call => ok(artifact(call.state, artifactOf(call))),
  'actions/download-artifact': call => {
    const item = artifactOf(call)
    if (item.expired) throw new Refusal(410, 'Artifact has expired')
    // GitHub hands out a signed address elsewhere, which takes no token.
    return { status: 302, headers: { location: `${call.state.url}/_double/artifacts/${item.id}.zip` } }
  },
}

function list(call: Call, all: readonly Artifact[]) {
  const chosen = all.filter(item => call.wants('name', item.name)).toReversed()
  return counted(call, 'artifacts', chosen, item => artifact(call.state, item))
}

function artifactOf(call: Call): Artifact {
  const id = call.number('artifact_id')
  return found(call.state.artifacts.find(item => item.id === id))
}
