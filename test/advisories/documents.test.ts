import { afterEach, describe, expect, it } from '@jest/globals'
import { enrichPublished } from '../../src/advisories/enrich-published.ts'
import { type DocumentsQuestion, readDocuments } from '../../src/advisories/read-documents.ts'
import { askRegistry } from '../../src/advisories/registry-source.ts'
import { systemClock } from '../../src/host/clock.ts'
import { client } from '../support/http/client.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { type RegistryDouble, type RegistryOptions, startRegistry } from '../support/registry/double.ts'
import { good, line, only, wanted } from './question.ts'

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

function read(names: readonly string[], url: string, more: Partial<DocumentsQuestion> = {}) {
  const ports = { http: client(), clock: systemClock, deadlineMs: 20_000 }
  return readDocuments({ names, registries: only(url), ...ports, ...more })
}

async function codeOf(url: string, more: Partial<DocumentsQuestion> = {}) {
  const answer = (await read(['on-close'], url, more)).get('on-close')
  return answer?.ok === false ? answer.code : answer
}

describe('package documents', () => {
  it('tell the latest version, the days, and what is deprecated', async () => {
    const { url } = await start()
    const documents = await read(['on-close', 'web-frame', 'on-close'], url)
    expect([...documents.keys()]).toEqual(['on-close', 'web-frame'])
    expect(documents.get('on-close')).toEqual({
      ok: true,
      document: {
        name: 'on-close',
        latest: '1.0.1',
        versions: new Map([
          ['1.0.0', { deprecated: 'Use on-end.', published: new Date('2024-02-28T12:00:00Z') }],
          ['1.0.1', { published: new Date('2024-06-07T12:00:00Z') }],
        ]),
      },
    })
    expect(documents.get('web-frame')).toMatchObject({ document: { latest: '5.0.0' } })
  })

  it('are asked of the registry of their scope, whose token nobody else sees', async () => {
    const main = await start()
    const team = await start({ prefix: '/npm', tokens: { '@private': 's3cret' } })
    const registries = {
      main: { url: main.url },
      scopes: new Map([['@private', { url: team.url, authorization: 'Bearer s3cret' }]]),
    }
    const documents = await read(['@private/billing', 'on-close'], main.url, { registries })
    expect([...documents.values()].map(({ ok }) => ok)).toEqual([true, true])
    expect(main.journal.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/on-close', undefined],
    ])
    expect(team.journal.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/npm/@private%2Fbilling', 'Bearer s3cret'],
    ])
  })

  it('that are not there are told from those that did not come', async () => {
    const registry = await start()
    registry.fault({ kind: 'status', status: 410, path: 'web-frame' })
    const documents = await read(['no-such', 'web-frame', 'on-close'], registry.url)
    expect(documents.get('no-such')).toMatchObject({ ok: false, code: 'http-404' })
    expect(documents.get('web-frame')).toMatchObject({ ok: false, code: 'http-410' })
    expect(documents.get('on-close')).toMatchObject({ ok: true })
  })

  it.each([
    ['html', 'not-json'],
    ['truncated', 'not-json'],
    ['array', 'wrong-shape'],
    ['empty-text', 'not-json'],
    ['reset', 'reset'],
    ['oversize', 'too-large'],
    ['redirect', 'redirect-refused'],
  ] as const)('are refused: %s', async (kind, code) => {
    const registry = await start()
    registry.fault({ kind, route: 'document' })
    expect(await codeOf(registry.url, { maxBytes: 1024 * 1024 })).toBe(code)
  })

  it('have one deadline together', async () => {
    const registry = await start()
    registry.fault({ kind: 'hang', route: 'document' })
    const names = ['on-close', 'web-frame', 'mime-names']
    const documents = await read(names, registry.url, { deadlineMs: 500, concurrency: 1 })
    expect([...documents.values()].map(answer => answer.ok || answer.code)).toEqual(Array(3).fill('timeout'))
    expect(registry.journal).toHaveLength(1)
  })

  it('are not asked for more at a time than allowed', async () => {
    let [open, most] = [0, 0]
    const { url } = await serve((_, response) => {
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        response.writeHead(404).end()
      }, 30)
    })
    const names = Array.from({ length: 20 }, (_, index) => `pack-${index}`)
    await read(names, url, { concurrency: 3 })
    expect(most).toBe(3)
  })

  it('are asked for below the registry’s address only', async () => {
    const { url, journal } = await start({ prefix: '/npm/team' })
    const documents = await read(['..', '.', '../admin', '@acme/..', '\ud800'], url)
    const codes = [...documents.values()].map(answer => answer.ok || answer.code)
    expect(codes).toEqual(['invalid-name', 'invalid-name', 'http-404', 'http-404', 'http-404'])
    expect(journal.map(({ path }) => path).filter(path => !path.startsWith('/npm/team/'))).toEqual([])
  })

  it('of another package are refused, and an empty deprecation is none', async () => {
    const document = {
      name: 'on-close',
      versions: { '1.0.0': { deprecated: '' }, '1.1.0': { deprecated: true } },
    }
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document))
    })
    const documents = await read(['other', 'on-close'], url)
    expect(documents.get('other')).toMatchObject({ ok: false, code: 'wrong-shape' })
    expect(documents.get('on-close')).toEqual({
      ok: true,
      document: {
        name: 'on-close',
        latest: undefined,
        versions: new Map([
          ['1.0.0', {}],
          ['1.1.0', { deprecated: 'deprecated' }],
        ]),
      },
    })
  })
})

describe('the day of publication', () => {
  const ports = () => ({ http: client(), clock: systemClock, deadlineMs: 20_000 })

  it('is asked of OSV for what the registry told, once for each advisory', async () => {
    const { url, osv, journal } = await start()
    const asked = wanted('cookie-jarlet@0.5.0', '@private/billing@0.9.0')
    const { advisories } = good(await askRegistry(asked, { ...line(), registries: only(url) }))
    const twice = [...advisories, ...advisories]
    const enriched = await enrichPublished({ advisories: twice, osv, ...ports() })
    const days = enriched.advisories.map(({ package: name, published }) => [name, published])
    expect(days.slice(0, 2)).toEqual([
      ['cookie-jarlet', new Date('2026-11-23T12:00:00Z')],
      ['@private/billing', undefined],
    ])
    expect(enriched.failures).toMatchObject([{ kind: 'osv', code: 'http-404' }])
    const again = await enrichPublished({ advisories: enriched.advisories.slice(0, 1), osv, ...ports() })
    expect(again.failures).toEqual([])
    expect(journal.filter(({ route }) => route === 'osv-vuln')).toHaveLength(2)
  })

  it('stays unknown when OSV does not answer', async () => {
    const registry = await start()
    const answer = await askRegistry(wanted('cookie-jarlet@0.5.0'), {
      ...line(),
      registries: only(registry.url),
    })
    registry.fault({ kind: 'html', route: 'osv-vuln' })
    const { advisories } = good(answer)
    const enriched = await enrichPublished({ advisories, osv: registry.osv, ...ports() })
    expect(enriched.advisories).toEqual(advisories)
    expect(enriched.failures).toMatchObject([{ code: 'not-json' }])
  })
})
