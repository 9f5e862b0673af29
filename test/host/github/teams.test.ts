import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, openGitHub } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

describe('a member of a team', () => {
  it('is one, or is none where the team can be seen', async () => {
    const { github } = await openGitHub({ permissions: { members: 'read' }, teams: { security: ['Erin'] } })
    const api = openApi(github)
    expect(await api.isTeamMember('acme', 'security', 'erin')).toBe(true)
    expect(await api.isTeamMember('acme', 'ops', 'dave')).toBe(true)
    expect(await api.isTeamMember('acme', 'ops', 'erin')).toBe(false)
    await expect(api.isTeamMember('acme', 'nobody', 'erin')).rejects.toMatchObject({ status: 404 })
    expect(github.violations).toEqual([])
  })

  it('is not while the invitation is open', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ state: 'pending', role: 'member', url: server.url }))
    })
    expect(await openApi(server).isTeamMember('acme', 'ops', 'dave')).toBe(false)
  })

  it('is unknown to the job’s own token, which can not have that permission', async () => {
    const { github } = await openGitHub()
    await expect(openApi(github).isTeamMember('acme', 'ops', 'dave')).rejects.toMatchObject({ status: 403 })
  })
})
