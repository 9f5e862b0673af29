import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { matchAdvisories, wantedOf } from '../../src/advisories/match.ts'
import { askOsv } from '../../src/advisories/osv-source.ts'
import { askRegistry, type SourceAnswer } from '../../src/advisories/registry-source.ts'
import type { LockedPackage } from '../../src/lockfiles/lockfile.ts'
import { type RegistryDouble, startRegistry } from '../support/registry/double.ts'
import { type NpmAudit, npm, npmAudit } from '../support/registry/npm-audit.ts'
import { good, line, only } from './question.ts'

const lockShape = z.object({
  packages: z.record(z.string(), z.object({ version: z.string(), name: z.string().optional() })),
})

const dependencies = {
  'web-frame': '4.18.0',
  'deep-merge-all': '4.17.15',
  'with-bundle': '1.0.0',
  '@acme/logger': '1.2.0',
  '@acme/format': '2.0.0',
  '@private/billing': '0.9.0',
  'next-thing': '2.0.0-rc.1',
  'yaml-lite': '3.0.2',
  'cookie-jarlet': '0.5.0',
  'query-words': '6.7.2',
  'brace-words': '1.1.11',
  'old-request': '2.88.2',
  'same-name': '2.0.0',
  alias: 'npm:mime-names@2.1.0',
}

let registry: RegistryDouble
let folder: string
let theirs: NpmAudit
let packages: LockedPackage[]
beforeAll(async () => {
  registry = await startRegistry()
  folder = mkdtempSync(join(tmpdir(), 'golive-agreement-'))
  const manifest = {
    name: 'agreement',
    version: '1.0.0',
    dependencies,
    devDependencies: { 'test-bench': '9.0.0' },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  await npm(['install', '--no-audit'], folder, registry.url)
  theirs = await npmAudit(folder, registry.url)
  const lock = lockShape.parse(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')))
  packages = Object.entries(lock.packages)
    .filter(([id]) => id !== '')
    .map(([id, { version, name }]) => {
      const own = name ?? id.split('node_modules/').at(-1) ?? id
      return { id, name: own, version, origin: 'registry', edges: [] }
    })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await registry.close()
})

function ours(answer: SourceAnswer): NpmAudit {
  const matches = matchAdvisories({ packages, advisories: good(answer).advisories })
  return {
    advisories: matches.map(({ advisory }) => `${advisory.package} ${advisory.id}`).sort(),
    locations: [...new Set(matches.flatMap(match => match.packages.map(({ id }) => id)))].sort(),
  }
}

describe('the real npm, asked for the same lockfile at the same registry', () => {
  it('agrees with us on every advisory and every place', async () => {
    const answer = await askRegistry(wantedOf(packages), { ...line(), registries: only(registry.url) })
    expect(theirs.advisories.length).toBeGreaterThan(10)
    expect(ours(answer)).toEqual(theirs)
  })

  it('agrees with OSV, but for what only the registry knows', async () => {
    const answer = await askOsv(wantedOf(packages), { ...line(), osv: registry.osv })
    const isPrivate = (text: string) => text.includes('@private/')
    expect(ours(answer)).toEqual({
      advisories: theirs.advisories.filter(text => !isPrivate(text)),
      locations: theirs.locations.filter(text => !isPrivate(text)),
    })
  })
})
