import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { hole } from '../support/audit/advisories.ts'
import { policyFile, waiversFile } from '../support/audit/audit.ts'
import { npmProject, shop } from '../support/audit/npm-project.ts'
import { openPullRequest, type PullRequest } from '../support/pull-request/pull-request.ts'
import { type RegistryDouble, startRegistry } from '../support/registry/double.ts'
import { type ActionRequest, runAction } from '../support/runner/run-action.ts'

let registry: RegistryDouble
let change: PullRequest
beforeEach(async () => {
  registry = await startRegistry({ advisories: [hole()] })
})
afterEach(async () => {
  await registry.close()
  await change.close()
})

type Texts = Readonly<Record<string, string>>
const waivers = '.github/golive-waivers.yml'
const vulnerable = npmProject(shop)
const mended = npmProject({ ...shop, locked: { ...shop.locked, 'deep-merge-all': { version: '4.17.21' } } })
const policyOf = (section: object): Texts => ({ '.github/golive.yml': policyFile(registry, section) })

async function open(start: Texts, changed: Texts, more: Partial<Parameters<typeof openPullRequest>[0]> = {}) {
  change = await openPullRequest({ start, change: changed, ...more })
}
async function run(more: Partial<ActionRequest> = {}) {
  const ran = await runAction({
    action: 'audit-gate',
    workspace: change.workspace.folder,
    event: change.event,
    ...more,
    env: { ...change.env, ...more.env },
  })
  return { ...ran, came: [ran.outputs['decision'], ran.outputs['reason-code']] }
}

describe('a pull request', () => {
  it('can not excuse itself with a waiver of its own', async () => {
    await open({ ...vulnerable, ...policyOf({}) }, { [waivers]: waiversFile() })
    expect((await run()).came).toEqual(['block', 'vulnerable'])
    expect((await run({ event: { name: 'push', payload: {} } })).came).toEqual(['pass', 'waived'])
  })

  it('is judged by the base branch’s waivers, even where it takes them away', async () => {
    await open(
      { ...vulnerable, ...policyOf({}), [waivers]: waiversFile() },
      { [waivers]: 'version: 1\nwaivers: []\n' },
    )
    expect((await run()).came).toEqual(['pass', 'waived'])
  })

  it('is told of a mistake in the base branch’s waivers, with commit and line', async () => {
    await open({ ...vulnerable, ...policyOf({}), [waivers]: waiversFile({ expires: 'never' }) }, { a: 'b' })
    const ran = await run()
    expect(ran.came[1]).toBe('input-invalid')
    expect(ran.stdout).toContain(`${waivers}@${change.base.slice(0, 7)}`)
    expect(ran.stdout).toContain('expected a day such as 2026-12-31')
  })

  it.each([
    ['.npmrc', false],
    ['ci/npmrc', true],
  ])(
    'can not send the token elsewhere, nor name a registry that knows nothing, in %s',
    async (file, named) => {
      const stranger = await startRegistry({ advisories: [] })
      const npmrc = (url: string) =>
        `registry=${url}\n${url.replace(/^http:/, '')}/:_authToken=\${NPM_TOKEN}\n`
      try {
        const policy = { '.github/golive.yml': 'audit-gate: { sources: [registry], deadline: 5s }\n' }
        const start = { ...vulnerable, ...policy, [file]: npmrc(registry.url) }
        await open(start, { [file]: npmrc(stranger.url) })
        const user = named ? { NPM_CONFIG_USERCONFIG: `${change.workspace.folder}/${file}` } : {}
        const ran = await run({ env: { NPM_TOKEN: 'npm_canary_0123456789', ...user } })
        expect(ran.came).toEqual(['block', 'vulnerable'])
        expect(registry.journal[0]?.authorization).toBe('Bearer npm_canary_0123456789')
        expect(stranger.journal).toEqual([])
      } finally {
        await stranger.close()
      }
    },
  )

  it('can not bring advisories of its own where the repository has a file of them', async () => {
    const section = { sources: ['file'], advisories: 'advisories.json' }
    const known = JSON.stringify({
      'deep-merge-all': [
        {
          id: 1106913,
          url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
          title: 'Command injection',
          severity: 'high',
          vulnerable_versions: '<4.17.21',
        },
      ],
    })
    await open(
      { ...vulnerable, ...policyOf(section), 'advisories.json': known },
      { 'advisories.json': '{"advisories":{},"asOf":"2026-11-01"}' },
    )
    const ran = await run()
    expect(ran.came).toEqual(['block', 'vulnerable'])
    expect(ran.outputs['source']).toBe('file')
    expect((await run({ event: { name: 'push', payload: {} } })).came).toEqual(['pass', 'passed'])
  })

  it('gets one comment that is kept up to date', async () => {
    await open({ ...mended, ...policyOf({ comment: true }) }, vulnerable)
    expect((await run()).came).toEqual(['block', 'vulnerable'])
    await run()
    const ours = change.github.state.comments.filter(({ body }) => body.includes('golive:audit-gate'))
    expect(ours).toHaveLength(1)
    expect(ours[0]?.body).toContain('GHSA-35jh-r3h4-6jhm')
    expect(change.github.violations).toEqual([])
  })

  it('asks GitHub nothing on a push without a comment', async () => {
    await open({ ...mended, ...policyOf({}) }, { a: 'b' })
    expect((await run({ event: { name: 'push', payload: {} } })).came).toEqual(['pass', 'passed'])
    expect(change.github.log).toEqual([])
  })
})

describe('only what is new', () => {
  const section = { 'new-only': true }

  it('passes what the base branch has', async () => {
    await open({ ...vulnerable, ...policyOf(section) }, { a: 'b' })
    const ran = await run()
    expect(ran.came).toEqual(['pass', 'vulnerable-before'])
    expect(ran.outputs['high']).toBe('1')
    expect(ran.summary).toContain(`Compared with the lockfile of ${change.base.slice(0, 7)}`)
  })

  it('blocks what the change brings', async () => {
    await open({ ...mended, ...policyOf(section) }, vulnerable)
    expect((await run()).came).toEqual(['block', 'vulnerable'])
  })

  it('blocks what was for tests only and is shipped now', async () => {
    const before = npmProject({
      devDependencies: { 'deep-merge-all': '^4.17.0', 'color-term': '^1.0.0' },
      locked: {
        'deep-merge-all': { version: '4.17.20', dev: true },
        'color-term': { version: '1.4.0', dev: true },
      },
    })
    await open({ ...before, ...policyOf(section) }, vulnerable)
    expect((await run()).came).toEqual(['block', 'vulnerable'])
  })

  it('blocks what was for tests of a workspace only and is shipped now, with yarn', async () => {
    const text = (more: object) => `${JSON.stringify({ version: '1.0.0', ...more })}\n`
    const needs = { 'deep-merge-all': '^4.17.0' }
    const root = { name: 'shop', private: true, workspaces: ['web'] }
    const start = {
      'package.json': text(root),
      'web/package.json': text({ name: 'web', devDependencies: needs }),
      'yarn.lock': '# yarn lockfile v1\n\n\ndeep-merge-all@^4.17.0:\n  version "4.17.20"\n',
    }
    await open({ ...start, ...policyOf({ ...section, levels: { development: 'high' } }) }, { a: 'b' })
    expect((await run()).came).toEqual(['pass', 'vulnerable-before'])
    await change.close()
    await open(
      { ...start, ...policyOf({ ...section, levels: { development: 'high' } }) },
      { 'web/package.json': text({ name: 'web', dependencies: needs }) },
    )
    expect((await run()).came).toEqual(['block', 'vulnerable'])
  })

  it('counts everything where the base has no lockfile', async () => {
    await open(policyOf(section), vulnerable)
    expect((await run()).came).toEqual(['block', 'vulnerable'])
  })

  it('counts everything where the base’s lockfile is broken, and says so', async () => {
    await open({ ...vulnerable, 'package-lock.json': '{', ...policyOf(section) }, vulnerable)
    const ran = await run()
    expect(ran.came).toEqual(['block', 'vulnerable'])
    expect(ran.result?.findings.map(({ code }) => code)).toContain('base-unavailable')
    await change.close()
    await open({ ...mended, 'package-lock.json': '{', ...policyOf(section) }, mended)
    expect((await run()).came).toEqual(['warn', 'base-unavailable'])
  })

  it('compares a push with the commit before it, and counts everything where there is none', async () => {
    await open({ ...vulnerable, ...policyOf(section) }, { a: 'b' })
    const push = (payload: object) =>
      run({ event: { name: 'push', payload }, env: { GITHUB_SHA: change.head } })
    expect((await push({ before: change.base })).came).toEqual(['pass', 'vulnerable-before'])
    const first = await push({ before: '0'.repeat(40) })
    expect(first.came).toEqual(['block', 'vulnerable'])
    expect(first.summary).toContain('Not compared with a base')
    expect((await push({ before: '9'.repeat(40) })).result?.findings.map(({ code }) => code)).toContain(
      'base-unavailable',
    )
  })
})
