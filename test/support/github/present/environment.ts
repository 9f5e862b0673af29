import { complete, type Fields } from '../complete.ts'
import type { Environment, Reviewer } from '../records/environment.ts'
import type { State } from '../state.ts'
import { api, html, idOf, nodeId } from './links.ts'
import { team, user } from './user.ts'

export function environment(state: State, source: Environment): Fields {
  const { branches, createdAt } = source
  return complete('environment', {
    ...environmentLinks(state, source.name),
    created_at: createdAt,
    updated_at: createdAt,
    can_admins_bypass: source.adminsMayBypass,
    protection_rules: rules(state, source),
    deployment_branch_policy:
      branches === null
        ? null
        : {
            protected_branches: branches === 'protected',
            custom_branch_policies: branches !== 'protected',
          },
  })
}

export function environmentLinks(state: State, name: string): Fields {
  return {
    id: environmentId(name),
    node_id: nodeId('Environment', name),
    name,
    url: api(state, `environments/${encodeURIComponent(name)}`),
    html_url: html(state, `deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
  }
}

export function environmentId(name: string): number {
  return idOf(`environment/${name}`)
}

export function reviewers(state: State, list: readonly Reviewer[]): Fields[] {
  return list.map(item =>
    'user' in item
      ? { type: 'User', reviewer: user(state, item.user) }
      : { type: 'Team', reviewer: team(state, item.team) },
  )
}

export function branchPolicy(of: Environment, policy: { name: string; type: string }): Fields {
  const id = idOf(`${of.name}/${policy.name}`)
  return { id, node_id: nodeId('BranchPolicy', id), name: policy.name, type: policy.type }
}

export function customRule(state: State, of: Environment, slug: string): Fields {
  const id = idOf(`${of.name}/${slug}`)
  const integration_url = `${state.url}/apps/${slug}`
  const app = { id: idOf(slug), node_id: nodeId('App', slug), slug, integration_url }
  return { id, node_id: nodeId('Rule', id), enabled: true, app }
}

function rules(state: State, source: Environment): Fields[] {
  const rule = (type: string, more: Fields = {}): Fields => {
    const id = idOf(`${source.name}/${type}`)
    return { id, node_id: nodeId('Rule', id), type, ...more }
  }
  const { waitTimer, preventSelfReview, branches, customRules } = source
  const required = {
    prevent_self_review: preventSelfReview,
    reviewers: reviewers(state, source.reviewers),
  }
  return [
    ...(waitTimer > 0 ? [rule('wait_timer', { wait_timer: waitTimer })] : []),
    ...(source.reviewers.length > 0 ? [rule('required_reviewers', required)] : []),
    ...(branches === null ? [] : [rule('branch_policy')]),
    ...customRules.map(slug => rule(slug)),
  ]
}
