import { afterEach, describe, expect, it } from '@jest/globals'
import { gather } from '../../../src/actions/go-no-go/gather.ts'
import { closeAll, first, openGitHub, second, topic } from '../../support/github/sample.ts'
import type { Seed } from '../../support/github/seed.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'
import { type Given, openContext, removeContexts } from './context.ts'
import { digest } from './evidence.ts'

afterEach(async () => {
  await closeAll()
  await closeServers()
  removeContexts()
})

const needs = JSON.stringify({
  test: { result: 'success', outputs: { result: JSON.stringify(digest('coverage-gate')) } },
})
const deployments = [{ sha: first, statuses: [{ state: 'success' as const }] }]
const granted = {
  actions: 'read',
  contents: 'read',
  deployments: 'read',
  'pull-requests': 'read',
  checks: 'read',
} as const

async function ask(seed: Partial<Seed> = {}, given: Omit<Given, 'url'> = {}) {
  const { github } = await openGitHub({ deployments, permissions: { ...granted }, ...seed })
  const { context } = await openContext({ url: github.url, needs, ...given })
  return { github, evidence: await gather(context), context }
}

const unknown = (permission: string) => ({
  kind: 'unknown',
  why: expect.stringContaining(`the token lacks ${permission}`),
  permission,
})

describe('the head', () => {
  const pullRequest = { number: 7, baseSha: first, baseRef: 'main', headSha: topic, fork: false }

  it.each([
    ['a branch', { ref: 'refs/heads/main' }, {}, { kind: 'known', value: { sha: second } }],
    ['a tag', { ref: 'refs/tags/v1' }, {}, { kind: 'known', value: { ref: 'refs/tags/v1', sha: first } }],
    ['a branch by hand', { ref: 'refs/heads/main' }, { name: 'workflow_dispatch' }, { kind: 'known' }],
    [
      'a pull request',
      { ref: 'refs/pull/7/merge', sha: topic },
      { name: 'pull_request', pullRequest },
      { kind: 'known', value: { sha: topic } },
    ],
    ['a branch that is gone', { ref: 'refs/heads/gone' }, {}, { kind: 'absent', what: 'refs/heads/gone' }],
    [
      'a merge queue',
      { ref: 'refs/heads/gh-readonly-queue/main/pr-7' },
      { name: 'merge_group' },
      { kind: 'not-asked' },
    ],
    [
      'no ref',
      { ref: '' },
      { name: 'deployment' },
      { kind: 'unknown', why: expect.stringContaining('no ref') },
    ],
    [
      'another ref',
      { ref: 'refs/pull/7/merge' },
      { name: 'check_run' },
      { kind: 'unknown', why: expect.stringContaining('refs/pull/7/merge') },
    ],
  ])('of %s', async (_, subject, event, wanted) => {
    const refs = { 'heads/main': second, 'heads/feature/x': topic, 'tags/v1': first }
    const { evidence } = await ask({ refs }, { subject, event })
    expect(evidence.head).toMatchObject(wanted)
  })

  it('needs pull-requests: read on pull requests', async () => {
    const permissions = { ...granted, 'pull-requests': 'none' as const }
    const { evidence } = await ask({ permissions }, { event: { name: 'pull_request', pullRequest } })
    expect(evidence.head).toEqual(unknown('pull-requests: read'))
  })

  it('may be a fork’s, by the event or by the run', async () => {
    const event = { name: 'pull_request', pullRequest: { ...pullRequest, fork: true } }
    expect((await ask({}, { event })).evidence.event).toEqual({
      name: 'pull_request',
      fork: true,
      pullRequest: 7,
    })
    const runs = [{ id: 42, headSha: second, headRepository: 'eve/events' }]
    expect((await ask({ runs })).evidence.event).toMatchObject({ name: 'push', fork: true })
    const renamed = [{ id: 42, headSha: second, headRepository: 'Acme/Events' }]
    expect((await ask({ runs: renamed })).evidence.event).toMatchObject({ fork: false })
  })
})

describe('the environment and what ships to it', () => {
  it('are not asked for when none is named', async () => {
    const { evidence } = await ask({}, { subject: { environment: undefined } })
    expect(evidence.environment).toEqual({ kind: 'not-asked', why: 'no environment is named' })
    expect(evidence.shipment).toEqual({ kind: 'not-asked', why: 'no environment is named' })
    expect(evidence.briefs.html).toMatch(/\/brief-none-decide\.html$/)
  })

  it('may be absent, and then everything is the first of its kind', async () => {
    const { evidence } = await ask({ deployments: [] }, { subject: { environment: 'staging' } })
    expect(evidence.environment).toEqual({ kind: 'absent', what: 'the environment staging' })
    expect(evidence.shipment).toMatchObject({
      kind: 'known',
      value: { from: undefined, direction: 'first', commits: [{ sha: second }], complete: true },
    })
  })

  it('lets every branch deploy where only protected ones may and none is', async () => {
    const environments = [{ name: 'production', branches: 'protected' as const }]
    const branches = async (more: Partial<Seed>) =>
      (await ask({ environments, ...more })).evidence.environment
    expect(await branches({})).toMatchObject({ kind: 'known', value: { branches: 'protected' } })
    expect(await branches({ protectedBranches: [] })).toMatchObject({ value: { branches: 'all' } })
    expect(await branches({ permissions: { ...granted, contents: 'none' } })).toMatchObject(
      unknown('contents: read'),
    )
  })

  it('are the same whatever the case of the name', async () => {
    const given = { subject: { environment: 'Production' } }
    expect((await ask({}, given)).evidence.shipment).toMatchObject({ value: { from: { sha: first } } })
    const old = { environment: 'Production', statuses: [{ state: 'success' as const }] }
    const both = [
      { sha: second, ...old },
      { sha: first, environment: 'production', statuses: old.statuses },
    ]
    const only = [{ sha: first, ...old }]
    expect((await ask({ deployments: only }, given)).evidence.shipment).toMatchObject({
      value: { from: { sha: first } },
    })
    const dated = both.map(({ statuses, ...one }, at) => ({
      ...one,
      statuses: statuses.map(status => ({ ...status, createdAt: `2026-11-2${at}T00:00:00Z` })),
    }))
    expect((await ask({ deployments: dated }, given)).evidence.shipment).toMatchObject({
      value: { from: { sha: first } },
    })
  })

  it('may go backwards', async () => {
    const { evidence } = await ask(
      { deployments: [{ sha: second, statuses: [{ state: 'success' }] }] },
      { subject: { sha: first } },
    )
    expect(evidence.shipment).toMatchObject({
      kind: 'known',
      value: { direction: 'behind', takenBack: 1, totalCommits: 0 },
    })
  })

  it('are told with GitHub’s own words where a 403 is no matter of permissions', async () => {
    const message = 'Although you appear to have the correct authorization, your IP address is not allowed.'
    const server = await serve((_, response) => {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message }))
    })
    const { context } = await openContext({ url: server.url, needs })
    const { environment } = await gather(context)
    expect(environment).toMatchObject({
      ...{ kind: 'unknown', permission: 'actions: read', why: expect.stringContaining(message) },
    })
    const { evidence } = await ask({ permissions: {} })
    expect(evidence.environment).toMatchObject({ why: expect.stringMatching(/lacks actions: read$/) })
  })

  it('are not told of when no commit can be seen, and that is the token’s fault', async () => {
    const server = await serve(({ url = '' }, response) => {
      const statuses = [{ id: 1, state: 'success', created_at: '2026-11-19T08:00:00Z' }]
      const lists = url.includes('/statuses') ? statuses : [{ id: 5, sha: first }]
      response.writeHead(url.includes('/deployments') ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(url.includes('/deployments') ? lists : { message: 'Not Found' }))
    })
    const { context } = await openContext({ url: server.url, needs })
    expect((await gather(context)).shipment).toMatchObject({ kind: 'unknown', permission: 'contents: read' })
  })

  it('are not told of when the live commit is gone from the repository', async () => {
    const { evidence } = await ask({
      deployments: [{ sha: '9'.repeat(40), statuses: [{ state: 'success' }] }],
    })
    expect(evidence.shipment).toEqual({
      kind: 'unknown',
      why: expect.stringContaining('which is live, has no history in common'),
    })
  })
})
