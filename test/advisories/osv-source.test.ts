import { afterEach, describe, expect, it } from '@jest/globals'
import { askOsv } from '../../src/advisories/osv-source.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type RegistryDouble, type RegistryOptions, startRegistry } from '../support/registry/double.ts'
import { bad, good, line, wanted } from './question.ts'

const started: RegistryDouble[] = []
afterEach(async () => {
  await closeServers()
  await Promise.all(started.splice(0).map(registry => registry.close()))
})

const now = new Date('2026-11-24T12:00:00Z')

async function start(options: RegistryOptions = {}): Promise<RegistryDouble> {
  const registry = await startRegistry({ now, ...options })
  started.push(registry)
  return registry
}

describe('OSV', () => {
  it('tells of versions, with severity, fix and day', async () => {
    const { osv } = await start()
    const asked = wanted('deep-merge-all@4.17.15', 'color-term@2.0.0')
    expect(good(await askOsv(asked, { ...line(), osv: `${osv}/` }))).toEqual({
      ok: true,
      from: osv,
      advisories: [
        {
          id: 'GHSA-deep-merg-2222',
          aliases: ['CVE-2021-20001'],
          package: 'deep-merge-all',
          title: 'Prototype pollution in deep-merge-all',
          url: 'https://github.com/advisories/GHSA-deep-merg-2222',
          severity: 'critical',
          vulnerable: ['<4.17.21'],
          patched: ['4.17.21'],
          cwe: ['CWE-1321'],
          published: new Date('2023-01-24T12:00:00Z'),
        },
      ],
    })
  })

  it('is asked for scoped packages by an encoded address', async () => {
    const { osv, journal } = await start()
    const { advisories } = good(await askOsv(wanted('@acme/format@2.0.0'), { ...line(), osv }))
    expect(advisories.map(({ id }) => id)).toEqual(['GHSA-form-8xq2-w5vp'])
    expect(journal[0]?.body).toEqual({ queries: [{ package: { purl: 'pkg:npm/%40acme/format@2.0.0' } }] })
  })

  it('gives several lines of releases as ranges of one advisory, and ends without a fix as such', async () => {
    const { osv, journal } = await start()
    const asked = wanted('query-words@6.5.2', 'query-words@6.9.6', 'yaml-lite@3.0.2')
    const { advisories } = good(await askOsv(asked, { ...line(), osv }))
    expect(advisories).toMatchObject([
      {
        vulnerable: ['>=6.5.0 <6.5.3', '>=6.7.0 <6.7.3', '>=6.9.0 <6.9.7'],
        patched: ['6.5.3', '6.7.3', '6.9.7'],
      },
      { vulnerable: ['<=3.0.2'], patched: [] },
    ])
    expect(journal.filter(({ route }) => route === 'osv-vuln')).toHaveLength(2)
  })

  it('has withdrawn records, which do not count', async () => {
    const { osv, journal } = await start()
    expect(good(await askOsv(wanted('raw-bytes@2.5.2'), { ...line(), osv })).advisories).toEqual([])
    expect(journal.map(({ path }) => path)).toContain('/v1/vulns/GHSA-rawb-6p9x-m3h7')
  })

  it('lists malware by version and without a severity, which is critical', async () => {
    const { osv } = await start()
    const { advisories } = good(await askOsv(wanted('same-name@1.0.0'), { ...line(), osv }))
    expect(advisories).toMatchObject([{ id: 'MAL-2026-4711', severity: 'critical', vulnerable: ['1.0.0'] }])
  })

  it('is asked page by page', async () => {
    const { osv, journal } = await start({ osvPage: 1 })
    const { advisories } = good(
      await askOsv(wanted('path-match@0.1.7', 'color-term@2.0.0'), { ...line(), osv }),
    )
    expect(advisories.map(({ id }) => id)).toEqual(['GHSA-path-wx23-hjm4', 'GHSA-path-rhx6-c78j'])
    expect(journal.filter(({ route }) => route === 'osv-batch').map(({ body }) => body)).toEqual([
      {
        queries: [
          { package: { purl: 'pkg:npm/path-match@0.1.7' } },
          { package: { purl: 'pkg:npm/color-term@2.0.0' } },
        ],
      },
      { queries: [{ package: { purl: 'pkg:npm/path-match@0.1.7' }, page_token: '1' }] },
    ])
  })

  it('is asked a thousand at a time', async () => {
    const { osv, journal } = await start()
    const names = Array.from({ length: 2100 }, (_, index) => `pack-${index}@1.0.0`)
    const asked = wanted(...names, 'deep-merge-all@4.17.15')
    expect(good(await askOsv(asked, { ...line(), osv })).advisories).toHaveLength(1)
    const batches = journal.filter(({ route }) => route === 'osv-batch')
    expect(batches.map(({ body }) => Object(body).queries.length).sort()).toEqual([1000, 1000, 101])
  })

  it('is asked for eight records at a time', async () => {
    const vulns = Array.from({ length: 30 }, (_, index) => ({ id: `X-${index}` }))
    let [open, most] = [0, 0]
    const { url } = await serve((request, response) => {
      const send = (body: unknown) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (request.url === '/v1/querybatch') {
        send({ results: [{ vulns: [...vulns, ...vulns] }] })
        return
      }
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        send({ ...record, id: request.url?.split('/').at(-1) })
      }, 30)
    })
    expect(good(await askOsv(wanted('a@1.0.0'), { ...line(), osv: url })).advisories).toHaveLength(30)
    expect(most).toBe(8)
  })

  it('fails as a whole when one record is not told', async () => {
    const registry = await start()
    registry.fault({ kind: 'status', status: 404, route: 'osv-vuln', path: 'rhx6' })
    const failure = bad(await askOsv(wanted('path-match@0.1.7'), { ...line(), osv: registry.osv }))
    expect(failure).toMatchObject({ kind: 'osv', code: 'http-404' })
  })
})

const record = {
  id: 'GHSA-aaaa-bbbb-cccc',
  affected: [
    {
      package: { ecosystem: 'npm', name: 'a' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.0' }] }],
    },
  ],
}

/** A server that knows one record, or what should be one. */
async function knowing(
  answer: unknown,
  batch: unknown = { results: [{ vulns: [{ id: 'GHSA-aaaa-bbbb-cccc' }] }] },
) {
  const { url } = await serve((request, response) => {
    const body = request.url === '/v1/querybatch' ? batch : answer
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  return askOsv(wanted('a@0.1.0'), { ...line(), osv: url })
}

function withEvents(...events: readonly unknown[]) {
  return { ...record, affected: [{ ...record.affected[0], ranges: [{ type: 'ECOSYSTEM', events }] }] }
}

describe('a record of OSV', () => {
  it.each([
    [
      'opens and closes more than once',
      [{ introduced: '2.0.0' }, { fixed: '1.0.0' }, { introduced: '0' }, { fixed: '2.1.0' }],
      ['<1.0.0', '>=2.0.0 <2.1.0'],
    ],
    ['never closes', [{ introduced: '0.1.0' }], ['>=0.1.0']],
    ['holds all', [{ introduced: '0' }], ['>=0.0.0-0']],
    ['holds one version', [{ introduced: '0.1.0' }, { last_affected: '0.1.0' }], ['>=0.1.0 <=0.1.0']],
    [
      'opens again where it closed',
      [{ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '1.0.0' }],
      ['<1.0.0', '>=1.0.0'],
    ],
  ])('%s', async (_, events, vulnerable) => {
    expect(good(await knowing(withEvents(...events))).advisories[0]?.vulnerable).toEqual(vulnerable)
  })

  it('without ranges and versions holds all of them', async () => {
    const bare = { ...record, affected: [{ package: { ecosystem: 'npm', name: 'a' } }] }
    expect(good(await knowing(bare)).advisories[0]?.vulnerable).toEqual(['>=0.0.0-0'])
  })

  const others = [
    { ...record.affected[0], package: { ecosystem: 'PyPI', name: 'a' } },
    { ...record.affected[0], package: { ecosystem: 'npm', name: 'b' } },
  ]

  it('may tell of other packages, too', async () => {
    const { advisories } = good(await knowing({ ...record, affected: [...others, ...record.affected] }))
    expect(advisories.map(advisory => advisory.package)).toEqual(['a'])
  })

  it.each([
    ['before', ['MAL-1', 'GHSA-aaaa-bbbb-cccc']],
    ['after', ['GHSA-aaaa-bbbb-cccc', 'MAL-1']],
  ])('is known by the GHSA id among its other names, and united with that one %s it', async (_, ids) => {
    const both = { results: [{ vulns: ids.map(id => ({ id })) }] }
    const { url } = await serve((request, response) => {
      const twin = { ...record, id: 'MAL-1', aliases: ['ghsa-AAAA-bbbb-cccc'], database_specific: {} }
      const rated = { ...record, database_specific: { severity: 'LOW' } }
      const body = request.url === '/v1/querybatch' ? both : request.url?.endsWith('MAL-1') ? twin : rated
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    const { advisories } = good(await askOsv(wanted('a@0.1.0'), { ...line(), osv: url }))
    expect(advisories).toMatchObject([
      { id: 'GHSA-aaaa-bbbb-cccc', aliases: ['MAL-1'], severity: 'critical', vulnerable: ['<1.0.0'] },
    ])
  })

  it.each([
    ['nothing of what was asked', { ...record, affected: others }],
    ['nothing affected', { id: record.id }],
    ['another record than asked for', { ...record, id: 'GHSA-xxxx-xxxx-xxxx' }],
    ['a version that is none', withEvents({ introduced: 'long ago' })],
    ['no events', withEvents()],
    ['a severity that is none', { ...record, database_specific: { severity: 'AWFUL' } }],
    ['a day that is none', { ...record, published: 'yesterday' }],
    ['no id', { affected: record.affected }],
  ])('is refused with %s', async (_, answer) => {
    expect(bad(await knowing(answer)).code).toBe('wrong-shape')
  })

  it.each([
    ['fewer results than queries', { results: [] }],
    ['no results', {}],
    ['pages without end', { results: [{ next_page_token: 'again' }] }],
  ])('is not asked for after %s', async (_, batch) => {
    expect(bad(await knowing(record, batch)).code).toBe('wrong-shape')
  })
})
