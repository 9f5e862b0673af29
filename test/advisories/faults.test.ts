import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Source } from '../../src/advisories/ask-sources.ts'
import { type RegistryDouble, startRegistry } from '../support/registry/double.ts'
import type { FaultRule } from '../support/registry/fault.ts'
import { ask, only, wanted } from './question.ts'

let registry: RegistryDouble
beforeEach(async () => {
  registry = await startRegistry()
})
afterEach(() => registry.close())

const asked = wanted('deep-merge-all@4.17.15', 'color-term@2.0.0')
const quick = 900

/** Each way of a source to fail, what it is called, and how often it is tried. */
const faults: readonly [name: string, fault: FaultRule, code: string, tries: number, ms: number][] = [
  ['503 for ever', { kind: 'status', status: 503, retryAfter: 0 }, 'http-503', 4, 20_000],
  ['503 with no time for more tries', { kind: 'status', status: 503, retryAfter: 30 }, 'http-503', 1, 20_000],
  [
    '429 that asks for more time than there is',
    { kind: 'status', status: 429, retryAfter: 60 },
    'http-429',
    1,
    20_000,
  ],
  ['410', { kind: 'status', status: 410 }, 'http-410', 1, 20_000],
  ['401', { kind: 'status', status: 401 }, 'http-401', 1, 20_000],
  ['403', { kind: 'status', status: 403 }, 'http-403', 1, 20_000],
  ['a page with status 200', { kind: 'html' }, 'not-json', 1, 20_000],
  ['JSON that is cut short', { kind: 'truncated' }, 'not-json', 1, 20_000],
  ['an empty object that is called text', { kind: 'empty-text' }, 'not-json', 1, 20_000],
  ['an array', { kind: 'array' }, 'wrong-shape', 1, 20_000],
  ['no answer', { kind: 'hang' }, 'timeout', 1, quick],
  ['an answer that never ends', { kind: 'drip' }, 'timeout', 1, quick],
  ['a cut connection', { kind: 'reset' }, 'reset', 4, 20_000],
  ['more than is read', { kind: 'oversize' }, 'too-large', 1, 20_000],
  ['a redirect to elsewhere', { kind: 'redirect' }, 'redirect-refused', 1, 20_000],
]

const registrySource: Source = { kind: 'registry' }
const osvSource = (): Source => ({ kind: 'osv', url: registry.osv })

describe.each(faults)('%s', (_name, fault, code, tries, deadlineMs) => {
  it('of the registry is its failure, never "nothing found"', async () => {
    const hits = registry.fault({ ...fault, route: 'bulk' })
    const question = { wanted: asked, registries: only(registry.url), deadlineMs }
    const answer = await ask({ ...question, sources: [registrySource] })
    expect(answer).toMatchObject({
      ok: false,
      failures: [{ kind: 'registry', from: registry.url, code, tries }],
    })
    expect(hits()).toBe(tries)
  })

  it('of the registry leads to the next source, and is told', async () => {
    registry.fault({ ...fault, route: 'bulk' })
    const question = { wanted: asked, registries: only(registry.url), deadlineMs: deadlineMs * 2 }
    const answer = await ask({ ...question, sources: [registrySource, osvSource()] })
    expect(answer).toMatchObject({
      ok: true,
      kind: 'osv',
      from: registry.osv,
      advisories: [{ id: 'GHSA-deep-merg-2222' }],
      failures: [{ kind: 'registry', code, tries }],
    })
  })

  it.each(['osv-batch', 'osv-vuln'] as const)('of OSV (%s) is its failure', async route => {
    registry.fault({ ...fault, route })
    const question = { wanted: asked, registries: only(registry.url), deadlineMs }
    const answer = await ask({ ...question, sources: [osvSource()] })
    expect(answer).toMatchObject({ ok: false, failures: [{ kind: 'osv', from: registry.osv, code, tries }] })
  })
})

describe('the sources', () => {
  const registries = () => only(registry.url)

  it('are tried again while a 503 passes', async () => {
    registry.fault({ kind: 'status', status: 503, retryAfter: 0, times: 2, route: 'bulk' })
    const answer = await ask({ wanted: asked, registries: registries(), sources: [registrySource] })
    expect(answer).toMatchObject({ ok: true, kind: 'registry', failures: [] })
    expect(registry.journal).toHaveLength(3)
  })

  it('are not asked once one has answered', async () => {
    const answer = await ask({
      wanted: asked,
      registries: registries(),
      sources: [registrySource, osvSource()],
    })
    expect(answer).toMatchObject({ ok: true, kind: 'registry', failures: [] })
    expect(registry.journal.map(({ route }) => route)).toEqual(['bulk'])
  })

  it('tell of every failure when none answers', async () => {
    registry.fault({ kind: 'status', status: 410, route: 'bulk' })
    registry.fault({ kind: 'html', route: 'osv-batch' })
    const sources: Source[] = [registrySource, osvSource(), { kind: 'file', path: 'none.json' }]
    const answer = await ask({ wanted: asked, registries: registries(), sources })
    expect(answer).toMatchObject({
      ok: false,
      failures: [
        { kind: 'registry', code: 'http-410' },
        { kind: 'osv', code: 'not-json' },
        { kind: 'file', from: 'none.json', code: 'missing' },
      ],
    })
  })

  it('end with a file that needs no network', async () => {
    registry.fault({ kind: 'reset' })
    const text = JSON.stringify({
      'deep-merge-all': [
        { id: 1, url: '', title: 'A hole', severity: 'high', vulnerable_versions: '<4.17.21' },
      ],
    })
    const sources: Source[] = [registrySource, osvSource(), { kind: 'file', path: 'offline.json' }]
    const answer = await ask({
      wanted: asked,
      registries: registries(),
      sources,
      texts: { 'offline.json': text },
    })
    expect(answer).toMatchObject({ ok: true, kind: 'file', advisories: [{ id: 'npm-1' }] })
    expect(answer.failures.map(({ code }) => code)).toEqual(['reset', 'reset'])
  })

  it('leave later ones their share of the time', async () => {
    registry.fault({ kind: 'hang', route: 'bulk' })
    const sources = [registrySource, osvSource()]
    const answer = await ask({ wanted: asked, registries: registries(), sources, deadlineMs: 3000 })
    expect(answer).toMatchObject({ ok: true, kind: 'osv', failures: [{ code: 'timeout' }] })
  })

  it('are not asked any more when the run is cancelled', async () => {
    registry.fault({ kind: 'hang', route: 'bulk' })
    const sources = [registrySource, osvSource()]
    const controller = new AbortController()
    const asking = ask({ wanted: asked, registries: registries(), sources, signal: controller.signal })
    setTimeout(() => controller.abort(), 200)
    expect(await asking).toMatchObject({ ok: false, failures: [{ kind: 'registry', code: 'cancelled' }] })
    expect(registry.journal.map(({ route }) => route)).toEqual(['bulk'])
  })

  it('refuse an advisory that does not tell its versions, in the registry’s answer', async () => {
    registry.fault({ kind: 'no-ranges', route: 'bulk' })
    const answer = await ask({ wanted: asked, registries: registries(), sources: [registrySource] })
    expect(answer).toMatchObject({ ok: false, failures: [{ code: 'wrong-shape' }] })
    expect(answer.failures[0]?.message).toContain('deep-merge-all.0.vulnerable_versions')
  })

  it('say that nobody is there', async () => {
    await registry.close()
    const answer = await ask({ wanted: asked, registries: registries(), sources: [registrySource] })
    expect(answer).toMatchObject({ ok: false, failures: [{ code: 'refused', tries: 4 }] })
  })
})
