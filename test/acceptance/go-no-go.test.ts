import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { briefSchema } from '../../src/actions/go-no-go/brief/brief.ts'
import { digestSchema } from '../../src/domain/digest.ts'
import { type ActionRun, everythingWritten } from '../support/runner/run-action.ts'
import {
  ended,
  type GoLive,
  makeGoLive,
  type Needs,
  policy,
  runId,
  succeeded,
  token,
} from './go-no-go-live.ts'

let live: GoLive
afterEach(() => live.close())

const said = ({ exitCode, outputs }: ActionRun) => [
  exitCode,
  outputs['verdict'],
  outputs['decision'],
  outputs['reason-code'],
]
const go = [0, 'GO', 'pass', 'go']

describe('Go / No-Go', () => {
  it('says GO, and leaves the brief in the summary, in two files and as a check run', async () => {
    live = await makeGoLive()
    const run = await live.run()
    expect(said(run)).toEqual(go)
    expect(run.outputs).toMatchObject({ score: '10.0', 'approved-by': '' })
    expect(Buffer.byteLength(run.outputs['result'] ?? '')).toBeLessThanOrEqual(2048)
    const read = digestSchema.parse(JSON.parse(run.outputs['result'] ?? ''))
    expect(read).toMatchObject({ gate: 'go-no-go', facts: { verdict: 'GO', score: '10.0' } })
    const brief = briefSchema.parse(JSON.parse(await readFile(run.outputs['brief-json'] ?? '', 'utf8')))
    expect(brief).toMatchObject({
      verdict: 'GO',
      subject: { sha: live.head, environment: 'production' },
      shipment: { known: true, from: { sha: live.live }, direction: 'ahead', totalCommits: 1 },
      people: { reviewers: ['rita'] },
      unchecked: [],
    })
    const html = await readFile(run.outputs['brief-html'] ?? '', 'utf8')
    for (const text of [run.summary, html]) {
      expect(text).toContain('GO to production')
      expect(text).toContain('You may approve this.')
      expect(text).toContain('Show the price with its tax')
    }
    expect(live.github.state.checks).toMatchObject([{ headSha: live.head, conclusion: 'success' }])
    expect(live.github.violations).toEqual([])
  })

  it('authorizes what was decided and approved, and writes down by whom', async () => {
    live = await makeGoLive()
    const decided = await live.run()
    expect(said(await live.authorize(decided))).toEqual([1, 'NO-GO', 'block', 'not-approved'])
    live.github.requestApproval(runId, 'production')
    live.github.approve(runId, 'production', 'rita', 'looks fine')
    const run = await live.authorize(decided)
    expect(said(run)).toEqual(go)
    expect(run.outputs).toMatchObject({ 'approved-by': 'rita', score: '10.0' })
    expect(run.result?.facts).toMatchObject({ 'approved by': 'rita' })
    expect(run.summary).toContain('looks fine')
    expect(live.github.violations).toEqual([])
  })

  it('does not authorize another commit, a moved head or a NO-GO', async () => {
    live = await makeGoLive()
    const refused = await live.run({ needs: { ...live.needs(), audit: ended('skipped') } })
    const decided = await live.run()
    live.github.requestApproval(runId, 'production')
    live.github.approve(runId, 'production', 'rita')
    expect(said(await live.authorize(refused))).toEqual([1, 'NO-GO', 'block', 'decision-no-go'])
    live.workspace.write('src/a.ts', 'c\n')
    const next = live.workspace.commit('Meanwhile')
    live.github.grow({ refs: { 'heads/main': next } })
    expect(said(await live.authorize(decided))).toEqual([1, 'NO-GO', 'block', 'head-moved'])
    const other = await live.authorize(decided, { env: { GITHUB_SHA: next } })
    expect(said(other)).toEqual([1, 'NO-GO', 'block', 'commit-changed'])
  })

  it.each(['ann', 'max'])('does not take the approval of %s, who started the run or wrote it', async user => {
    live = await makeGoLive()
    const decided = await live.run()
    const approvals = [{ environments: ['production'], state: 'approved' as const, user }]
    live.github.grow({ runs: [{ id: runId, headSha: live.head, actor: 'ann', event: 'push', approvals }] })
    expect(said(await live.authorize(decided))).toEqual([1, 'NO-GO', 'block', 'self-approved'])
  })

  it('lets no on-unknown weaken it', async () => {
    live = await makeGoLive(`on-unknown: warn\n${policy}`)
    const run = await live.run({
      needs: { ...live.needs(), audit: ended('skipped') },
      inputs: { 'on-unknown': 'warn' },
    })
    expect(said(run)).toEqual([1, 'NO-GO', 'unknown', 'job-skipped'])
  })

  it('without a policy file holds every result that is handed in, by an environment’s name alone', async () => {
    live = await makeGoLive('')
    live.workspace.git('rm', '-q', '.github/golive.yml')
    expect(said(await live.run())).toEqual(go)
    expect(said(await live.run({ inputs: { environment: '' } }))).toEqual([
      1,
      'NO-GO',
      'unknown',
      'environment-not-named',
    ])
  })

  it('counts jobs that are not ours by their conclusion', async () => {
    live = await makeGoLive(`${policy}  evidence:\n    load test: { job: load, area: performance }\n`)
    const with_ = (load: Needs[string]) => live.run({ needs: { ...live.needs(), load } })
    expect(said(await with_(succeeded({})))).toEqual(go)
    expect(said(await with_(ended('failure')))).toEqual([1, 'NO-GO', 'block', 'foreign-job-failed'])
    expect(said(await live.run())).toEqual([1, 'NO-GO', 'unknown', 'foreign-job-missing'])
  })

  it('holds no secret in anything that it writes or sends', async () => {
    live = await makeGoLive()
    const { result } = live
    const leaking = result('audit-gate', { headline: `token ${token}`, facts: { 'backup id': token } })
    const run = await live.run({ needs: { ...live.needs(), audit: succeeded({ result: leaking }) } })
    expect(said(run)).toEqual(go)
    const written = await everythingWritten(run)
    expect(written).toContain('token ***')
    expect(written).not.toContain(token)
    expect(JSON.stringify(live.github.state.checks)).not.toContain(token)
  })
})
