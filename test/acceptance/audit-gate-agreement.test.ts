import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { askSources } from '../../src/advisories/ask-sources.ts'
import { matchAdvisories, wantedOf } from '../../src/advisories/match.ts'
import { systemClock } from '../../src/host/clock.ts'
import { createHttp } from '../../src/host/http/index.ts'
import { RunnerLog } from '../../src/host/log.ts'
import { parseLockfile } from '../../src/lockfiles/parse-lockfile.ts'
import { advisories as madeUp } from '../support/registry/advisories.ts'
import type { AdvisorySeed } from '../support/registry/advisory-shape.ts'
import { type RegistryDouble, startRegistry } from '../support/registry/double.ts'
import { root } from '../support/runner/run-action.ts'

const run = promisify(execFile)
const fixtures = join(root, 'test/fixtures/lockfiles')
const npmLocks = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(path => /(?:package-lock|npm-shrinkwrap)\.json$/.test(path) && !path.includes('node_modules'))
  .map(path => ({ folder: join(fixtures, path, '..'), path }))

const auditSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(z.union([z.string(), z.object({ name: z.string(), url: z.string(), range: z.string() })])),
      nodes: z.array(z.string()),
    }),
  ),
})

let registry: RegistryDouble
beforeAll(async () => {
  registry = await startRegistry({ advisories: [...(await advisoriesForAll()), ...madeUp] })
})
afterAll(() => registry.close())

/** One hole in every package that any of the fixtures locks, told in each way in which ranges are. */
async function advisoriesForAll(): Promise<AdvisorySeed[]> {
  const versions = new Map<string, string>()
  for (const { path } of npmLocks) {
    const parsed = await parseLockfile(path, readFileSync(join(fixtures, path)))
    if (!parsed.ok) throw new Error(`${path}: ${parsed.message}`)
    for (const { name, version } of parsed.lockfile.packages.values()) versions.set(name, version)
  }
  return [...versions].map(([name, version], index): AdvisorySeed => {
    const forms = [
      [{ lastAffected: version }],
      [{ introduced: version }],
      [{ fixed: '0.0.1' }, { introduced: version, lastAffected: version }],
    ]
    const id = `GHSA-aaaa-${String(index).padStart(4, '0')}-bbbb`
    const ranges = forms[index % forms.length] ?? []
    return {
      id,
      number: 2_000_000 + index * 10,
      package: name,
      title: `Hole in ${name}`,
      severity: 'high',
      ranges,
    }
  })
}

/** What npm finds: advisory, package and place of each copy. It tells places by package, for all its advisories together. */
async function npmFinds(folder: string): Promise<{ readonly found: string[]; readonly nodes: string[] }> {
  const copy = mkdtempSync(join(tmpdir(), 'golive-agreement-'))
  try {
    cpSync(folder, copy, { recursive: true })
    rmSync(join(copy, '.npmrc'), { force: true })
    const args = [
      'audit',
      '--json',
      '--package-lock-only',
      `--registry=${registry.url}/`,
      '--audit-level=none',
    ]
    const { stdout } = await run('npm', args, { cwd: copy, timeout: 60_000, maxBuffer: 32 * 1024 * 1024 })
    const { vulnerabilities } = auditSchema.parse(JSON.parse(stdout))
    const found = new Set<string>()
    const nodes = new Set<string>()
    for (const { via, nodes: places } of Object.values(vulnerabilities))
      for (const one of via) {
        if (typeof one === 'string') continue
        found.add(`${one.url.split('/').at(-1)} ${one.name}`)
        for (const place of places) nodes.add(`${one.name} ${place}`)
      }
    return { found: [...found].sort(), nodes: [...nodes].sort() }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function weFind(path: string): Promise<{ readonly found: string[]; readonly nodes: string[] }> {
  const parsed = await parseLockfile(path, readFileSync(join(fixtures, path)))
  if (!parsed.ok) throw new Error(`${path}: ${parsed.message}`)
  const packages = [...parsed.lockfile.packages.values()]
  const answer = await askSources({
    wanted: wantedOf(packages),
    sources: [{ kind: 'registry' }],
    registries: { main: { url: registry.url }, scopes: new Map() },
    http: createHttp({ clock: systemClock, log: new RunnerLog() }),
    files: { read: async () => ({ ok: false, refusal: { reason: 'missing' } }) },
    clock: systemClock,
    deadlineMs: 20_000,
  })
  if (!answer.ok) throw new Error(answer.failures.map(({ message }) => message).join())
  const matches = matchAdvisories({ packages, advisories: answer.advisories })
  const found = matches.map(({ advisory }) => `${advisory.id} ${advisory.package}`)
  const nodes = matches.flatMap(({ packages }) => packages.map(({ id, name }) => `${name} ${id}`))
  return { found: [...new Set(found)].sort(), nodes: [...new Set(nodes)].sort() }
}

describe('npm audit and we', () => {
  it('have lockfiles to agree on', () => {
    expect(npmLocks.length).toBeGreaterThan(3)
  })

  it.each(npmLocks)('agree on $path, advisory by advisory and copy by copy', async ({ folder, path }) => {
    expect(await weFind(path)).toEqual(await npmFinds(folder))
  })

  it('find something at all', async () => {
    const all = await Promise.all(npmLocks.map(({ path }) => weFind(path)))
    expect(all.flatMap(({ found }) => found).length).toBeGreaterThan(40)
  })
})
