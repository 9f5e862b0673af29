import { describe, expect, it } from '@jest/globals'
import { locked, lockfileOf, real, realLockfiles, refusalOf } from './real-lockfiles.ts'

describe('a lockfile that a real package manager wrote', () => {
  it.each(realLockfiles)('is read: $project by $tool', async fixture => {
    const lockfile = await lockfileOf(fixture)
    const rows = fixture.data.toString().split('\n')
    expect(lockfile.packages.size).toBeGreaterThan(4)
    for (const [id, { name, version, line, edges, origin }] of lockfile.packages) {
      const key = id.replace(/\(.*\)$/, '')
      expect(rows[(line ?? 0) - 1]).toContain(lockfile.kind.startsWith('yarn') ? name.split('@')[0] : key)
      expect(origin !== 'registry' || /^\d+\.\d+\.\d+/.test(version)).toBe(true)
      for (const { to } of edges)
        expect(
          to === undefined || lockfile.packages.has(to) || lockfile.projects.some(p => p.path === to),
        ).toBe(true)
    }
    expect(lockfile.projects.map(({ path }) => path)).toContain('.')
  })

  it('says the same by every tool: versions and deprecations', async () => {
    const all = await Promise.all(
      realLockfiles.filter(({ project }) => project === 'plain').map(fixture => lockfileOf(fixture)),
    )
    const [first] = all
    // pnpm locks no part of a bundle.
    for (const lockfile of all)
      expect(locked(lockfile)).toEqual(
        first === undefined
          ? []
          : locked(first).filter(name => lockfile.kind !== 'pnpm' || name !== 'inner-part@1.0.0'),
      )
    for (const lockfile of all.filter(({ kind }) => !kind.startsWith('yarn'))) {
      const told = [...lockfile.packages.values()].flatMap(({ name, deprecated }) =>
        deprecated ? [name] : [],
      )
      expect(told.sort()).toEqual(['glob-words', 'old-request'])
    }
  })

  it('tells aliases, bundles and nested versions apart', async () => {
    const npm = await lockfileOf(real('plain', 'npm-11'))
    expect(npm.packages.get('node_modules/view-tree-old')).toMatchObject({
      name: 'view-tree',
      version: '17.0.2',
    })
    expect([...npm.packages.values()].filter(({ bundled }) => bundled).map(({ name }) => name)).toEqual([
      'inner-part',
    ])
    const pnpm = await lockfileOf(real('plain', 'pnpm-12'))
    const alias = pnpm.projects[0]?.edges.find(({ name }) => name === 'view-tree-old')
    expect(alias).toMatchObject({ to: 'view-tree@17.0.2', range: 'npm:view-tree@^17.0.0' })
    const yarn = await lockfileOf(real('plain', 'yarn-1'))
    expect(yarn.packages.get('view-tree-old@17.0.2')?.name).toBe('view-tree')
  })

  it.each(['npm-11', 'pnpm-12', 'yarn-1', 'yarn-4'])('tells where packages are from: %s', async tool => {
    const { packages } = await lockfileOf(real('origins', tool))
    const origins = Object.fromEntries([...packages.values()].map(({ name, origin }) => [name, origin]))
    expect(origins).toMatchObject({
      folder: 'directory',
      'log-lines': 'registry',
      ...(tool === 'yarn-4' ? { ported: 'directory', 'same-name': 'registry' } : { 'from-git': 'git' }),
      // pnpm sees that the address is the registry's own.
      'raw-bytes': tool === 'pnpm-12' ? 'registry' : 'tarball',
    })
  })

  it.each(realLockfiles.filter(({ project }) => project === 'workspaces'))(
    'knows the projects and their names: $tool',
    async fixture => {
      const { projects } = await lockfileOf(fixture)
      expect(projects.map(({ path, name }) => `${path} ${name}`).sort()).toEqual([
        '. workshop',
        'packages/api @workshop/api',
        'packages/model @workshop/model',
      ])
      const api = projects.find(({ path }) => path === 'packages/api')
      expect(api?.edges.find(({ name }) => name === '@workshop/model')?.to).toBe('packages/model')
      expect(api?.edges.find(({ name }) => name === 'color-term')?.kind).toBe('development')
    },
  )

  it('may have a document of pnpm’s own in front', async () => {
    const { data, manifests } = real('plain', 'pnpm-12')
    const own = `---\nlockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    configDependencies:\n      hooks:\n        specifier: 1.0.0\n        version: 1.0.0\n\npackages:\n\n  hooks@1.0.0:\n    resolution: {integrity: sha512-x}\n\nsnapshots:\n\n  hooks@1.0.0: {}\n\n`
    const both = Buffer.from(`${own}---\n${data}`)
    const lockfile = await lockfileOf({ path: 'pnpm-lock.yaml', data: both, manifests })
    expect(lockfile.packages.size).toBe((await lockfileOf(real('plain', 'pnpm-12'))).packages.size + 1)
    expect(lockfile.projects).toHaveLength(1)
    expect((await refusalOf('pnpm-lock.yaml', own)).reason).toBe('lockfile-broken')
  })
})

const v3 = (packages: string) => `{"lockfileVersion":3,"packages":{${packages}}}`

describe('a lockfile', () => {
  it.each([
    ['nothing', 'package-lock.json', '', 'lockfile-empty', undefined],
    ['blank', 'yarn.lock', ' \n\n', 'lockfile-empty', undefined],
    [
      'of version 1',
      'package-lock.json',
      '{"lockfileVersion":1,"dependencies":{}}',
      'lockfile-version-unknown',
      1,
    ],
    [
      'of a version to come',
      'package-lock.json',
      '{"lockfileVersion":4,"packages":{}}',
      'lockfile-version-unknown',
      1,
    ],
    ['of pnpm 7', 'pnpm-lock.yaml', 'lockfileVersion: 5.4\n', 'lockfile-version-unknown', 1],
    ['of a berry to come', 'yarn.lock', '__metadata:\n  version: 99\n', 'lockfile-version-unknown', 1],
    ['Bun’s', 'bun.lock', '{}', 'lockfile-kind-unknown', undefined],
    ['Bun’s binary', 'bun.lockb', '#!/usr/bin/env bun', 'lockfile-kind-unknown', undefined],
    ['Deno’s', 'a/deno.lock', '{"version":"4"}', 'lockfile-kind-unknown', undefined],
    ['prose', 'locks.txt', 'nothing\n', 'lockfile-kind-unknown', undefined],
    ['in conflict', 'package-lock.json', '{\n<<<<<<< HEAD\n', 'lockfile-conflict', 2],
    ['in conflict with CRLF', 'yarn.lock', '# yarn lockfile v1\r\n\r\n=======\r\n', 'lockfile-conflict', 3],
    ['wrong JSON', 'package-lock.json', '{\n  "a": x\n}', 'lockfile-broken', 2],
    ['a list', 'package-lock.json', '[]', 'lockfile-broken', 1],
    ['without packages', 'package-lock.json', '{"lockfileVersion":3}', 'lockfile-broken', 1],
    ['without the project', 'package-lock.json', v3(''), 'lockfile-broken', undefined],
    [
      'with a key twice',
      'package-lock.json',
      v3('"":{},\n"node_modules/a":{"version":"1.0.0","version":"2.0.0"}'),
      'lockfile-broken',
      2,
    ],
    [
      'with an entry twice',
      'package-lock.json',
      v3('"":{},\n"node_modules/a":{},"node_modules/\\u0061":{}'),
      'lockfile-broken',
      2,
    ],
    [
      'with a prototype',
      'package-lock.json',
      v3('"":{"dependencies":{\n"__proto__":"1"}}'),
      'lockfile-broken',
      2,
    ],
    [
      'with an entry that is no object',
      'package-lock.json',
      v3('"":{},\n"node_modules/a":7'),
      'lockfile-broken',
      2,
    ],
    [
      'with a package without a version',
      'package-lock.json',
      v3('"":{},\n"node_modules/a":{}'),
      'lockfile-broken',
      2,
    ],
    [
      'with a link to nowhere',
      'package-lock.json',
      v3('"":{},\n"node_modules/a":{"link":true,"resolved":"a"}'),
      'lockfile-broken',
      2,
    ],
    [
      'without what is required',
      'package-lock.json',
      v3('"":{"dependencies":{"a":"1"}}'),
      'lockfile-broken',
      1,
    ],
    ['wrong YAML', 'pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters: [\n", 'lockfile-broken', 3],
    ['without importers', 'pnpm-lock.yaml', "lockfileVersion: '9.0'\n", 'lockfile-broken', 1],
    [
      'with a key twice in YAML',
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  .: {}\n",
      'lockfile-broken',
      4,
    ],
    [
      'with a prototype in YAML',
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\n__proto__: {}\n",
      'lockfile-broken',
      2,
    ],
    [
      'with a package but no snapshot',
      'pnpm-lock.yaml',
      "lockfileVersion: '9.0'\nimporters:\n  .: {}\npackages:\n  a@1.0.0:\n    resolution: {integrity: x}\n",
      'lockfile-broken',
      5,
    ],
    [
      'yarn’s without its first line',
      'yarn.lock',
      'a@1:\n  version "1.0.0"\n',
      'lockfile-kind-unknown',
      undefined,
    ],
    [
      'yarn’s with an open quote',
      'yarn.lock',
      '# yarn lockfile v1\n\na@1:\n  version "1.0',
      'lockfile-broken',
      4,
    ],
    ['yarn’s without a version', 'yarn.lock', '# yarn lockfile v1\n\na@1:\n', 'lockfile-broken', 3],
    [
      'yarn’s with a need unmet',
      'yarn.lock',
      '# yarn lockfile v1\n\na@1:\n  version "1.0.0"\n  dependencies:\n    b "1"\n',
      'lockfile-broken',
      3,
    ],
    ['a berry without a project', 'yarn.lock', '__metadata:\n  version: 8\n', 'lockfile-broken', 1],
  ])('that is %s is refused', async (_, path, text, reason, line) => {
    const refusal = await refusalOf(path, text)
    expect([refusal.reason, refusal.line]).toEqual([reason, line])
  })

  it('names what is accepted, and the command that gets there', async () => {
    expect((await refusalOf('package-lock.json', '{"lockfileVersion":1}')).message).toMatch(
      /2 and 3.*npm install --package-lock-only/,
    )
    expect((await refusalOf('pnpm-lock.yaml', 'lockfileVersion: 5.4\n')).message).toMatch(
      /5\.4.*9\.x.*pnpm install/,
    )
    expect((await refusalOf('bun.lock', '{}')).message).toContain("Bun's lockfile")
  })

  it('may be npm’s with a byte order mark, CRLF and a name of its own', async () => {
    const { data, manifests } = real('plain', 'npm-11')
    const other = Buffer.from(`\uFEFF${data.toString().replaceAll('\n', '\r\n')}`)
    expect((await lockfileOf({ path: 'locks/mine.json', data: other, manifests })).packages.size).toBe(25)
  })
})
