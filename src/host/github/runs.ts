import { z } from 'zod'
import type { Approval, WorkflowRun } from '../../ports/github.ts'
import type { Client } from './client.ts'
import type { Repository } from './repository.ts'

const login = z.object({ login: z.string().min(1) })
const runAnswer = z.object({
  actor: login,
  triggering_actor: login,
  head_sha: z.string().min(1),
  head_branch: z.string().nullable(),
  event: z.string(),
  head_repository: z.object({ full_name: z.string() }).nullish(),
})
const approvalsAnswer = z.array(
  z.object({
    environments: z.array(z.object({ name: z.string() })),
    state: z.enum(['approved', 'rejected', 'pending']),
    user: login.nullable(),
    comment: z.string(),
  }),
)

export async function readWorkflowRun(
  client: Client,
  repository: Repository,
  runId: string,
  attempt: number,
): Promise<WorkflowRun> {
  const found = await client.call(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    { ...repository, run_id: runId, attempt_number: attempt },
    runAnswer,
  )
  return {
    actor: found.actor.login,
    triggeringActor: found.triggering_actor.login,
    headSha: found.head_sha,
    headBranch: found.head_branch ?? undefined,
    event: found.event,
    headRepository: found.head_repository?.full_name,
  }
}

/** GitHub gives the whole list at once. */
export async function readApprovals(
  client: Client,
  repository: Repository,
  runId: string,
): Promise<Approval[]> {
  const found = await client.call(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
    { ...repository, run_id: runId },
    approvalsAnswer,
  )
  return found.map(({ environments, state, user, comment }) => ({
    environments: environments.map(({ name }) => name),
    state,
    user: user?.login ?? '',
    comment,
  }))
}
