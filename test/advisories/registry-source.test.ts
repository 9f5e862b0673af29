import { afterEach, describe, expect, it } from '@jest/globals'
import { askRegistry } from '../../src/advisories/registry-source.ts'
import { type RegistryDouble, type RegistryOptions, startRegistry } from '../support/registry/double.ts'
import { bad, good, line, only, wanted } from './question.ts'

const started: RegistryDouble[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(registry => registry.close()))
})

async function start(options: RegistryOptions = {}): Promise<RegistryDouble> {
  const registry = await startRegistry(options)
  started.push(registry)
  return registry
}

describe('the bulk endpoint', () => {
  it('tells of what it is asked for, with all versions in one packed body', async () => {
    const { url, journal } = await start()
    const asked = wanted('deep-merge-all@4.17.15', 'deep-merge-all@4.17.21', 'color-term@2.0.0')
    const { advisories, from } = good(await askRegistry(asked, { ...line(), registries: only(url) }))
    expect(from).toBe(url)
    expect(advisories).toEqual([
      {
        id: 'GHSA-deep-merg-2222',
        aliases: ['npm-1200001'],
        package: 'deep-merge-all',
        title: 'Prototype pollution in deep-merge-all',
        url: 'https://github.com/advisories/GHSA-deep-merg-2222',
        severity: 'critical',
        vulnerable: ['<4.17.21'],
        patched: ['4.17.21'],
        cwe: ['CWE-1321'],
        cvss: { score: 9.8, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
      },
    ])
    expect(journal).toMatchObject([
      {
        route: 'bulk',
        encoding: 'gzip',
        body: { 'deep-merge-all': ['4.17.15', '4.17.21'], 'color-term': ['2.0.0'] },
      },
    ])
  })

  it('lists a hole over several lines of releases once, with each of its ranges', async () => {
    const { url } = await start()
    const asked = wanted('query-words@6.5.2', 'query-words@6.7.2', 'query-words@6.9.6')
    const { advisories } = good(await askRegistry(asked, { ...line(), registries: only(url) }))
    expect(advisories).toHaveLength(1)
    expect(advisories[0]).toMatchObject({
      id: 'GHSA-hrpp-h998-j3pp',
      aliases: ['npm-1200010', 'npm-1200011', 'npm-1200012'],
      vulnerable: ['>=6.5.0 <6.5.3', '>=6.7.0 <6.7.3', '>=6.9.0 <6.9.7'],
      patched: ['6.5.3', '6.7.3', '6.9.7'],
    })
  })

  it('takes an empty object for nothing known', async () => {
    const { url } = await start()
    const answer = await askRegistry(wanted('color-term@2.0.0'), { ...line(), registries: only(url) })
    expect(good(answer).advisories).toEqual([])
  })

  it('is asked in parts', async () => {
    const { url, journal } = await start()
    const names = Array.from({ length: 4500 }, (_, index) => `pack-${index}@1.0.0`)
    const asked = wanted(...names, 'deep-merge-all@4.17.15')
    const { advisories } = good(await askRegistry(asked, { ...line(), registries: only(url) }))
    expect(advisories).toHaveLength(1)
    const sizes = journal.map(({ body }) => Object.keys(Object(body)).length)
    expect(sizes.sort()).toEqual([2000, 2000, 501])
  })

  it('fails as a whole when one of its parts does', async () => {
    const registry = await start()
    registry.fault({ kind: 'html', route: 'bulk', after: 1 })
    const names = Array.from({ length: 2001 }, (_, index) => `pack-${index}@1.0.0`)
    const answer = await askRegistry(wanted(...names), { ...line(), registries: only(registry.url) })
    expect(bad(answer).code).toBe('not-json')
  })
})

describe('a part that fails', () => {
  it('ends the others, which need not be waited for', async () => {
    const registry = await start()
    registry.fault({ kind: 'hang', route: 'bulk', times: 1 })
    registry.fault({ kind: 'html', route: 'bulk' })
    const names = Array.from({ length: 2001 }, (_, index) => `pack-${index}@1.0.0`)
    const answer = await askRegistry(wanted(...names), { ...line(60_000), registries: only(registry.url) })
    expect(bad(answer).code).toBe('not-json')
  }, 20_000)
})

describe('several registries', () => {
  it('are each asked for their own packages, with their own token', async () => {
    const main = await start()
    const team = await start({ prefix: '/npm/team', tokens: { '*': 's3cret' } })
    const registries = {
      main: { url: main.url },
      scopes: new Map([['@acme', { url: team.url, authorization: 'Bearer s3cret' }]]),
    }
    const asked = wanted('deep-merge-all@4.17.15', '@acme/format@2.0.0')
    const { advisories, from } = good(await askRegistry(asked, { ...line(), registries }))
    expect(advisories.map(({ id }) => id).sort()).toEqual(['GHSA-deep-merg-2222', 'GHSA-form-8xq2-w5vp'])
    expect(from).toBe(`${main.url}, ${team.url}`)
    expect(main.journal.map(({ authorization, body }) => [authorization, body])).toEqual([
      [undefined, { 'deep-merge-all': ['4.17.15'] }],
    ])
    expect(team.journal.map(({ authorization, path }) => [authorization, path])).toEqual([
      ['Bearer s3cret', '/npm/team/-/npm/v1/security/advisories/bulk'],
    ])
  })

  it('fail together when one fails, and the failure names it', async () => {
    const main = await start()
    const team = await start({ tokens: { '@acme': 's3cret' } })
    const registries = {
      main: { url: main.url },
      scopes: new Map([['@acme', { url: team.url, missing: 'TEAM_TOKEN' }]]),
    }
    const asked = wanted('deep-merge-all@4.17.15', '@acme/format@2.0.0')
    expect(bad(await askRegistry(asked, { ...line(), registries }))).toEqual({
      kind: 'registry',
      from: team.url,
      code: 'http-401',
      message: `The registry ${team.url} did not answer for 1 package: it answered with HTTP 401; the variable TEAM_TOKEN, which .npmrc names for it, is not set.`,
      tries: 1,
    })
  })

  it('say that a token is wrong', async () => {
    const team = await start({ tokens: { '*': 's3cret' } })
    const registries = { main: { url: team.url, authorization: 'Bearer other' }, scopes: new Map() }
    expect(bad(await askRegistry(wanted('a@1.0.0'), { ...line(), registries })).code).toBe('http-403')
  })
})

describe('a token', () => {
  it.each(['other origin', 'same origin'])('does not follow a redirect to the %s', async where => {
    const other = await start()
    const registry = await start()
    const target = where === 'other origin' ? other.url : registry.url
    registry.fault({ kind: 'redirect', route: 'bulk', to: `${target}/elsewhere`, times: 1 })
    const registries = { main: { url: registry.url, authorization: 'Bearer s3cret' }, scopes: new Map() }
    const answer = await askRegistry(wanted('a@1.0.0'), { ...line(), registries })
    expect(bad(answer)).toMatchObject({ code: 'http-307', tries: 1 })
    expect([other.journal.length, registry.journal.length]).toEqual([0, 1])
  })
})
