import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, openGitHub, second, token, topic } from './sample.ts'

afterEach(closeAll)

/** A call for each operation that only reads; the contract judges the answers. */
describe('reading', () => {
  const rest = { owner: 'acme', repo: 'events' }
  const calls: [string, Record<string, unknown>][] = [
    ['GET /rate_limit', {}],
    ['GET /repos/{owner}/{repo}', {}],
    ['GET /repos/{owner}/{repo}/contents/{path}', { path: 'src/a.ts' }],
    ['GET /repos/{owner}/{repo}/contents/{path}', { path: '' }],
    ['GET /repos/{owner}/{repo}/commits/{ref}', { ref: 'feature/x' }],
    ['GET /repos/{owner}/{repo}/commits', {}],
    ['GET /repos/{owner}/{repo}/compare/{basehead}', { basehead: 'main...feature/x' }],
    ['GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: 'heads/feature/x' }],
    ['GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: 'heads/' }],
    ['GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: topic }],
    ['GET /repos/{owner}/{repo}/pulls', {}],
    ['GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 7 }],
    ['GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: 7 }],
    ['GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: topic }],
    ['GET /repos/{owner}/{repo}/issues', { state: 'all', labels: 'bug' }],
    ['GET /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 3 }],
    ['GET /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 7 }],
    ['GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 3 }],
    ['GET /repos/{owner}/{repo}/issues/{issue_number}/labels', { issue_number: 3 }],
    ['GET /repos/{owner}/{repo}/issues/comments', {}],
    ['GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: 9 }],
    ['GET /repos/{owner}/{repo}/labels', {}],
    ['GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { check_run_id: 5 }],
    ['GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations', { check_run_id: 5 }],
    ['GET /repos/{owner}/{repo}/commits/{ref}/check-runs', { ref: 'main' }],
    ['GET /repos/{owner}/{repo}/deployments', { environment: 'production' }],
    ['GET /repos/{owner}/{repo}/deployments/{deployment_id}', { deployment_id: 6 }],
    ['GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', { deployment_id: 6 }],
    ['GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{id}', { deployment_id: 6, id: 61 }],
    ['GET /repos/{owner}/{repo}/environments', {}],
    ['GET /repos/{owner}/{repo}/environments/{name}', { name: 'production' }],
    ['GET /repos/{owner}/{repo}/environments/{name}/deployment-branch-policies', { name: 'production' }],
    ['GET /repos/{owner}/{repo}/environments/{name}/deployment_protection_rules', { name: 'blue/green' }],
    ['GET /repos/{owner}/{repo}/actions/runs', { head_sha: second }],
    ['GET /repos/{owner}/{repo}/actions/workflows/{id}/runs', { id: 'go-live.yml' }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: 42 }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt}', { run_id: 42, attempt: 1 }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', { run_id: 42, filter: 'all' }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt}/jobs', { run_id: 42, attempt: 1 }],
    ['GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: 421 }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', { run_id: 42 }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id: 42 }],
    ['GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', { run_id: 42 }],
    ['GET /repos/{owner}/{repo}/actions/artifacts', { name: 'evidence' }],
    ['GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', { artifact_id: 8 }],
  ]
  const head = { sha: second, headSha: second }
  const seed = {
    comments: [{ id: 9, issue: 3, body: 'Seen.', user: 'carol', association: 'MEMBER' as const }],
    labels: [{ name: 'bug', color: 'ff0000' }],
    checks: [{ id: 5, name: 'gate', headSha: head.headSha, conclusion: 'success', summary: 'Fine.' }],
    deployments: [{ id: 6, sha: head.sha, statuses: [{ id: 61, state: 'success' as const }] }],
    artifacts: [{ id: 8, name: 'evidence', runId: 42, base64: 'UEs=' }],
    environments: [
      { name: 'production', reviewers: [{ user: 'carol' }], waitTimer: 5, branches: [{ name: 'main' }] },
      { name: 'blue/green', customRules: ['guard'], branches: 'protected' as const },
    ],
    runs: [
      {
        id: 42,
        headSha: second,
        attempt: 2,
        earlier: [{ conclusion: 'cancelled' }],
        jobs: [
          { id: 421, name: 'build', conclusion: 'success' },
          { id: 422, name: 'deploy', attempt: 2, status: 'in_progress' as const },
        ],
        approvals: [{ environments: ['production'], state: 'approved' as const, user: 'carol' }],
      },
    ],
  }

  it.each(calls)('%s %j', async (route, parameters) => {
    const { github, octokit } = await openGitHub(seed)
    github.requestApproval(42, 'production')
    const { status, data } = await octokit.request(route, {
      ...(route.includes('{') ? rest : {}),
      ...parameters,
    })
    expect(status).toBe(200)
    expect(Array.isArray(data) ? data.length + 1 : data).toBeTruthy()
    expect(github.violations).toEqual([])
  })

  it('tells the attempts of a run apart', async () => {
    const { octokit } = await openGitHub(seed)
    const at = async (attempt_number: number) =>
      (await octokit.rest.actions.getWorkflowRunAttempt({ ...rest, run_id: 42, attempt_number })).data
    expect(await at(1)).toMatchObject({ status: 'completed', conclusion: 'cancelled', run_attempt: 1 })
    expect(await at(2)).toMatchObject({ status: 'in_progress', conclusion: null, run_attempt: 2 })
    await expect(at(3)).rejects.toMatchObject({ status: 404 })
    const { data } = await octokit.rest.actions.listJobsForWorkflowRun({ ...rest, run_id: 42 })
    expect(data.jobs.map(job => job.name)).toEqual(['deploy'])
  })

  it('shows the protection rules of an environment', async () => {
    const { octokit } = await openGitHub(seed)
    const { data } = await octokit.rest.repos.getEnvironment({ ...rest, environment_name: 'production' })
    expect(data.protection_rules?.map(rule => rule.type)).toEqual([
      'wait_timer',
      'required_reviewers',
      'branch_policy',
    ])
    const missing = octokit.rest.repos.getEnvironment({ ...rest, environment_name: 'prod' })
    await expect(missing).rejects.toMatchObject({ status: 404 })
  })

  it('hands an artifact out by a redirect that needs no token, and none that expired', async () => {
    const artifacts = [...seed.artifacts, { id: 10, name: 'old', runId: 42, expired: true }]
    const { github } = await openGitHub({ ...seed, artifacts })
    const base = `${github.url}/repos/acme/events/actions/artifacts`
    const asked = { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' as const }
    const { status, headers } = await fetch(`${base}/8/zip`, asked)
    expect(status).toBe(302)
    expect(await (await fetch(headers.get('location') ?? '')).text()).toBe('PK')
    expect((await fetch(`${base}/10/zip`, asked)).status).toBe(410)
    expect(github.violations).toEqual([])
  })
})
