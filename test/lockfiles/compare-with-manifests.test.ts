import { describe, expect, it } from '@jest/globals'
import { neededManifests } from '../../src/lockfiles/attach-manifests.ts'
import { compareWithManifests } from '../../src/lockfiles/compare-with-manifests.ts'
import { lockfileOf, type RealLockfile, real, realLockfiles } from './real-lockfiles.ts'

/** What is told when the text of one package.json is changed. */
async function told(fixture: RealLockfile, from: string, to: string) {
  const manifests = fixture.manifests.map(({ path, text }) => ({ path, text: text.replace(from, to) }))
  if (manifests.every(({ text }, at) => text === fixture.manifests[at]?.text)) throw new Error(`no ${from}`)
  return compareWithManifests(await lockfileOf({ ...fixture, manifests }), manifests)
}

const plain = realLockfiles.filter(({ project }) => project === 'plain')
const mono = realLockfiles.filter(({ project }) => project === 'workspaces')

describe('a lockfile held against package.json', () => {
  it.each(realLockfiles)('agrees where the tool has just written it: $project by $tool', async fixture => {
    expect(compareWithManifests(await lockfileOf(fixture), fixture.manifests)).toEqual([])
  })

  it.each(plain)('lacks what was added: $tool', async fixture => {
    const found = await told(fixture, '"cycle-left":', '"brand-new": "^3.0.0",\n    "cycle-left":')
    expect(found).toMatchObject([
      {
        kind: 'not-locked',
        file: 'package.json',
        line: fixture.tool === 'yarn-4' ? 6 : 7,
        name: 'brand-new',
        required: '^3.0.0',
      },
    ])
  })

  it.each(plain)('has another range, or another version: $tool', async fixture => {
    const [found] = await told(fixture, '"~4.19.0"', '"~4.20.0"')
    // Yarn 4 has sorted the file.
    const line = fixture.tool === 'yarn-4' ? 11 : 6
    expect(found).toMatchObject({ kind: 'range-differs', line, name: 'web-frame', required: '~4.20.0' })
  })

  it.each(plain.filter(({ tool }) => !tool.startsWith('yarn')))(
    'locks for another kind: $tool',
    async fixture => {
      const found = await told(fixture, '"devDependencies"', '"dependencies2"')
      expect(found.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
        'not-required query-words',
        'not-required test-bench',
      ])
    },
  )

  it.each(mono)('lacks a workspace, or has one that is gone: $tool', async fixture => {
    const lockfile = await lockfileOf(fixture)
    const without = fixture.manifests.filter(({ path }) => !path.includes('model'))
    if (fixture.tool !== 'yarn-1')
      expect(compareWithManifests(lockfile, without)).toMatchObject([
        { kind: 'manifest-missing', file: 'packages/model/package.json' },
      ])
    const more = [...fixture.manifests, { path: 'packages/new/package.json', text: '{"name":"new"}' }]
    expect(compareWithManifests(lockfile, more)).toMatchObject([
      { kind: 'project-not-locked', file: 'packages/new/package.json' },
    ])
  })

  it('tells a version that was put in by hand', async () => {
    const fixture = real('plain', 'npm-11')
    const data = Buffer.from(fixture.data.toString().replace('"version": "4.19.0"', '"version": "4.18.0"'))
    const lockfile = await lockfileOf({ ...fixture, data })
    expect(compareWithManifests(lockfile, fixture.manifests)).toMatchObject([
      { kind: 'version-outside', name: 'web-frame', required: '~4.19.0', locked: '4.18.0', line: 6 },
    ])
  })

  it('is not compared with a package.json that is broken or missing', async () => {
    const fixture = real('plain', 'npm-11')
    const lockfile = await lockfileOf(fixture)
    expect(compareWithManifests(lockfile, [])).toMatchObject([{ kind: 'manifest-missing' }])
    const broken = [{ path: 'package.json', text: '{' }]
    expect(compareWithManifests(lockfile, broken)).toMatchObject([{ kind: 'manifest-broken' }])
  })

  it('tells which package.json files it needs', async () => {
    const fixture = real('workspaces', 'yarn-1')
    const lockfile = { ...(await lockfileOf({ ...fixture, manifests: [] })), path: 'app/yarn.lock' }
    expect(
      neededManifests(
        lockfile,
        fixture.manifests.find(({ path }) => path === 'package.json'),
      ),
    ).toEqual({
      paths: ['app/package.json'],
      globs: ['app/packages/*/package.json', '!app/packages/old/package.json'],
    })
  })
})
