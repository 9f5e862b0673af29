import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import { briefSchema } from '../../../src/actions/go-no-go/brief/brief.ts'
import { judge } from '../../../src/actions/go-no-go/judge.ts'
import { publish } from '../../../src/actions/go-no-go/publish.ts'
import { closeAll, first, openGitHub, second, topic } from '../../support/github/sample.ts'
import type { Seed } from '../../support/github/seed.ts'
import { type Given, openContext, removeContexts } from './context.ts'
import { digest, evidence as makeEvidence } from './evidence.ts'

afterEach(async () => {
  await closeAll()
  removeContexts()
})

const pullRequest = { number: 7, baseSha: first, baseRef: 'main', headSha: topic, fork: false }

async function open(seed: Partial<Seed> = {}, given: Omit<Given, 'url'> = {}) {
  const { github } = await openGitHub(seed)
  const opened = await openContext({ url: github.url, event: { pullRequest }, ...given })
  const base = `${opened.context.files.temporary}/brief`
  const evidence = makeEvidence({ briefs: { json: `${base}.json`, html: `${base}.html` } })
  const verdict = judge(evidence, opened.context.policy)
  const again = () => publish(verdict, evidence, opened.context)
  return { github, ...opened, evidence, verdict, again }
}

describe('the verdict', () => {
  it('is left as files, as a check run and as a comment, each in place', async () => {
    const { github, evidence, verdict, warnings, again } = await open()
    await again()
    await again()
    expect(warnings).toEqual([])
    expect(github.state.checks).toMatchObject([
      {
        name: 'Go / No-Go: production',
        headSha: second,
        conclusion: 'success',
        title: verdict.headline,
        detailsUrl: 'https://github.com/acme/events/actions/runs/42',
        externalId: 'golive/go-no-go/42/production',
      },
    ])
    expect(github.state.comments).toMatchObject([
      { issue: 7, body: expect.stringContaining('<!-- golive:go-no-go-production -->') },
    ])
    const brief = briefSchema.parse(JSON.parse(readFileSync(evidence.briefs.json, 'utf8')))
    expect(brief).toMatchObject({ verdict: 'GO', headline: verdict.headline })
    expect(readFileSync(evidence.briefs.html, 'utf8')).toContain('<!doctype html>')
    expect(github.violations).toEqual([])
  })

  it('is a failed check when it is no', async () => {
    const { github, evidence, context } = await open()
    const bad = { ...evidence, needs: [], results: [] }
    await publish(judge(bad, context.policy), bad, context)
    expect(github.state.checks).toMatchObject([{ conclusion: 'failure' }])
  })

  it('is not published where the policy does not want it, nor commented outside pull requests', async () => {
    const { github, again } = await open({}, { policy: { check: false, comment: false } })
    await again()
    expect(github.log).toEqual([])
    const pushed = await openContext({ url: github.url })
    const evidence = makeEvidence({
      briefs: {
        json: `${pushed.context.files.temporary}/a.json`,
        html: `${pushed.context.files.temporary}/a.html`,
      },
    })
    await publish(judge(evidence, pushed.context.policy), evidence, pushed.context)
    expect(github.state.comments).toEqual([])
    expect(github.state.checks).toHaveLength(1)
  })

  it('is told with the permission that is missing, and nothing is lost with it', async () => {
    const { github, evidence, warnings, again } = await open({ permissions: { 'pull-requests': 'write' } })
    await again()
    expect(warnings).toEqual([
      'Golive Go / No-Go: the check run could not be published: GitHub refuses it (403): the token lacks checks: write',
    ])
    expect(github.state.comments).toHaveLength(1)
    expect(readFileSync(evidence.briefs.json, 'utf8')).toContain('"GO"')
    const other = await open({ permissions: { checks: 'write' } })
    await other.again()
    expect(other.warnings).toEqual([
      'Golive Go / No-Go: the comment could not be published: GitHub refuses it (403): the token lacks pull-requests: write',
    ])
    expect(other.github.state.checks).toHaveLength(1)
  })

  it('survives that its files can not be written', async () => {
    const { github, evidence, verdict, context, warnings } = await open()
    await publish(
      verdict,
      { ...evidence, briefs: { json: '/nowhere/brief.json', html: '/nowhere/brief.html' } },
      context,
    )
    expect(warnings).toEqual([
      expect.stringContaining('files could not be written: refusing to write outside'),
    ])
    expect(github.state.checks).toHaveLength(1)
    expect(github.state.comments).toHaveLength(1)
  })

  it('shows no secret, whatever its letters', async () => {
    const secret = 'canary <"secret"> & more'
    const { github, evidence, context } = await open()
    context.log.mask(secret)
    const { shipment } = evidence
    if (shipment.kind !== 'known') throw new Error('expected a shipment')
    const commits = shipment.value.commits.map(commit => ({ ...commit, title: `Use ${secret}` }))
    const told = digest('smoke-test', { reasonCode: secret, headline: secret })
    const tainted = {
      ...evidence,
      needs: [...evidence.needs, { job: 'odd', conclusion: 'success' as const, digests: [told], broken: [] }],
      shipment: { ...shipment, value: { ...shipment.value, commits } },
    }
    await publish(judge(evidence, context.policy), tainted, context)
    const shown = [
      readFileSync(evidence.briefs.json, 'utf8'),
      readFileSync(evidence.briefs.html, 'utf8'),
      JSON.stringify(github.state.checks),
      JSON.stringify(github.state.comments),
    ].join('\n')
    expect(shown).toContain('Use ***')
    expect(shown).not.toMatch(/canary/)
  })
})
