import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, openGitHub, second } from '../../support/github/sample.ts'
import { closedPort, closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

const commit = { committer: { date: '2026-11-24T10:00:00Z' } }

describe('a call to GitHub', () => {
  it('is made again after a 502, and its answer is the second one', async () => {
    const { github } = await openGitHub()
    const struck = github.fault({ kind: 'status', status: 502, operation: 'repos/get-commit' })
    expect(await openApi(github).commitDate(second)).toBeInstanceOf(Date)
    expect(struck()).toBe(1)
    expect(github.log.map(({ status }) => status)).toEqual([502, 200])
    expect(github.violations).toEqual([])
  })

  it('is made again after a connection that broke', async () => {
    const { github } = await openGitHub()
    github.fault({ kind: 'reset', operation: 'repos/get-commit' })
    expect(await openApi(github).commitDate(second)).toBeInstanceOf(Date)
    expect(github.log).toHaveLength(2)
  })

  it.each([403, 429])('waits as long as a %d tells it to, and goes on', async status => {
    let calls = 0
    const server = await serve((_, response) => {
      calls += 1
      response.setHeader('content-type', 'application/json')
      if (calls > 1) return response.end(JSON.stringify({ commit }))
      response.writeHead(status, { 'retry-after': '1' })
      return response.end(JSON.stringify({ message: 'You have exceeded a secondary rate limit.' }))
    })
    expect(await openApi(server).commitDate(second)).toEqual(new Date(commit.committer.date))
    expect(calls).toBe(2)
  })

  it('does not wait for an hour: what can not be had soon is an error with its status', async () => {
    const { github } = await openGitHub()
    github.fault({ kind: 'rate-limit-403', retryAfter: 3600, times: 'always' })
    const refused = openApi(github).commitDate(second)
    await expect(refused).rejects.toMatchObject({ code: 'api-failed', status: 403 })
    expect(github.log).toHaveLength(1)
  })

  it('tells of a page in place of an answer only how it begins', async () => {
    const server = await serve((_, response) => {
      response.writeHead(403, { 'content-type': 'text/html' })
      response.end(`<h1>Blocked</h1>${'x'.repeat(100_000)}`)
    })
    const refused = openApi(server).commitDate(second)
    await expect(refused).rejects.toThrow('with 403: <h1>Blocked</h1>xxx')
    await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(/^.{0,400}…$/) })
  })

  it('ends at its deadline when nobody answers', async () => {
    const { github } = await openGitHub()
    github.fault({ kind: 'hang', times: 'always' })
    const late = openApi({ url: github.url, deadlineMs: 300 }).commitDate(second)
    await expect(late).rejects.toMatchObject({ code: 'api-failed', status: undefined })
    await expect(late).rejects.toThrow('did not answer GET /repos/{owner}/{repo}/commits/{ref} in time')
  })

  it('ends at its deadline in the midst of its tries', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`
    const late = openApi({ url, deadlineMs: 500 }).commitDate(second)
    await expect(late).rejects.toMatchObject({ code: 'api-failed', status: undefined })
  })

  it('ends with the run, and with its reason', async () => {
    const { github } = await openGitHub()
    github.fault({ kind: 'hang', times: 'always' })
    const controller = new AbortController()
    const cancelled = openApi({ url: github.url, signal: controller.signal }).commitDate(second)
    setTimeout(() => controller.abort(new Error('cancelled by hand')), 100)
    await expect(cancelled).rejects.toThrow(/cancelled by hand|aborted/)
  })

  it('is not even made when the run was cancelled before', async () => {
    const { github } = await openGitHub()
    const signal = AbortSignal.abort(new Error('cancelled by hand'))
    await expect(openApi({ url: github.url, signal }).commitDate(second)).rejects.toThrow('cancelled by hand')
    expect(github.log).toEqual([])
  })

  it.each([
    ['null', null],
    ['a list', []],
    ['a date that is none', { commit: { committer: { date: 'yesterday' } } }],
    ['text', 'fine'],
  ])('takes no answer of another shape: %s', async (_, body) => {
    const server = await serve((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body))
    })
    await expect(openApi(server).commitDate(second)).rejects.toThrow('in a shape that it does not document')
  })

  it('takes a page of HTML for no answer', async () => {
    const server = await serve((_, response) => response.end('<html>captive portal</html>'))
    await expect(openApi(server).commitDate(second)).rejects.toMatchObject({ code: 'api-failed' })
  })

  it('needs a token, and says so', async () => {
    const { github } = await openGitHub()
    for (const token of [undefined, '']) {
      const refused = openApi({ url: github.url, token }).commitDate(second)
      await expect(refused).rejects.toMatchObject({ code: 'environment-unusable' })
    }
    expect(github.log).toEqual([])
  })

  it('tells of a refused token and of a missing permission where to look', async () => {
    const { github } = await openGitHub({ permissions: { metadata: 'read' } })
    const wrong = openApi({ url: github.url, token: 'ghs_other' }).commitDate(second)
    await expect(wrong).rejects.toMatchObject({ status: 401, remedy: expect.stringContaining('permissions') })
    const narrow = openApi(github).commitDate(second)
    await expect(narrow).rejects.toMatchObject({
      status: 403,
      remedy: expect.stringContaining('permissions'),
    })
  })

  it('shows no secret in what it says', async () => {
    const server = await serve((_, response) => {
      response.writeHead(422, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'no: canary-secret' }))
    })
    const redact = (text: string) => text.replaceAll('canary-secret', '***')
    await expect(openApi({ url: server.url, redact }).commitDate(second)).rejects.toThrow(/no: \*\*\*/)
  })
})
