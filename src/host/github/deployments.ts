import { z } from 'zod'
import { ApiError } from '../../errors.ts'
import type { Deployment } from '../../ports/github.ts'
import type { Client } from './client.ts'
import { pageSize, readPages } from './pages.ts'
import type { Repository } from './repository.ts'

const deploymentAnswer = z.object({ id: z.number(), sha: z.string().min(1) })
const statusAnswer = z.object({
  id: z.number(),
  state: z.string(),
  created_at: z.iso.datetime({ offset: true }),
  log_url: z.string().nullish(),
  target_url: z.string().nullish(),
})
type StatusAnswer = z.infer<typeof statusAnswer>

const statusPages = 5
/** Each one costs a call for its states. */
const deploymentPages = 2

export async function readLastDeployment(
  client: Client,
  repository: Repository,
  environment: string,
  exceptRun: string,
): Promise<Deployment | undefined> {
  for (let page = 1; page <= deploymentPages; page += 1) {
    const found = await client.call(
      'GET /repos/{owner}/{repo}/deployments',
      { ...repository, environment, per_page: pageSize, page },
      z.array(deploymentAnswer),
    )
    for (const deployment of found) {
      const statuses = await readStatuses(client, repository, deployment.id)
      const success = isOfRun(statuses, exceptRun) ? undefined : successOf(statuses)
      if (success !== undefined)
        return { id: deployment.id, sha: deployment.sha, deployedAt: new Date(success.created_at) }
    }
    if (found.length < pageSize) return undefined
  }
  const most = deploymentPages * pageSize
  throw new ApiError(`none of the last ${most} deployments to ${environment} succeeded, and there are more`)
}

/** Newest first, whatever the order GitHub gives them in. */
async function readStatuses(client: Client, repository: Repository, deployment: number) {
  const { items, complete } = await readPages(statusPages, page =>
    client.call(
      'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      { ...repository, deployment_id: deployment, ...page },
      z.array(statusAnswer),
    ),
  )
  if (!complete) throw new ApiError(`the deployment ${deployment} has more states than can be read`)
  return [...items].sort((one, other) => other.id - one.id)
}

/** `inactive` only says that something followed; a failure after the success takes it back. */
function successOf(statuses: readonly StatusAnswer[]): StatusAnswer | undefined {
  const last = statuses.find(({ state }) => state !== 'inactive')
  return last?.state === 'success' ? last : undefined
}

/** A job with an environment makes a deployment of its own, which its states tell by the page of the run. */
function isOfRun(statuses: readonly StatusAnswer[], run: string): boolean {
  const page = new RegExp(`/actions/runs/${run.replace(/\D/g, '')}(?:/|$)`)
  return statuses.some(({ log_url, target_url }) => page.test(log_url ?? '') || page.test(target_url ?? ''))
}
