import picomatch from 'picomatch'
import type { Environment } from './records/environment.ts'
import type { Run } from './records/run.ts'
import { notFound, Refusal } from './refusal.ts'
import { mayReview } from './reviewer.ts'
import type { Pending, State } from './state.ts'

export interface Review {
  readonly runId: number
  readonly environment: string
  readonly user: string
  readonly comment: string
  readonly verdict: 'approved' | 'rejected'
}

/** A job of the run comes to its protected environment; false when nothing holds it there. */
export function requestApproval(state: State, runId: number, name: string): boolean {
  const run = runOf(state, runId)
  const environment = environmentOf(state, name)
  if (!branchAllowed(environment, run.headBranch)) {
    const why = 'due to environment protection rules'
    throw new Refusal(422, `Branch "${run.headBranch}" is not allowed to deploy to ${name} ${why}.`)
  }
  if (environment.reviewers.length === 0 && environment.waitTimer === 0) return false
  const known = state.pending.some(item => item.runId === runId && item.environment === name)
  if (!known) {
    state.pending.push({ runId, environment: name, since: state.stamp(), approved: false })
    run.status = 'waiting'
  }
  return true
}

export function review(state: State, { runId, environment: name, user, comment, verdict }: Review): void {
  const run = runOf(state, runId)
  const environment = environmentOf(state, name)
  const pending = pendingOf(state, runId).find(item => item.environment.name === name)?.pending
  if (pending === undefined) throw new Refusal(422, `Run ${runId} does not wait for ${name}`)
  if (!mayReview(environment, run, user)) throw new Refusal(422, `${user} may not review ${name}`)
  run.approvals.push({ environments: [name], state: verdict, user, comment })
  if (verdict === 'approved') {
    pending.approved = true
    settle(state)
    return
  }
  state.pending.splice(state.pending.indexOf(pending), 1)
  run.status = 'completed'
  run.conclusion = 'failure'
}

/** Approved and waited long enough: the job goes on. */
export function settle(state: State): void {
  for (const pending of [...state.pending]) {
    const environment = environmentOf(state, pending.environment)
    const reviewed = pending.approved || environment.reviewers.length === 0
    const ends = Date.parse(pending.since) + environment.waitTimer * 60_000
    if (!reviewed || state.now().getTime() < ends) continue
    state.pending.splice(state.pending.indexOf(pending), 1)
    const run = runOf(state, pending.runId)
    const more = state.pending.some(item => item.runId === run.id)
    if (!more && run.status === 'waiting') run.status = 'in_progress'
  }
}

export function pendingOf(
  state: State,
  runId: number,
): { readonly pending: Pending; readonly environment: Environment }[] {
  return state.pending
    .filter(pending => pending.runId === runId)
    .map(pending => ({ pending, environment: environmentOf(state, pending.environment) }))
}

function branchAllowed({ branches }: Environment, branch: string): boolean {
  return !Array.isArray(branches) || branches.some(({ name }) => picomatch.isMatch(branch, name))
}

function runOf(state: State, id: number): Run {
  const run = state.runs.find(item => item.id === id)
  if (run === undefined) throw notFound()
  return run
}

function environmentOf(state: State, name: string): Environment {
  const environment = state.environments.find(item => item.name === name)
  if (environment === undefined) throw notFound()
  return environment
}
