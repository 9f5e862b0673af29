import { describe, expect, it } from '@jest/globals'
import { wantedOf } from '../../src/advisories/match.ts'
import { parseLockfile } from '../../src/lockfiles/parse-lockfile.ts'
import { tarballOf } from '../../src/lockfiles/tarball.ts'
import { refusalOf } from './real-lockfiles.ts'

const address = 'https://registry.npmjs.org/lodash/-/lodash-4.17.20.tgz'

/** What sources are asked about. */
async function asked(path: string, text: string): Promise<string[]> {
  const parsed = await parseLockfile(path, Buffer.from(text))
  if (!parsed.ok) throw new Error(parsed.message)
  return [...wantedOf(parsed.lockfile.packages.values())].flatMap(([name, versions]) =>
    [...versions].map(version => `${name}@${version}`),
  )
}

const npm = (location: string, entry: object) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': {}, [location]: entry } })
const pnpm = (facts: string) =>
  `lockfileVersion: '9.0'\nimporters:\n  .: {}\npackages:\n  lodash@4.17.20:\n${facts}snapshots:\n  lodash@4.17.20: {}\n`
const classic = (...entries: readonly (readonly [string, string, string])[]) =>
  `# yarn lockfile v1\n\n\n${entries
    .map(([head, version, resolved]) => `${head}:\n  version "${version}"\n  resolved "${resolved}"\n`)
    .join('\n')}`
const berry = (version: string, resolution: string) =>
  `__metadata:\n  version: 8\n\n"a@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "a@workspace:."\n  linkType: soft\n\n"harmless@npm:^1.0.0":\n  version: ${version}\n  resolution: "${resolution}"\n  linkType: hard\n`

describe('a package is asked about as what gets fetched', () => {
  it.each([
    [
      'npm, named otherwise',
      npm('node_modules/lodash', { name: 'harmless', version: '4.17.20', resolved: address }),
    ],
    ['npm, of another version', npm('node_modules/lodash', { version: '4.17.21', resolved: address })],
    ['npm, in a folder beside', npm('lib/harmless', { version: '1.0.0', resolved: address })],
    ['npm, with a sign before the version', npm('node_modules/lodash', { version: 'v4.17.20' })],
    ['yarn 1, of another version', classic(['lodash@^4.0.0', '4.17.21', `${address}#aa`])],
    [
      'yarn 1, with a name behind the address',
      classic(['lodash@^4.0.0', '4.17.20', `${address}#/harmless/-/aa`]),
    ],
    ['yarn 4, of another version', berry('1.0.0', 'lodash@npm:4.17.20')],
    ['yarn 4, patched', berry('1.0.0', 'harmless@patch:lodash@npm%3A4.17.20#./a.patch::version=1.0.0')],
    [
      'yarn 4, from an address',
      berry('1.0.0', `harmless@npm:1.0.0::__archiveUrl=${encodeURIComponent(address)}`),
    ],
    [
      'pnpm, from an address',
      pnpm(`    resolution: {tarball: ${address}}\n`).replaceAll('lodash@4.17.20', 'harmless@1.0.0'),
    ],
  ])('%s', async (tool, text) => {
    const path = tool.startsWith('npm')
      ? 'package-lock.json'
      : tool.startsWith('yarn')
        ? 'yarn.lock'
        : 'pnpm-lock.yaml'
    expect(await asked(path, text)).toEqual(['lodash@4.17.20'])
  })

  it('and none takes the place of another', async () => {
    const text = classic(
      ['x@^1.0.0', '4.17.20', address],
      ['x@4.17.20', '4.17.20', 'https://registry.npmjs.org/x/-/x-4.17.20.tgz'],
      ['x@^4.17.20', '4.17.20', 'https://registry.npmjs.org/x/-/x-4.17.20.tgz'],
    )
    expect((await asked('yarn.lock', text)).sort()).toEqual(['lodash@4.17.20', 'x@4.17.20'])
  })
})

describe('a lockfile is refused that', () => {
  it.each([
    [
      'spells a place otherwise',
      'package-lock.json',
      npm('node_modules/x/../lodash', { version: '4.17.20' }),
    ],
    ['spells a place for Windows', 'package-lock.json', npm('node_modules\\lodash', { version: '4.17.20' })],
    ['has a dot in a place', 'package-lock.json', npm('./node_modules/lodash', { version: '4.17.20' })],
    ['has a name of two parts', 'package-lock.json', npm('node_modules/x/lodash', { version: '4.17.20' })],
    [
      'has a name no registry takes',
      'package-lock.json',
      npm('node_modules/a', { name: 'a > b', version: '1.0.0' }),
    ],
    ['has a range for a version', 'package-lock.json', npm('node_modules/lodash', { version: '4.17.x' })],
    [
      'contradicts a key’s version',
      'pnpm-lock.yaml',
      pnpm('    resolution: {integrity: sha512-AA==}\n    version: 4.17.21\n'),
    ],
    [
      'contradicts a key’s name',
      'pnpm-lock.yaml',
      pnpm('    resolution: {integrity: sha512-AA==}\n    name: harmless\n'),
    ],
  ])('%s', async (_, path, text) => {
    expect((await refusalOf(path, text)).reason).toBe('lockfile-broken')
  })

  it('locks a package twice for pnpm, and not to the same', async () => {
    const facts = '    resolution: {integrity: sha512-AA==}\n'
    const other = pnpm(facts.replace('integrity: sha512-AA==', `tarball: ${address}`))
    const both = `---\n${other.replaceAll('lodash@', 'harmless@')}---\n${pnpm(facts).replaceAll('lodash@', 'harmless@')}`
    expect((await refusalOf('pnpm-lock.yaml', both)).message).toContain('is locked twice')
  })
})

describe('a large lockfile of yarn 1', () => {
  it('is read in one go where folders are required that have no entry', async () => {
    const entries = Array.from(
      { length: 120_000 },
      (_, at) => `a${at}@^1.0.0:\n  version "1.0.0"\n  dependencies:\n    a${at} "file:x"\n`,
    )
    const parsed = await parseLockfile(
      'yarn.lock',
      Buffer.from(`# yarn lockfile v1\n\n\n${entries.join('\n')}`),
    )
    expect(parsed.ok).toBe(true)
  })
})

describe('a registry’s address', () => {
  it.each([
    [address, { name: 'lodash', version: '4.17.20' }],
    [
      'https://r.example/npm/@acme/a/-/a-1.0.0-rc.1.tgz?x=/b/-/b-2.0.0.tgz',
      { name: '@acme/a', version: '1.0.0-rc.1' },
    ],
    ['https://r.example/@acme%2fa/-/@acme/a-1.0.0.tgz', { name: '@acme/a', version: '1.0.0' }],
    ['https://r.example/a/-/old.tgz', { name: 'a' }],
    ['https://gitlab.example/acme/a/-/archive/v1.0.0/a-v1.0.0.tar.gz', undefined],
    ['https://npm.pkg.github.com/download/@acme/a/1.0.0/aa', undefined],
    ['file:///a/-/a-1.0.0.tgz', undefined],
    ['git+ssh://git@github.com/acme/a.git#aa', undefined],
    ['a-1.0.0.tgz', undefined],
  ])('%s', (url, told) => {
    expect(tarballOf(url)).toEqual(told)
  })
})
