import { afterEach, describe, expect, it } from '@jest/globals'
import { Octokit } from 'octokit'
import type { FaultRule } from './faults.ts'
import { closeAll, openGitHub, token } from './sample.ts'

afterEach(closeAll)

const operation = 'issues/create-comment'

async function strike(rule: FaultRule) {
  const opened = await openGitHub()
  const hits = opened.github.fault({ operation, ...rule })
  const comment = (signal?: AbortSignal) =>
    opened.octokit.rest.issues.createComment({
      ...opened.repo,
      issue_number: 3,
      body: 'Hello.',
      ...(signal === undefined ? {} : { request: { signal } }),
    })
  const failure: unknown = await comment(AbortSignal.timeout(rule.kind === 'hang' ? 150 : 5000)).catch(
    (error: unknown) => error,
  )
  return { ...opened, hits, comment, failure }
}

describe('faults', () => {
  it.each([
    [
      { kind: 'status', status: 502, retryAfter: 3 },
      { status: 502, response: { headers: { 'retry-after': '3' } } },
    ],
    [{ kind: 'rate-limit-403' }, { status: 403, response: { headers: { 'x-ratelimit-remaining': '0' } } }],
    [
      { kind: 'secondary-429', retryAfter: 7 },
      { status: 429, response: { headers: { 'retry-after': '7' } } },
    ],
    [{ kind: 'reset' }, { status: 500 }],
    [{ kind: 'hang' }, { name: expect.stringMatching(/AbortError|TimeoutError|HttpError/) }],
  ] as const)('%j strikes once and changes nothing', async (rule, seen) => {
    const { github, hits, comment, failure } = await strike(rule)
    expect(failure).toMatchObject(seen)
    expect(hits()).toBe(1)
    expect(github.state.comments).toEqual([])
    expect((await comment()).status).toBe(201)
    expect(github.log.map(entry => entry.fault)).toEqual([rule.kind, undefined])
    expect(github.violations).toEqual([])
  })

  it('loses the reply of a call that was carried out', async () => {
    const { github, failure } = await strike({ kind: 'lost-reply' })
    expect(failure).toBeInstanceOf(Error)
    expect(github.state.comments.map(comment => comment.body)).toEqual(['Hello.'])
    expect(github.log).toMatchObject([{ status: 201, fault: 'lost-reply', operationId: operation }])
  })

  it('strikes by path and method, as often as told, after as many calls as told', async () => {
    const { github, octokit, repo } = await openGitHub()
    const hits = github.fault({ kind: 'status', path: /\/pulls/, method: 'get', times: 2, after: 1 })
    const statuses: number[] = []
    for (let call = 0; call < 4; call += 1) {
      const { status } = await octokit.rest.pulls.list(repo).catch((error: { status: number }) => error)
      statuses.push(status)
    }
    expect(statuses).toEqual([200, 500, 500, 200])
    expect(hits()).toBe(2)
    github.fault({ kind: 'status', times: 'always' })
    await expect(octokit.rest.repos.get(repo)).rejects.toMatchObject({ status: 500 })
    github.clearFaults()
    expect((await octokit.rest.repos.get(repo)).status).toBe(200)
  })

  it('is waited out by the client that Golive uses', async () => {
    const { github, repo } = await openGitHub()
    github.fault({ kind: 'secondary-429', retryAfter: 0, operation: 'repos/get' })
    const again = () => true
    const quiet = () => undefined
    const octokit = new Octokit({
      auth: token,
      baseUrl: github.url,
      throttle: { onRateLimit: again, onSecondaryRateLimit: again, fallbackSecondaryRateRetryAfter: 1 },
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    })
    expect((await octokit.rest.repos.get(repo)).data.full_name).toBe('acme/events')
    expect(github.log.map(entry => entry.status)).toEqual([429, 200])
  })
})
