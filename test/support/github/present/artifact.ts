import { complete, type Fields } from '../complete.ts'
import type { Artifact } from '../records/artifact.ts'
import type { State } from '../state.ts'
import { api, nodeId } from './links.ts'

const daysKept = 90

export function artifact(state: State, source: Artifact): Fields {
  const { id, name, expired, createdAt } = source
  const url = api(state, `actions/artifacts/${id}`)
  const run = state.runs.find(candidate => candidate.id === source.runId)
  const ends = new Date(createdAt)
  ends.setUTCDate(ends.getUTCDate() + daysKept)
  return complete('artifact', {
    id,
    node_id: nodeId('Artifact', id),
    name,
    size_in_bytes: Buffer.from(source.base64, 'base64').length,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: createdAt,
    updated_at: createdAt,
    expires_at: ends.toISOString(),
    workflow_run: { id: source.runId, head_branch: run?.headBranch ?? null, head_sha: run?.headSha ?? '' },
  })
}
