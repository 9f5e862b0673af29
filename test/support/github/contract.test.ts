import { afterEach, describe, expect, it } from '@jest/globals'
import { operations } from './operations.ts'
import { handlers } from './routes/index.ts'
import { closeAll, openGitHub, token } from './sample.ts'
import { readSlice, sliceText } from './slice.ts'

afterEach(closeAll)

describe('the slice of the OpenAPI document', () => {
  it('has every listed operation, and each has a handler', () => {
    const inSlice = Object.values(readSlice().paths).flatMap(methods =>
      Object.values(methods).map(operation => operation.operationId),
    )
    const listed = operations.map(operation => operation.id).sort()
    expect(inSlice.sort()).toEqual(listed)
    expect(Object.keys(handlers).sort()).toEqual(listed)
  })

  it('is small, sorted and without prose', () => {
    expect(sliceText().length).toBeLessThan(1024 * 1024)
    expect(Object.keys(readSlice().paths)).toEqual(Object.keys(readSlice().paths).toSorted())
    expect(sliceText()).not.toMatch(/"(examples?|externalDocs)": /)
  })
})

describe('the contract of the double', () => {
  it('refuses a request that GitHub does not document, and records it', async () => {
    const { github, octokit, repo } = await openGitHub()
    const bad = octokit.request('POST /repos/{owner}/{repo}/deployments', { ...repo, ref: 5 as never })
    await expect(bad).rejects.toMatchObject({ status: 422 })
    expect(github.state.deployments).toEqual([])
    expect(github.violations).toMatchObject([
      {
        side: 'request',
        operationId: 'repos/create-deployment',
        errors: ['/requestBody/ref must be string string'],
      },
    ])
  })

  it('refuses an undocumented value of a query, a missing body and an unknown operation', async () => {
    const { github } = await openGitHub()
    const base = `${github.url}/repos/acme/events`
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${base}/pulls?state=merged`, { headers })).status).toBe(422)
    expect((await fetch(`${base}/pulls?per_page=many`, { headers })).status).toBe(422)
    expect((await fetch(`${base}/issues/3/comments`, { method: 'POST', headers })).status).toBe(422)
    expect((await fetch(`${base}/stargazers`, { headers })).status).toBe(404)
    expect((await fetch(`${base}/issues/3/comments`, { method: 'POST', headers, body: '{' })).status).toBe(
      400,
    )
    expect(github.violations.map(violation => violation.operationId)).toEqual([
      'pulls/list',
      'pulls/list',
      'issues/create-comment',
      undefined,
    ])
  })

  it('answers 500 rather than what GitHub would not answer', async () => {
    const { github, octokit, repo } = await openGitHub()
    for (const job of github.state.runs[0]?.jobs ?? []) job.conclusion = 'exploded'
    const jobs = octokit.rest.actions.listJobsForWorkflowRun({ ...repo, run_id: 42 })
    await expect(jobs).rejects.toMatchObject({ status: 500 })
    expect(github.violations).toMatchObject([
      { side: 'answer', operationId: 'actions/list-jobs-for-workflow-run' },
    ])
    expect(github.violations[0]?.errors.join()).toContain('/jobs/0/conclusion must be equal to one of')
  })

  it('knows no other repository', async () => {
    const { github, octokit } = await openGitHub()
    const other = octokit.rest.repos.get({ owner: 'acme', repo: 'other' })
    await expect(other).rejects.toMatchObject({ status: 404 })
    expect(github.violations).toEqual([])
  })

  it('refuses a seed that it does not understand', async () => {
    await expect(openGitHub({ runs: [{ id: 1, headSha: 'short' }] })).rejects.toThrow('40 hexadecimal')
  })
})
