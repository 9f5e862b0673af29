import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, openGitHub, second } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

describe('a run', () => {
  it('tells who started it, who started it again, and from where', async () => {
    const run = { id: 42, headSha: second, actor: 'alice', triggeringActor: 'bob', attempt: 2, event: 'push' }
    const { github } = await openGitHub({ runs: [run, { ...run, id: 43, headRepository: 'eve/events' }] })
    const api = openApi(github)
    expect(await api.workflowRun('42', 2)).toEqual({
      actor: 'alice',
      triggeringActor: 'bob',
      headSha: second,
      headBranch: 'main',
      event: 'push',
      headRepository: 'acme/events',
    })
    expect(await api.workflowRun('43', 1)).toMatchObject({ headRepository: 'eve/events' })
    await expect(api.workflowRun('42', 3)).rejects.toMatchObject({ status: 404 })
    expect(github.violations).toEqual([])
  })

  it('of a fork that is gone has no repository', async () => {
    const person = { login: 'alice' }
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      const body = {
        actor: person,
        triggering_actor: person,
        head_sha: second,
        head_branch: null,
        event: 'push',
      }
      response.end(JSON.stringify({ ...body, head_repository: null }))
    })
    const { headRepository, headBranch } = await openApi(server).workflowRun('42', 1)
    expect([headRepository, headBranch]).toEqual([undefined, undefined])
  })

  it('tells who approved and who rejected, with what they said', async () => {
    const { github } = await openGitHub()
    expect(await openApi(github).approvals('42')).toEqual([])
    github.requestApproval(42, 'production')
    github.approve(42, 'production', 'carol', 'Fine by me.')
    expect(await openApi(github).approvals('42')).toEqual([
      { environments: ['production'], state: 'approved', user: 'carol', comment: 'Fine by me.' },
    ])
    expect(github.violations).toEqual([])
  })

  it('is not told of without actions: read', async () => {
    const { github } = await openGitHub({ permissions: { contents: 'read' } })
    await expect(openApi(github).approvals('42')).rejects.toMatchObject({ status: 403 })
    await expect(openApi(github).workflowRun('42', 1)).rejects.toMatchObject({ status: 403 })
  })
})
