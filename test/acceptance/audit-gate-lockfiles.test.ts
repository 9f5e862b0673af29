import { closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type Audit, openAudit } from '../support/audit/audit.ts'
import { npmProject, shop } from '../support/audit/npm-project.ts'

let audit: Audit
afterEach(() => audit.close())

const { 'package.json': manifest = '', 'package-lock.json': lock = '' } = npmProject(shop)
const conflict = lock.replace(
  '"version": "4.17.20"',
  '<<<<<<< HEAD\n"version": "4.17.20"\n=======\n"version": "4.17.21"\n>>>>>>> topic',
)

describe('a lockfile that can not be judged', () => {
  it.each([
    ['none', { 'package-lock.json': undefined }, 'lockfile-missing'],
    ['two of a kind', { 'yarn.lock': '# yarn lockfile v1\n' }, 'lockfile-several'],
    ['an empty one', { 'package-lock.json': '' }, 'lockfile-empty'],
    ['one of blanks', { 'package-lock.json': '  \n' }, 'lockfile-empty'],
    ['half of one', { 'package-lock.json': lock.slice(0, lock.length / 2) }, 'lockfile-broken'],
    ['no JSON', { 'package-lock.json': 'lockfile\n' }, 'lockfile-broken'],
    [
      'one with packages of no shape',
      { 'package-lock.json': '{"lockfileVersion":3,"packages":[]}' },
      'lockfile-broken',
    ],
    ['a merge conflict', { 'package-lock.json': conflict }, 'lockfile-conflict'],
    [
      'version 1',
      { 'package-lock.json': '{"lockfileVersion":1,"dependencies":{}}' },
      'lockfile-version-unknown',
    ],
    [
      'version 99',
      { 'package-lock.json': lock.replace('"lockfileVersion": 3', '"lockfileVersion": 99') },
      'lockfile-version-unknown',
    ],
    ['no package.json', { 'package.json': undefined }, 'manifest-unreadable'],
    ['a package.json that is none', { 'package.json': '[' }, 'manifest-unreadable'],
    [
      'packages of nothing',
      { 'package-lock.json': undefined, 'yarn.lock': '# yarn lockfile v1\n\n' },
      'no-packages',
    ],
  ])('%s', async (_, files, reason) => {
    audit = await openAudit({ files })
    const run = await audit.run()
    // A lockfile without what package.json asks for does not match it either.
    const came = run.came[0] === 'block' ? run.result?.findings.map(({ code }) => code) : [run.came[1]]
    expect(came).toContain(reason)
    expect(run.exitCode).toBe(1)
    expect(run.outputs['source']).toBe('')
  })

  it('of a kind nobody knows is named as such', async () => {
    audit = await openAudit({ files: { 'package-lock.json': undefined, 'bun.lock': '{}' } })
    const run = await audit.run()
    expect(run.came).toEqual(['unknown', 'lockfile-kind-unknown'])
    expect(run.result?.headline).toContain('bun.lock')
    expect((await audit.run({ inputs: { lockfile: 'package.json' } })).came).toEqual([
      'unknown',
      'lockfile-kind-unknown',
    ])
  })

  it('of 200 MB and more is refused without being read', async () => {
    audit = await openAudit()
    const file = openSync(join(audit.workspace.folder, 'package-lock.json'), 'w')
    ftruncateSync(file, 200_000_001)
    closeSync(file)
    const run = await audit.run()
    expect(run.came).toEqual(['unknown', 'lockfile-too-large'])
    expect(run.result?.headline).toContain('200.0 MB')
  })

  it('that leads out of the workspace is refused', async () => {
    audit = await openAudit({ files: { 'package-lock.json': undefined } })
    const outside = join(audit.workspace.folder, '..', `outside-${process.pid}.json`)
    writeFileSync(outside, lock)
    symlinkSync(outside, join(audit.workspace.folder, 'package-lock.json'))
    expect((await audit.run()).came).toEqual(['unknown', 'lockfile-outside-workspace'])
  })

  it('that is a folder, or is not where the input says, is unknown', async () => {
    audit = await openAudit({ files: { 'yarn.lock/a': 'x' } })
    expect((await audit.run({ inputs: { lockfile: 'yarn.lock' } })).came).toEqual([
      'unknown',
      'lockfile-unreadable',
    ])
    expect((await audit.run({ inputs: { lockfile: 'web/yarn.lock' } })).came).toEqual([
      'unknown',
      'lockfile-missing',
    ])
  })
})

describe('a lockfile that does not match package.json', () => {
  it.each([
    ['another range', manifest.replace('^4.17.0', '^5.0.0')],
    [
      'one more dependency',
      manifest.replace('"deep-merge-all"', '"mime-names": "^3.0.0",\n    "deep-merge-all"'),
    ],
  ])('blocks: %s', async (_, changed) => {
    audit = await openAudit({ files: { 'package.json': changed }, registry: { advisories: [] } })
    const run = await audit.run()
    expect(run).toMatchObject({ exitCode: 1, came: ['block', 'lockfile-mismatch'] })
    expect(run.result?.findings[0]?.where).toMatchObject({ file: 'package.json', line: 5 })
  })
})
