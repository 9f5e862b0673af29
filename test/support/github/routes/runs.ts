import { type Call, found, type Handlers, ok } from '../call.ts'
import { counted } from '../page.ts'
import { idOf } from '../present/links.ts'
import { job, run } from '../present/run.ts'
import type { Run } from '../records/run.ts'
import { notFound } from '../refusal.ts'

export const runsRoutes: Handlers = {
  'actions/list-workflow-runs-for-repo': call => runs(call, call.state.runs),
  'actions/list-workflow-runs': call => {
    const id = call.text('workflow_id')
    const chosen = call.state.runs.filter(
      ({ path }) => path === id || path.endsWith(`/${id}`) || String(idOf(path)) === id,
    )
    if (chosen.length === 0) throw notFound()
    return runs(call, chosen)
  },
  'actions/get-workflow-run': call => ok(run(call.state, runOf(call))),
  'actions/get-workflow-run-attempt': call => {
    const source = runOf(call)
    return ok(run(call.state, source, attemptOf(call, source)))
  },
  'actions/list-jobs-for-workflow-run': call => {
    const source = runOf(call)
    const all = call.query('filter') === 'all'
    return jobs(call, source, attempt => all || attempt === source.attempt)
  },
  'actions/list-jobs-for-workflow-run-attempt': call => {
    const source = runOf(call)
    const wanted = attemptOf(call, source)
    return jobs(call, source, attempt => attempt === wanted)
  },
  'actions/get-job-for-workflow-run': call => {
    const id = call.number('job_id')
    const source = found(call.state.runs.find(item => item.jobs.some(candidate => candidate.id === id)))
    return ok(job(call.state, source, found(source.jobs.find(candidate => candidate.id === id))))
  },
}

export function runOf(call: Call): Run {
  const id = call.number('run_id')
  return found(call.state.runs.find(item => item.id === id))
}

function runs(call: Call, all: readonly Run[]) {
  const status = call.query('status')
  const chosen = all.filter(
    item =>
      call.wants('branch', item.headBranch) &&
      call.wants('event', item.event) &&
      call.wants('actor', item.actor) &&
      call.wants('head_sha', item.headSha) &&
      (status === undefined || status === item.status || status === item.conclusion),
  )
  const newest = chosen.toSorted(
    (one, other) => other.createdAt.localeCompare(one.createdAt) || other.id - one.id,
  )
  return counted(call, 'workflow_runs', newest, item => run(call.state, item))
}

function jobs(call: Call, source: Run, wanted: (attempt: number) => boolean) {
  const chosen = source.jobs.filter(item => wanted(item.attempt))
  return counted(call, 'jobs', chosen, item => job(call.state, source, item))
}

function attemptOf(call: Call, source: Run): number {
  const attempt = call.number('attempt_number')
  if (attempt < 1 || attempt > source.attempt) throw notFound()
  return attempt
}
