import { afterEach, describe, expect, it } from '@jest/globals'
import type { ActionRun } from '../support/runner/run-action.ts'
import { type GoLive, makeGoLive, policy } from './go-no-go-live.ts'

let live: GoLive
afterEach(() => live.close())

const said = ({ exitCode, outputs }: ActionRun) => [exitCode, outputs['verdict'], outputs['reason-code']]
const repo = (full_name = 'acme/events') => ({ full_name })
const pull = (from = 'acme/events') => ({
  name: 'pull_request',
  payload: {
    pull_request: {
      number: 7,
      base: { ref: 'main', sha: live.live, repo: repo() },
      head: { ref: 'topic', sha: live.head, repo: repo(from) },
    },
  },
})

async function onPull(more: Parameters<typeof makeGoLive>[1] = {}): Promise<void> {
  live = await makeGoLive(policy, more)
  live.github.grow({
    pulls: [{ number: 7, head: 'topic', headSha: live.head, baseSha: live.live }],
    runs: [{ id: 4242, headSha: live.head, actor: 'ann', event: 'pull_request' }],
  })
}

describe('Go / No-Go and GitHub', () => {
  it('names each permission that is missing, and what could not be checked without it', async () => {
    live = await makeGoLive(policy, { permissions: { metadata: 'read' } })
    const run = await live.run()
    expect(said(run)).toEqual([1, 'NO-GO', 'head-unknown'])
    expect(run.result?.findings.map(({ code }) => code)).toEqual([
      'head-unknown',
      'environment-unreadable',
      'shipment-unknown',
    ])
    for (const permission of ['actions: read', 'contents: read', 'deployments: read'])
      expect(run.summary).toContain(permission.replace(':', '&#58;'))
    expect(run.stdout).toMatch(/::warning.*check run could not be published/)
  })

  it('goes on when GitHub stumbles, and says NO-GO when it stays down', async () => {
    live = await makeGoLive()
    const struck = live.github.fault({ kind: 'status', status: 503, path: /environments\/production$/ })
    expect(said(await live.run())).toEqual([0, 'GO', 'go'])
    expect(struck()).toBe(1)
    live.github.fault({ kind: 'status', status: 503, path: /environments\/production$/, times: 'always' })
    const run = await live.run()
    expect(said(run)).toEqual([1, 'NO-GO', 'environment-unreadable'])
  })

  it('keeps one comment on the pull request', async () => {
    await onPull()
    const request = () =>
      live.run({ event: pull(), env: { GITHUB_REF: 'refs/pull/7/merge' }, inputs: { environment: '' } })
    expect(said(await request())).toEqual([0, 'GO', 'go'])
    await request()
    const ours = live.github.state.comments.filter(({ user }) => user.endsWith('[bot]'))
    expect(ours).toMatchObject([{ issue: 7, body: expect.stringContaining('May I approve this?') }])
    expect(live.github.violations).toEqual([])
  })

  it('says NO-GO to a fork', async () => {
    await onPull()
    const run = await live.run({
      event: pull('mallory/events'),
      env: { GITHUB_REF: 'refs/pull/7/merge' },
      inputs: { environment: '' },
    })
    expect(said(run)).toEqual([1, 'NO-GO', 'fork'])
  })

  it('names what is wrong with its inputs, all at once', async () => {
    live = await makeGoLive('go-no-go:\n  requird: [a]\n  criteria:\n    x: { gate: a }\n')
    const run = await live.run({ inputs: { phase: 'soon' } })
    expect([run.exitCode, run.outputs['reason-code']]).toEqual([1, 'input-invalid'])
    for (const text of [
      'did you mean "required"?',
      'a criterion looks at one of',
      'expected decide or authorize',
    ])
      expect(run.stdout).toContain(text)
    live.workspace.write('.github/golive.yml', policy)
    const noJson = await live.run({ inputs: { needs: '[object Object]' } })
    expect([noJson.exitCode, noJson.outputs['reason-code']]).toEqual([1, 'input-invalid'])
  })
})
