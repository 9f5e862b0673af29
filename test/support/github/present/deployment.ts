import { complete, type Fields } from '../complete.ts'
import type { Deployment, DeploymentStatus } from '../records/deployment.ts'
import type { State } from '../state.ts'
import { api, nodeId } from './links.ts'
import { user } from './user.ts'

export function deployment(state: State, source: Deployment): Fields {
  const { id, sha, ref, task, environment, description, payload } = source
  const url = api(state, `deployments/${id}`)
  return complete('deployment', {
    id,
    node_id: nodeId('Deployment', id),
    sha,
    ref,
    task,
    payload,
    description,
    environment,
    original_environment: source.originalEnvironment ?? environment,
    transient_environment: source.transient,
    production_environment: source.production,
    creator: user(state, source.creator),
    url,
    statuses_url: `${url}/statuses`,
    repository_url: api(state),
    created_at: source.createdAt,
    updated_at: source.updatedAt,
  })
}

export function deploymentStatus(state: State, of: Deployment, source: DeploymentStatus): Fields {
  const { id, description, environmentUrl, logUrl, createdAt } = source
  const deployment_url = api(state, `deployments/${of.id}`)
  return complete('deployment-status', {
    id,
    node_id: nodeId('DeploymentStatus', id),
    state: source.state,
    description,
    environment: source.environment || of.environment,
    environment_url: environmentUrl,
    log_url: logUrl,
    target_url: logUrl,
    creator: user(state, source.creator),
    url: `${deployment_url}/statuses/${id}`,
    deployment_url,
    repository_url: api(state),
    created_at: createdAt,
    updated_at: createdAt,
  })
}
