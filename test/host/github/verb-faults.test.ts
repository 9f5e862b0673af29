import { afterEach, describe, expect, it } from '@jest/globals'
import type { GitHubApi } from '../../../src/host/github/github-api.ts'
import { openApi } from '../../support/github/api.ts'
import type { FaultRule } from '../../support/github/faults.ts'
import { closeAll, first, openGitHub, second } from '../../support/github/sample.ts'
import type { Seed } from '../../support/github/seed.ts'

afterEach(closeAll)

const seed: Partial<Seed> = {
  deployments: [{ sha: first, environment: 'production', statuses: [{ state: 'success' }] }],
  permissions: {
    actions: 'read',
    contents: 'read',
    deployments: 'read',
    members: 'read',
    'pull-requests': 'read',
  },
}

const verbs: readonly [string, (api: GitHubApi) => Promise<unknown>][] = [
  ['repos/get-environment', api => api.environment('production')],
  ['repos/list-deployment-branch-policies', api => api.environment('production')],
  ['repos/list-branches', api => api.hasProtectedBranches()],
  ['git/get-ref', api => api.refHead('refs/heads/main')],
  ['pulls/get', api => api.pullHead(7)],
  ['repos/compare-commits-with-basehead', api => api.changesBetween(first, second)],
  ['repos/get-commit', api => api.commit(second)],
  ['repos/list-deployments', api => api.lastDeployment('production', '42')],
  ['repos/list-deployment-statuses', api => api.lastDeployment('production', '42')],
  ['actions/get-reviews-for-run', api => api.approvals('42')],
  ['actions/get-workflow-run-attempt', api => api.workflowRun('42', 1)],
  ['teams/get-membership-for-user-in-org', api => api.isTeamMember('acme', 'ops', 'dave')],
]

/** Each verb meets another of them: what follows is the client's, and the same for all. */
const faults: readonly FaultRule[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'reset' },
  { kind: 'rate-limit-403', retryAfter: 1 },
  { kind: 'secondary-429', retryAfter: 1 },
]

const cases = verbs.map(([operation, ask], at) => {
  const fault = faults[at % faults.length] ?? { kind: 'reset' }
  return [operation, fault.kind, { fault, ask }] as const
})

describe.each(cases)('%s, %s', (operation, _, { fault, ask }) => {
  it('is asked again when GitHub stumbles, and answers the same', async () => {
    const { github } = await openGitHub(seed)
    const wanted = await ask(openApi(github))
    const struck = github.fault({ ...fault, operation })
    expect(await ask(openApi(github))).toEqual(wanted)
    expect(struck()).toBe(1)
  })

  it('is an error with its status when it is refused for good, and without one when nobody answers', async () => {
    const { github } = await openGitHub({ ...seed, permissions: { metadata: 'read' } })
    await expect(ask(openApi(github))).rejects.toMatchObject({ code: 'api-failed', status: 403 })
    const { github: mute } = await openGitHub(seed)
    mute.fault({ kind: 'hang', operation, times: 'always' })
    const late = ask(openApi({ url: mute.url, deadlineMs: 300 }))
    await expect(late).rejects.toMatchObject({ code: 'api-failed', status: undefined })
  })
})
