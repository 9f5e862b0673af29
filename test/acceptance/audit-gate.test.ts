import { afterEach, describe, expect, it } from '@jest/globals'
import { hole } from '../support/audit/advisories.ts'
import { type Audit, type AuditRequest, inDays, openAudit, waiversFile } from '../support/audit/audit.ts'
import { npmProject, shop } from '../support/audit/npm-project.ts'

let audit: Audit
afterEach(() => audit.close())

async function played(request: AuditRequest = {}) {
  audit = await openAudit(request)
  return await audit.run()
}
const patched = npmProject({ ...shop, locked: { ...shop.locked, 'deep-merge-all': { version: '4.17.21' } } })
const dev = npmProject({
  devDependencies: { 'deep-merge-all': '^4.17.0' },
  locked: { 'deep-merge-all': { version: '4.17.20', dev: true } },
})
const aged = (age: number) => ({ advisories: [hole({ age })] })
const waived = (more: object) => ({ files: { '.github/golive-waivers.yml': waiversFile(more) } })

const whole = { package: 'deep-merge-all', versions: '*' }

describe('the audit gate', () => {
  it('passes where no advisory hits, and says what it looked at', async () => {
    const run = await played({ files: patched })
    expect(run).toMatchObject({ exitCode: 0, came: ['pass', 'passed'] })
    expect(run.outputs).toMatchObject({
      critical: '0',
      high: '0',
      waived: '0',
      source: 'registry',
      sarif: '',
    })
    expect(run.summary).toContain('✅ Golive audit gate: Passed')
    expect(audit.registry.journal.map(({ route }) => route)).toEqual(['bulk'])
    expect(audit.registry.journal[0]?.body).toEqual({
      'deep-merge-all': ['4.17.21'],
      'color-term': ['1.4.0'],
    })
  })

  it('blocks where one hits, with way, fix, command and place', async () => {
    const run = await played()
    expect(run).toMatchObject({ exitCode: 1, came: ['block', 'vulnerable'] })
    expect(run.outputs).toMatchObject({ high: '1', critical: '0', source: 'registry' })
    expect(run.result?.headline).toBe('1 advisory to mend, 1 high: deep-merge-all')
    expect(run.result?.findings).toMatchObject([
      {
        code: 'vulnerable',
        severity: 'high',
        where: { file: 'package.json', line: 5 },
        remedy: 'Mended in 4.17.21: run `npm install deep-merge-all@4.17.21`.',
      },
    ])
    expect(run.stdout).toMatch(/^::error title=high%3A GHSA-35jh-r3h4-6jhm,file=package\.json,line=5::/m)
    expect(run.summary).toContain('GHSA-35jh-r3h4-6jhm')
  })

  it('reads a lockfile of a folder, and one that is named', async () => {
    const inside = Object.fromEntries(
      Object.entries(npmProject(shop)).map(([path, text]) => [`web/${path}`, text]),
    )
    audit = await openAudit({
      files: { 'package.json': undefined, 'package-lock.json': undefined, ...inside },
    })
    const there = await audit.run({ inputs: { 'working-directory': 'web' } })
    expect(there.came).toEqual(['block', 'vulnerable'])
    expect(there.result?.findings[0]?.where?.file).toBe('web/package.json')
    const named = await audit.run({ inputs: { lockfile: 'web/package-lock.json' } })
    expect(named.came).toEqual(['block', 'vulnerable'])
    expect((await audit.run()).came).toEqual(['unknown', 'lockfile-missing'])
  })

  it.each([
    ['a level above it', { levels: { production: 'critical' } }, {}, ['pass', 'vulnerable-below-level']],
    [
      'a scope that is let through',
      { levels: { production: 'none' } },
      {},
      ['pass', 'vulnerable-below-level'],
    ],
    ['what only tests need', {}, { files: dev }, ['pass', 'vulnerable-below-level']],
    [
      'a level for what only tests need',
      { levels: { development: 'high' } },
      { files: dev },
      ['block', 'vulnerable'],
    ],
    ['its grace', { 'grace-days': 5 }, { registry: aged(4) }, ['warn', 'vulnerable-in-grace']],
    ['a grace that is over', { 'grace-days': 5 }, { registry: aged(6) }, ['block', 'vulnerable']],
    ['a fix', { 'only-fixable': true }, {}, ['block', 'vulnerable']],
    [
      'no fix',
      { 'only-fixable': true },
      { registry: { advisories: [hole({ ranges: [{ introduced: '0' }] })] } },
      ['warn', 'vulnerable-without-fix'],
    ],
    ['a waiver', {}, waived({}), ['pass', 'waived']],
    [
      'a waiver of its way in',
      {},
      waived({ scope: { ...whole, path: 'deep-merge-all' } }),
      ['pass', 'waived'],
    ],
    [
      'a waiver of another way in',
      {},
      waived({ scope: { ...whole, path: 'x > *' } }),
      ['block', 'vulnerable'],
    ],
    ['a waiver that ends soon', {}, waived({ expires: inDays(3) }), ['warn', 'waiver-ends-soon']],
    ['a waiver that ended', {}, waived({ expires: inDays(-2) }), ['block', 'waiver-expired']],
    ['a waiver for too long', {}, waived({ expires: inDays(100) }), ['block', 'waiver-too-long']],
    [
      'a shorter life of waivers',
      { waivers: { 'longest-days': 30 } },
      waived({}),
      ['block', 'waiver-too-long'],
    ],
    [
      'a waiver of something else',
      { levels: { production: 'none' } },
      waived({ id: 'GHSA-xxxx-xxxx-xxxx' }),
      ['warn', 'waiver-unused'],
    ],
    [
      'a package that is denied',
      { deny: [{ package: 'color-*', versions: '<2', reason: 'ours is better' }] },
      { files: patched },
      ['block', 'denied-package'],
    ],
    [
      'a package that is denied in other versions',
      { deny: [{ package: 'color-term', versions: '>=2', reason: 'x' }] },
      { files: patched },
      ['pass', 'passed'],
    ],
  ] as const)('with %s', async (_, policy, request, expected) => {
    const run = await played({ ...request, policy })
    expect(run.came).toEqual(expected)
    expect(run.exitCode).toBe(expected[0] === 'block' ? 1 : 0)
  })
})

const fresh = npmProject({
  dependencies: { 'fresh-release': '^1.0.0' },
  locked: { 'fresh-release': { version: '1.0.1' } },
})
const old = npmProject({
  dependencies: { 'old-request': '^2.88.0', 'body-reader': '^1.20.0' },
  locked: {
    'old-request': { version: '2.88.2', dependencies: { 'mime-names': '^2.1.0' } },
    'mime-names': { version: '2.1.0' },
    'body-reader': { version: '1.20.3' },
  },
})

describe('what the registry tells of packages', () => {
  it.each([
    ['a young release', { 'release-age': { days: 3 } }, fresh, ['block', 'release-too-young']],
    [
      'a young release that only warns',
      { 'release-age': { days: 3, decision: 'warn' } },
      fresh,
      ['warn', 'release-too-young'],
    ],
    [
      'a young release that may be',
      { 'release-age': { days: 3, exempt: ['fresh-*'] } },
      fresh,
      ['pass', 'passed'],
    ],
    ['a release that is old enough', { 'release-age': { days: 1 } }, fresh, ['pass', 'passed']],
    ['a deprecated version', { deprecated: 'warn' }, old, ['warn', 'deprecated']],
    ['a deprecated version nobody asks about', {}, old, ['pass', 'passed']],
    ['a major version behind', { 'outdated-majors': 1 }, old, ['warn', 'outdated']],
    ['fewer major versions behind', { 'outdated-majors': 2 }, old, ['pass', 'passed']],
  ])('%s', async (_, policy, files, expected) => {
    const run = await played({ files, policy, registry: { advisories: [] } })
    expect(run.came).toEqual(expected)
  })

  it('is of direct dependencies only, where they are outdated', async () => {
    const run = await played({ files: old, policy: { 'outdated-majors': 1 }, registry: { advisories: [] } })
    expect(run.result?.findings.map(({ message }) => message)).toEqual([
      'body-reader 1.20.3 (production) is 1 major version behind 2.0.0',
    ])
  })

  it.each([
    [{ 'release-age': { days: 3 } }, ['unknown', 'documents-unavailable']],
    [{ 'release-age': { days: 3, decision: 'warn' } }, ['warn', 'documents-unavailable']],
    [{ deprecated: 'warn' }, ['warn', 'documents-unavailable']],
    [{ 'outdated-majors': 1 }, ['warn', 'documents-unavailable']],
  ])('is missed where it does not answer under %j', async (policy, expected) => {
    audit = await openAudit({ files: old, policy, registry: { advisories: [] } })
    audit.registry.fault({ kind: 'status', route: 'document', status: 404 })
    expect((await audit.run()).came).toEqual(expected)
  })
})
