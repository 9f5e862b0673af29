import { afterEach, describe, expect, it } from '@jest/globals'
import { gather } from '../../../src/actions/go-no-go/gather.ts'
import { closeAll, first, openGitHub, second } from '../../support/github/sample.ts'
import type { Seed } from '../../support/github/seed.ts'
import { closedPort, closeServers, serve } from '../../support/http/local-server.ts'
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
const signers = { security: { teams: ['ops', 'security'] }, product: { users: ['carol'] } }

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

describe('the evidence', () => {
  it('is everything that decides, each from where it stands', async () => {
    const { github, evidence, context } = await ask()
    expect(evidence).toMatchObject({
      phase: 'decide',
      subject: { sha: second, environment: 'production' },
      event: { name: 'push', fork: false, pullRequest: undefined },
      needs: [{ job: 'test', conclusion: 'success', digests: [{ gate: 'coverage-gate' }], broken: [] }],
      needsBytes: Buffer.byteLength(needs),
      results: [],
      head: { kind: 'known', value: { ref: 'refs/heads/main', sha: second } },
      environment: { kind: 'known', value: { preventsSelfReview: true, branches: ['main', 'release/*'] } },
      shipment: {
        kind: 'known',
        value: {
          from: { sha: first },
          direction: 'ahead',
          commits: [{ sha: second, author: 'octocat' }],
          takenBack: 0,
          files: [{ path: 'src/b.ts', changes: 1 }],
        },
      },
      approvals: { kind: 'known', value: [] },
      people: { kind: 'known', value: { actor: 'alice', triggeringActor: 'alice' } },
      memberships: [],
      briefs: { json: `${context.files.temporary}/brief-production-decide.json` },
    })
    expect(github.violations).toEqual([])
  })

  it('needs something handed in', async () => {
    const { context } = await openContext({ url: 'http://127.0.0.1:1' })
    await expect(gather(context)).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(gather(context)).rejects.toThrow('needs: was given nothing, and `results` neither')
  })

  it('may be result files alone', async () => {
    const { github } = await openGitHub()
    const { context } = await openContext({ url: github.url, results: ['none/*.json'] })
    const { needs, needsBytes, results } = await gather(context)
    expect({ needs, needsBytes, results }).toEqual({
      needs: [],
      needsBytes: 0,
      results: [{ ok: false, path: 'none/*.json', why: 'matches no file' }],
    })
  })

  it('is refused before anybody is asked when needs is wrong', async () => {
    const { github } = await openGitHub()
    const { context } = await openContext({ url: github.url, needs: '{}' })
    await expect(gather(context)).rejects.toThrow('names no job')
    expect(github.log).toEqual([])
  })
})

describe('what GitHub does not tell', () => {
  it('is named with the permission that is missing, each part by itself', async () => {
    const { evidence } = await ask({ permissions: { metadata: 'read' } })
    expect(evidence).toMatchObject({
      head: unknown('contents: read'),
      environment: unknown('actions: read'),
      shipment: unknown('deployments: read'),
      approvals: unknown('actions: read'),
      people: unknown('actions: read'),
      memberships: [],
      needs: [{ job: 'test' }],
    })
  })

  it.each([
    [
      'contents',
      {
        shipment: unknown('contents: read'),
        head: unknown('contents: read'),
        environment: { kind: 'known' },
      },
    ],
    ['deployments', { shipment: unknown('deployments: read'), head: { kind: 'known' } }],
    [
      'actions',
      {
        environment: unknown('actions: read'),
        people: unknown('actions: read'),
        shipment: { kind: 'known' },
      },
    ],
  ])('spoils no other part: %s', async (name, wanted) => {
    const { evidence } = await ask({ permissions: { ...granted, [name]: 'none' } })
    expect(evidence).toMatchObject(wanted)
  })

  it('may be there and hidden: who may not look gets a 404 for everything', async () => {
    const stranger = await serve((_, response) => {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Not Found' }))
    })
    const { context } = await openContext({ url: stranger.url, needs })
    const { head, environment, shipment } = await gather(context)
    const hidden = (permission: string) => ({
      kind: 'unknown',
      permission,
      why: expect.stringContaining('404'),
    })
    expect([head, environment, shipment]).toEqual([
      hidden('contents: read'),
      hidden('actions: read'),
      hidden('deployments: read'),
    ])
  })

  it('is no permission’s fault when the token is refused, or GitHub is down or full', async () => {
    const { github } = await openGitHub({ deployments })
    const wrong = await openContext({ url: github.url, needs, token: 'ghs_other' })
    const { head: refused } = await gather(wrong.context)
    expect(refused).toEqual({ kind: 'unknown', why: expect.stringContaining('401') })
    const none = await openContext({ url: github.url, needs, token: '' })
    expect((await gather(none.context)).head).toEqual({
      kind: 'unknown',
      why: expect.stringContaining('no token'),
    })
    github.fault({ kind: 'rate-limit-403', retryAfter: 3600, times: 'always' })
    const full = await openContext({ url: github.url, needs })
    expect((await gather(full.context)).environment).toEqual({
      kind: 'unknown',
      why: expect.stringContaining('rate limit'),
    })
    const down = await openContext({ url: `http://127.0.0.1:${await closedPort()}`, needs, deadlineMs: 500 })
    const { head, environment, shipment, approvals, people } = await gather(down.context)
    for (const told of [head, environment, shipment, approvals, people]) {
      expect(told).toEqual({ kind: 'unknown', why: expect.stringMatching(/did not answer/) })
    }
  })
})

describe('who signs', () => {
  async function approved(permissions: Seed['permissions'], policy: object = { signers }) {
    const { github } = await openGitHub({ permissions, teams: { security: ['carol'] } })
    github.requestApproval(42, 'production')
    github.approve(42, 'production', 'carol', 'Fine.')
    const { context } = await openContext({ url: github.url, needs, policy, phase: 'authorize' })
    return await gather(context)
  }

  it('is asked for everybody who approved, in every team that must', async () => {
    const { approvals, memberships, phase } = await approved({ ...granted, members: 'read' })
    expect(phase).toBe('authorize')
    expect(approvals).toMatchObject({ value: [{ user: 'carol', state: 'approved' }] })
    expect(memberships).toEqual([
      { team: 'ops', user: 'carol', member: { kind: 'known', value: false } },
      { team: 'security', user: 'carol', member: { kind: 'known', value: true } },
    ])
  })

  it('is asked of a team by its slug, and of no other organisation’s', async () => {
    const teams = ['@acme/security', 'Acme/security', 'other/security']
    const found = await approved({ ...granted, members: 'read' }, { signers: { all: { teams } } })
    expect(found.memberships.map(({ member }) => member)).toEqual([
      { kind: 'known', value: true },
      { kind: 'known', value: true },
      expect.objectContaining({ kind: 'unknown' }),
    ])
  })

  it('is unknown to the job’s own token', async () => {
    const { memberships } = await approved({ ...granted })
    expect(memberships.map(({ member }) => member)).toEqual([
      unknown('members: read'),
      unknown('members: read'),
    ])
  })

  it('is not asked about those who rejected', async () => {
    const { github } = await openGitHub({ permissions: { ...granted, members: 'read' } })
    github.requestApproval(42, 'production')
    github.reject(42, 'production', 'carol', 'No.')
    const { context } = await openContext({ url: github.url, needs, policy: { signers } })
    const { approvals, memberships } = await gather(context)
    expect(approvals).toMatchObject({ value: [{ state: 'rejected' }] })
    expect(memberships).toEqual([])
  })
})
