import { afterEach, describe, expect, it } from '@jest/globals'
import { openApi } from '../../support/github/api.ts'
import { closeAll, openGitHub } from '../../support/github/sample.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
})

const rule = { id: 1, node_id: 'x' }
const bare = {
  name: 'production',
  html_url: 'https://github.test/production',
  protection_rules: [{ ...rule, type: 'branch_policy' }],
  deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
}

async function answering(body: unknown) {
  return await serve((_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
}

describe('the rules of an environment', () => {
  it('come with reviewers, teams, patterns and all', async () => {
    const { github } = await openGitHub()
    expect(await openApi(github).environment('production')).toEqual({
      name: 'production',
      url: expect.stringContaining('environments_filter=production'),
      reviewers: [
        { kind: 'user', name: 'carol' },
        { kind: 'team', name: 'ops' },
      ],
      preventsSelfReview: true,
      waitMinutes: 0,
      branches: ['main', 'release/*'],
      adminsMayBypass: true,
    })
    expect(github.violations).toEqual([])
  })

  it.each([
    ['every branch', null, 'all'],
    ['protected ones', 'protected' as const, 'protected'],
    ['none', [], []],
    ['a tag', [{ name: 'v*', type: 'tag' as const }], ['v*']],
  ])('let deploy: %s', async (_, branches, wanted) => {
    const name = 'eu/live'
    const environments = [
      { name, branches, waitTimer: 30, adminsMayBypass: false, customRules: ['datadog', 'reviewers-app'] },
    ]
    const { github } = await openGitHub({ environments })
    expect(await openApi(github).environment(name)).toMatchObject({
      name,
      branches: wanted,
      waitMinutes: 30,
      adminsMayBypass: false,
      reviewers: [],
      preventsSelfReview: false,
    })
  })

  it('have patterns beyond one page, read to the end', async () => {
    const branches = Array.from({ length: 230 }, (_, at) => ({ name: `b${at}` }))
    const { github } = await openGitHub({ environments: [{ name: 'production', branches }] })
    const rules = await openApi(github).environment('production')
    expect(rules?.branches).toEqual(branches.map(({ name }) => name))
  })

  it('are unknown when their patterns can not be read to the end', async () => {
    const branches = Array.from({ length: 1000 }, (_, at) => ({ name: `b${at}` }))
    const { github } = await openGitHub({ environments: [{ name: 'production', branches }] })
    await expect(openApi(github).environment('production')).rejects.toThrow('more branch patterns')
  })

  it('are absent only where the list of environments can be read', async () => {
    const { github } = await openGitHub()
    expect(await openApi(github).environment('staging')).toBeUndefined()
    const { github: narrow } = await openGitHub({ permissions: { contents: 'read' } })
    await expect(openApi(narrow).environment('production')).rejects.toMatchObject({ status: 403 })
    const stranger = await serve((_, response) => {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Not Found' }))
    })
    await expect(openApi(stranger).environment('production')).rejects.toMatchObject({ status: 404 })
    expect(stranger.requests.map(({ url }) => url)).toEqual([
      '/repos/acme/events/environments/production',
      '/repos/acme/events/environments?per_page=1&page=1',
    ])
  })

  it('count administrators in where GitHub does not tell of them', async () => {
    const server = await answering(bare)
    expect(await openApi(server).environment('production')).toMatchObject({
      adminsMayBypass: true,
      branches: 'protected',
      reviewers: [],
    })
  })

  it.each([
    ['no list of reviewers', { protection_rules: [{ ...rule, type: 'required_reviewers' }] }],
    ['a wait without its minutes', { protection_rules: [{ ...rule, type: 'wait_timer' }] }],
    ['nothing on branches', { deployment_branch_policy: undefined }],
  ])('are not made up from half an answer: %s', async (_, broken) => {
    const server = await answering({ ...bare, ...broken })
    await expect(openApi(server).environment('production')).rejects.toThrow('shape')
  })
})
