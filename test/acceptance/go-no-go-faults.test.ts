import { afterEach, describe, expect, it } from '@jest/globals'
import type { ActionRun } from '../support/runner/run-action.ts'
import {
  ended,
  type GoLive,
  makeGoLive,
  type Needs,
  policy,
  protectedProduction,
  succeeded,
} from './go-no-go-live.ts'

let live: GoLive
afterEach(() => live.close())

const said = ({ exitCode, outputs }: ActionRun) => [
  exitCode,
  outputs['verdict'],
  outputs['decision'],
  outputs['reason-code'],
]

describe('a planted fault', () => {
  const faults: [string, string, string, (live: GoLive) => Needs][] = [
    [
      'a critical advisory',
      'block',
      'gate-blocked',
      ({ needs, result }) => ({
        ...needs(),
        audit: ended('failure', {
          result: result('audit-gate', { decision: 'block', reasonCode: 'above-limit' }),
        }),
      }),
    ],
    [
      'a registry that is down',
      'unknown',
      'gate-unknown',
      ({ needs, result }) => ({
        ...needs(),
        audit: ended('failure', {
          result: result('audit-gate', { decision: 'unknown', reasonCode: 'no-source' }),
        }),
      }),
    ],
    [
      'a waiver that has ended',
      'block',
      'waiver-expired',
      ({ needs, result }) => ({
        ...needs(),
        audit: succeeded({ result: result('audit-gate', { waivers: ['GHSA-1 until 2020-01-01'] }) }),
      }),
    ],
    [
      'a result that is missing',
      'unknown',
      'result-missing',
      ({ needs }) => ({ ...needs(), audit: succeeded({}) }),
    ],
    [
      'a result that is broken',
      'unknown',
      'result-broken',
      ({ needs }) => ({ ...needs(), audit: succeeded({ result: '{"schemaVersion":1,"gate":' }) }),
    ],
    [
      'a job that was skipped',
      'unknown',
      'job-skipped',
      ({ needs }) => ({ ...needs(), audit: ended('skipped') }),
    ],
    [
      'a job that was cancelled',
      'unknown',
      'job-cancelled',
      ({ needs }) => ({ ...needs(), audit: ended('cancelled') }),
    ],
    [
      'a job that failed before its gate',
      'unknown',
      'job-failed-early',
      ({ needs }) => ({ ...needs(), audit: ended('failure') }),
    ],
    [
      'a required gate that nobody needs',
      'unknown',
      'gate-missing',
      ({ needs }) => ({ tests: needs()['tests'] ?? succeeded({}) }),
    ],
    [
      'stale evidence',
      'unknown',
      'evidence-stale',
      ({ needs, result }) => ({
        ...needs(),
        audit: succeeded({
          result: result('audit-gate', { startedAt: new Date(Date.now() - 90_000_000).toISOString() }),
        }),
      }),
    ],
    [
      'evidence of another commit',
      'unknown',
      'evidence-of-another-commit',
      ({ needs, result, live }) => ({
        ...needs(),
        audit: succeeded({
          result: result('audit-gate', {
            subject: { repository: 'acme/events', sha: live, ref: 'refs/heads/main' },
          }),
        }),
      }),
    ],
  ]
  it.each(faults)('says NO-GO to %s', async (_, decision, reason, needs) => {
    live = await makeGoLive()
    const run = await live.run({ needs: needs(live) })
    expect(said(run)).toEqual([1, 'NO-GO', decision, reason])
    expect(run.summary).toContain('Do not approve this')
    expect(live.github.state.checks).toMatchObject([{ conclusion: 'failure' }])
  })

  const unprotected: [string, string, object][] = [
    ['environment-absent', 'another name', { name: 'prod' }],
    ['environment-unprotected', 'no reviewers', { reviewers: [] }],
    ['environment-self-review', 'self-review', { preventSelfReview: false }],
    ['environment-any-branch', 'any branch', { branches: null }],
    ['environment-admin-bypass', 'a bypass', { adminsMayBypass: true }],
  ]
  it.each(unprotected)('says NO-GO for %s to an environment with %s', async (reason, _, more) => {
    live = await makeGoLive(policy, { environments: [{ ...protectedProduction, ...more }] })
    expect(said(await live.run())).toEqual([1, 'NO-GO', 'block', reason])
  })

  it('says NO-GO to a mistake, which leaves nothing to decide', async () => {
    live = await makeGoLive()
    const run = await live.run({ inputs: { phase: 'later', mode: 'observe' } })
    expect(said(run)).toEqual([0, 'NO-GO', 'unknown', 'input-invalid'])
  })

  it('says NO-GO to a moved head', async () => {
    live = await makeGoLive()
    live.workspace.write('src/a.ts', 'c\n')
    live.github.grow({ refs: { 'heads/main': live.workspace.commit('Meanwhile') } })
    expect(said(await live.run())).toEqual([1, 'NO-GO', 'block', 'head-moved'])
  })
})
