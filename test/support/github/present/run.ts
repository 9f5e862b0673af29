import { complete, type Fields } from '../complete.ts'
import type { Job, Run } from '../records/run.ts'
import type { State } from '../state.ts'
import { api, html, idOf, nodeId } from './links.ts'
import { minimalRepository } from './repository.ts'
import { user } from './user.ts'

/** The run as it stands, or as one of its earlier attempts ended. */
export function run(state: State, source: Run, attempt = source.attempt): Fields {
  const { id, name, path, event, headSha, headBranch } = source
  const url = api(state, `actions/runs/${id}`)
  const ended = attempt < source.attempt
  return complete('workflow-run', {
    id,
    node_id: nodeId('WorkflowRun', id),
    name,
    display_title: source.title,
    path,
    event,
    run_number: source.number,
    run_attempt: attempt,
    status: ended ? 'completed' : source.status,
    conclusion: ended ? (source.earlier[attempt - 1]?.conclusion ?? 'failure') : source.conclusion,
    head_sha: headSha,
    head_branch: headBranch,
    head_commit: null,
    workflow_id: idOf(path),
    workflow_url: api(state, `actions/workflows/${idOf(path)}`),
    actor: user(state, source.actor),
    triggering_actor: user(state, source.triggeringActor ?? source.actor),
    url,
    html_url: html(state, `actions/runs/${id}`),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    pull_requests: [],
    repository: minimalRepository(state),
    head_repository: headRepository(state, source),
    created_at: source.createdAt,
    updated_at: source.updatedAt,
    run_started_at: source.createdAt,
  })
}

function headRepository(state: State, { headRepository: name }: Run): Fields {
  const own = minimalRepository(state)
  return name === undefined ? own : { ...own, full_name: name, fork: true }
}

export function job(state: State, of: Run, source: Job): Fields {
  const { id, name, status, conclusion, attempt } = source
  return complete('job', {
    id,
    node_id: nodeId('Job', id),
    run_id: of.id,
    run_url: api(state, `actions/runs/${of.id}`),
    run_attempt: attempt,
    workflow_name: of.name,
    head_sha: of.headSha,
    head_branch: of.headBranch,
    name,
    status,
    conclusion,
    url: api(state, `actions/jobs/${id}`),
    html_url: html(state, `actions/runs/${of.id}/job/${id}`),
    check_run_url: api(state, `check-runs/${id}`),
    created_at: source.startedAt,
    started_at: source.startedAt,
    completed_at: source.completedAt,
    labels: ['ubuntu-latest'],
    steps: [],
  })
}
