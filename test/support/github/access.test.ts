import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, openGitHub, token } from './sample.ts'

afterEach(closeAll)

describe('access', () => {
  it('wants the token, in either form, and never logs it', async () => {
    const { github } = await openGitHub()
    const url = `${github.url}/repos/acme/events`
    const status = async (headers: Record<string, string>) => (await fetch(url, { headers })).status
    expect(await status({})).toBe(401)
    expect(await status({ authorization: 'Bearer other' })).toBe(401)
    expect(await status({ authorization: `token ${token}` })).toBe(200)
    expect(await status({ authorization: `Bearer ${token}` })).toBe(200)
    expect(JSON.stringify([github.log, github.violations, github.state])).not.toContain(token)
  })

  it('refuses what the permissions leave out, and says what would do', async () => {
    const { github, octokit, repo } = await openGitHub({ permissions: { deployments: 'read' } })
    await octokit.rest.repos.listDeployments(repo)
    await octokit.rest.repos.get(repo)
    const wanted = { ...repo, ref: 'main', auto_merge: false, required_contexts: [] }
    const refused = await octokit.rest.repos.createDeployment(wanted).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      status: 403,
      response: {
        data: { message: 'Resource not accessible by integration' },
        headers: { 'x-accepted-github-permissions': 'deployments=write' },
      },
    })
    expect(github.state.deployments).toEqual([])
  })

  it('takes either of two permissions where GitHub does', async () => {
    const { octokit, repo } = await openGitHub({ permissions: { 'pull-requests': 'write' } })
    const comment = await octokit.rest.issues.createComment({ ...repo, issue_number: 7, body: 'Fine.' })
    expect(comment.status).toBe(201)
    await expect(octokit.rest.issues.listForRepo(repo)).rejects.toMatchObject({ status: 403 })
  })

  it('counts the calls, and refuses when they are spent', async () => {
    const { octokit, repo } = await openGitHub({ rateLimit: 1 })
    const { headers } = await octokit.rest.repos.get(repo)
    expect(headers['x-ratelimit-remaining']).toBe('0')
    await expect(octokit.rest.repos.get(repo)).rejects.toMatchObject({ status: 403 })
    const { data } = await octokit.rest.rateLimit.get()
    expect(data.resources.core).toMatchObject({ limit: 1, remaining: 0, used: 1 })
  })
})
