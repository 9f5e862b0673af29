import { beforeAll, describe, expect, it } from '@jest/globals'
import { readSources, type Source } from './sources.ts'

const outside =
  /^(node:(child_process|net|http|https|tls|dns|fs|process|sqlite)|node:fs\/promises|@actions\/|octokit$|undici$|pg$|mysql2)/
const pure = /^(zod|semver)$/

const capabilities = [
  'advisories',
  'backups',
  'checks',
  'coverage',
  'databases',
  'documents',
  'lockfiles',
  'migrations',
  'policy',
  'report',
  'test-results',
  'waivers',
]
const isPureModule = (name: string) => pure.test(name)
const isOurs = (name: string) => name.startsWith('src/')

let sources: Source[]
beforeAll(async () => {
  sources = await readSources('src')
})

function breaches(from: RegExp, allowed: (imported: string, source: Source) => boolean): string[] {
  return sources
    .filter(source => from.test(source.path))
    .flatMap(source =>
      source.imports.filter(name => !allowed(name, source)).map(name => `${source.path} imports ${name}`),
    )
}

describe('the import rule', () => {
  it('sees the imports at all', () => {
    expect(sources.length).toBeGreaterThan(30)
    expect(sources.flatMap(source => source.imports).length).toBeGreaterThan(100)
  })

  it('lets the domain import nothing of ours but itself', () => {
    expect(breaches(/^src\/domain\//, name => name.startsWith('src/domain/') || isPureModule(name))).toEqual(
      [],
    )
  })

  it('lets ports import domain types only', () => {
    const allowed = (name: string) => /^src\/(domain|ports)\//.test(name)
    expect(breaches(/^src\/ports\//, allowed)).toEqual([])
  })

  it('keeps judge, plan and spec free of ports, host and everything asynchronous', () => {
    const allowed = (name: string, source: Source) => {
      const own = source.path.slice(0, source.path.lastIndexOf('/'))
      const capability = capabilities.some(folder => name.startsWith(`src/${folder}/`))
      return name.startsWith('src/domain/') || name.startsWith(`${own}/`) || capability || isPureModule(name)
    }
    expect(breaches(/^src\/actions\/[^/]+\/(judge|plan|spec)\.ts$/, allowed)).toEqual([])
  })

  it('lets no action import another action, nor the host but for define', () => {
    const allowed = (name: string, source: Source) => {
      const own = source.path.split('/').slice(0, 3).join('/')
      if (name.startsWith('src/actions/')) return name.startsWith(`${own}/`)
      if (name.startsWith('src/host/'))
        return source.path.endsWith('/action.ts') && name === 'src/host/define.ts'
      return name !== 'src/start.ts'
    }
    expect(breaches(/^src\/actions\//, allowed)).toEqual([])
  })

  it('lets the host import no action', () => {
    expect(
      breaches(/^src\/host\//, name => !name.startsWith('src/actions/') && name !== 'src/start.ts'),
    ).toEqual([])
  })

  it('lets capabilities import neither host nor actions', () => {
    const from = new RegExp(`^src/(${capabilities.join('|')})/`)
    expect(breaches(from, name => !/^src\/(host|actions|start)/.test(name))).toEqual([])
  })

  it('lets start import actions, host and domain only', () => {
    expect(breaches(/^src\/start\.ts$/, name => /^src\/(actions|host|domain)\//.test(name))).toEqual([])
  })

  it('touches the outside world in the host only', () => {
    expect(breaches(/^src\/(?!host\/)/, name => !outside.test(name))).toEqual([])
  })

  it('resolves every import of ours to a file', () => {
    const known = new Set(sources.map(source => source.path))
    const lost = sources.flatMap(source =>
      source.imports.filter(name => isOurs(name) && !known.has(name)).map(name => `${source.path}: ${name}`),
    )
    expect(lost).toEqual([])
  })
})
