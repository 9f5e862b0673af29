import { z } from 'zod'
import { pendingOf, review } from '../approval.ts'
import { read } from '../body.ts'
import { type Handlers, ok } from '../call.ts'
import { deployment } from '../present/deployment.ts'
import { environment, environmentId, environmentLinks, reviewers } from '../present/environment.ts'
import { isBot, user } from '../present/user.ts'
import { deploymentRecord } from '../records/deployment.ts'
import { Refusal } from '../refusal.ts'
import { mayReview } from '../reviewer.ts'
import { runOf } from './runs.ts'

const decision = z.object({
  environment_ids: z.array(z.int()),
  state: z.enum(['approved', 'rejected']),
  comment: z.string(),
})

export const approvalsRoutes: Handlers = {
  'actions/get-pending-deployments-for-run': call => {
    const { state } = call
    const run = runOf(call)
    const list = pendingOf(state, run.id).map(({ pending, environment: source }) => ({
      environment: environmentLinks(state, source.name),
      wait_timer: source.waitTimer,
      wait_timer_started_at: source.waitTimer === 0 ? null : pending.since,
      current_user_can_approve: mayReview(source, run, state.repository.user),
      reviewers: reviewers(state, source.reviewers),
    }))
    return ok(list)
  },
  'actions/review-pending-deployments-for-run': call => {
    const { state } = call
    const run = runOf(call)
    const { environment_ids, state: verdict, comment } = read(call, decision)
    const actor = state.repository.user
    // Only a person reviews; the token of an app does not.
    if (isBot(actor)) throw new Refusal(403, 'Resource not accessible by integration')
    const names = environment_ids.map(id => {
      const known = state.environments.find(item => environmentId(item.name) === id)
      if (known === undefined) throw new Refusal(422, `Environment ${id} is not pending`)
      return known.name
    })
    for (const name of names)
      review(state, { runId: run.id, environment: name, user: actor, comment, verdict })
    const { headSha, headBranch } = run
    return ok(
      names.map(name => {
        const record = deploymentRecord.parse({ sha: headSha, ref: headBranch, environment: name })
        return deployment(state, { ...record, id: environmentId(name), statuses: [] })
      }),
    )
  },
  'actions/get-reviews-for-run': call => {
    const { state } = call
    const approvals = runOf(call).approvals.map(item => ({
      environments: state.environments
        .filter(candidate => item.environments.includes(candidate.name))
        .map(source => environment(state, source)),
      state: item.state,
      user: user(state, item.user),
      comment: item.comment,
    }))
    return ok(approvals)
  },
}
