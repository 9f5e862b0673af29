import { z } from 'zod'
import { read } from '../body.ts'
import { type Call, created, found, type Handlers, ok } from '../call.ts'
import { refuseUnready } from '../deploy-ready.ts'
import { listed } from '../page.ts'
import { deployment, deploymentStatus } from '../present/deployment.ts'
import { type Deployment, type DeploymentStatus, statusRecord } from '../records/deployment.ts'
import { Refusal, tooLong } from '../refusal.ts'

const descriptionLimit = 140

const creation = z.object({
  ref: z.string(),
  task: z.string().default('deploy'),
  auto_merge: z.boolean().default(true),
  required_contexts: z.array(z.string()).nullish(),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).default({}),
  environment: z.string().default('production'),
  description: z.string().nullable().default(null),
  transient_environment: z.boolean().default(false),
  production_environment: z.boolean().optional(),
})
const statusCreation = z.object({
  state: statusRecord.shape.state,
  description: z.string().default(''),
  log_url: z.string().optional(),
  target_url: z.string().default(''),
  environment: z.string().optional(),
  environment_url: z.string().default(''),
  auto_inactive: z.boolean().default(true),
})

export const deploymentsRoutes: Handlers = {
  'repos/list-deployments': call => {
    const chosen = call.state.deployments.filter(
      item =>
        call.wants('sha', item.sha) &&
        call.wants('ref', item.ref) &&
        call.wants('task', item.task) &&
        call.wants('environment', item.environment),
    )
    return listed(call, chosen.toReversed(), item => deployment(call.state, item))
  },
  'repos/get-deployment': call => ok(deployment(call.state, deploymentOf(call))),
  'repos/create-deployment': call => {
    const { state } = call
    const given = read(call, creation)
    const sha = state.resolve(given.ref)
    if (sha === undefined) throw new Refusal(422, `No ref found for: ${given.ref}`)
    const merged = refuseUnready(state, given, sha)
    if (merged !== undefined) return ok({ message: merged }, 202)
    const at = state.stamp()
    const { ref, task, payload, environment, description } = given
    const fresh: Deployment = {
      id: state.nextId(),
      sha,
      ref,
      task,
      payload,
      environment,
      originalEnvironment: environment,
      description,
      transient: given.transient_environment,
      production: given.production_environment ?? environment === 'production',
      creator: state.repository.user,
      createdAt: at,
      updatedAt: at,
      statuses: [],
    }
    state.deployments.push(fresh)
    return created(deployment(state, fresh))
  },
  'repos/list-deployment-statuses': call => {
    const of = deploymentOf(call)
    return listed(call, of.statuses.toReversed(), item => deploymentStatus(call.state, of, item))
  },
  'repos/get-deployment-status': call => {
    const of = deploymentOf(call)
    const id = call.number('status_id')
    return ok(deploymentStatus(call.state, of, found(of.statuses.find(item => item.id === id))))
  },
  'repos/create-deployment-status': call => {
    const of = deploymentOf(call)
    const given = read(call, statusCreation)
    tooLong('DeploymentStatus', 'description', given.description, descriptionLimit)
    of.environment = given.environment ?? of.environment
    const fresh = status(call, given.state, of.environment, {
      description: given.description,
      environmentUrl: given.environment_url,
      logUrl: given.log_url ?? given.target_url,
    })
    of.statuses.push(fresh)
    of.updatedAt = fresh.createdAt
    if (given.state === 'success' && given.auto_inactive) retire(call, of)
    return created(deploymentStatus(call.state, of, fresh))
  },
}

/** What was live in that environment before is not any more; production keeps its records. */
function retire(call: Call, successor: Deployment): void {
  for (const item of call.state.deployments) {
    const other = item.environment === successor.environment && item.id !== successor.id
    const lives = item.statuses.at(-1)?.state === 'success'
    if (!other || !lives || item.transient || item.production) continue
    item.statuses.push(status(call, 'inactive', item.environment))
  }
}

function status(
  call: Call,
  state: DeploymentStatus['state'],
  environment: string,
  more: Partial<DeploymentStatus> = {},
): DeploymentStatus {
  const id = call.state.nextId()
  const { user: creator } = call.state.repository
  const createdAt = call.state.stamp()
  return { ...statusRecord.parse({ state, environment, creator, createdAt }), ...more, id }
}

function deploymentOf(call: Call): Deployment {
  const id = call.number('deployment_id')
  return found(call.state.deployments.find(item => item.id === id))
}
