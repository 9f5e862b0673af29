import { type Call, found, type Handlers, ok } from '../call.ts'
import { counted, page } from '../page.ts'
import { branchPolicy, customRule, environment } from '../present/environment.ts'
import type { Environment } from '../records/environment.ts'

export const environmentsRoutes: Handlers = {
  'repos/get-all-environments': call =>
    counted(call, 'environments', call.state.environments, item => environment(call.state, item)),
  'repos/get-environment': call => ok(environment(call.state, environmentOf(call))),
  'repos/list-deployment-branch-policies': call => {
    const source = environmentOf(call)
    const patterns = Array.isArray(source.branches) ? source.branches : []
    const cut = page(call, patterns)
    const body = {
      total_count: patterns.length,
      branch_policies: cut.items.map(item => branchPolicy(source, item)),
    }
    return { status: 200, body, headers: cut.headers }
  },
  'repos/get-all-deployment-protection-rules': call => {
    const source = environmentOf(call)
    const rules = source.customRules.map(slug => customRule(call.state, source, slug))
    return ok({ total_count: rules.length, custom_deployment_protection_rules: rules })
  },
}

function environmentOf(call: Call): Environment {
  const name = call.text('environment_name').toLowerCase()
  return found(call.state.environments.find(item => item.name.toLowerCase() === name))
}
