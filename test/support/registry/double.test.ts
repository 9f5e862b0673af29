import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { advisories } from './advisories.ts'
import { type RegistryDouble, type RegistryOptions, startRegistry } from './double.ts'

const started: RegistryDouble[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(registry => registry.close()))
})

const now = new Date('2026-11-24T12:00:00Z')

async function start(options: RegistryOptions = {}): Promise<RegistryDouble> {
  const registry = await startRegistry({ now, ...options })
  started.push(registry)
  return registry
}

const bodyShape = z.looseObject({
  name: z.string().optional(),
  time: z.unknown().optional(),
  'dist-tags': z.unknown().optional(),
  dist: z.object({ tarball: z.string(), integrity: z.string() }).optional(),
})

async function json(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers })
  const body = bodyShape.parse(await answer.json())
  return { status: answer.status, type: answer.headers.get('content-type'), body }
}

describe('the registry double', () => {
  it('serves a whole document with days, and a short one for installing', async () => {
    const { url } = await start()
    const whole = await json(`${url}/fresh-release`)
    expect(whole.body.time).toEqual({
      created: '2025-04-03T12:00:00.000Z',
      modified: '2026-11-23T12:00:00.000Z',
      '1.0.0': '2025-04-03T12:00:00.000Z',
      '1.0.1': '2026-11-23T12:00:00.000Z',
    })
    const short = await json(`${url}/fresh-release`, { accept: 'application/vnd.npm.install-v1+json' })
    expect([short.type, short.body.time]).toEqual(['application/vnd.npm.install-v1+json', undefined])
    expect(short.body['dist-tags']).toEqual({ latest: '1.0.1' })
    expect((await json(`${url}/@acme%2fformat`)).body.name).toBe('@acme/format')
    expect((await json(`${url}/no-such`)).status).toBe(404)
  })

  it('serves tarballs whose bytes are what the document says, the same every time', async () => {
    const [first, second] = [await start(), await start({ now: new Date(0) })]
    const bytes = async ({ url }: RegistryDouble) => {
      const { dist } = (await json(`${url}/@acme/logger/1.2.0`)).body
      const data = Buffer.from(await (await fetch(dist?.tarball ?? '')).arrayBuffer())
      expect(dist?.integrity).toBe(`sha512-${createHash('sha512').update(data).digest('base64')}`)
      return data
    }
    const data = await bytes(first)
    expect(await bytes(second)).toEqual(data)
    expect(gunzipSync(data).toString('latin1')).toContain('"@acme/format": "^2.0.0"')
  })

  it('knows an advisory of every severity, and one of each oddity', () => {
    expect(new Set(advisories.map(({ severity }) => severity)).size).toBe(5)
    expect(advisories.filter(one => one.withdrawnAge !== undefined)).toHaveLength(1)
    expect(advisories.filter(one => one.ranges.length > 1).length).toBeGreaterThan(0)
    expect(advisories.filter(one => one.age === 1)).toHaveLength(1)
  })

  it('asks for the token of a scope, and of that one only', async () => {
    const { url } = await start({ tokens: { '@private': 's3cret' } })
    const billing = `${url}/@private/billing`
    expect((await json(billing)).status).toBe(401)
    expect((await json(billing, { authorization: 'Bearer x' })).status).toBe(403)
    expect((await json(billing, { authorization: 'Bearer s3cret' })).status).toBe(200)
    expect((await json(`${url}/on-close`)).status).toBe(200)
  })

  it('refuses what OSV refuses', async () => {
    const { osv } = await start()
    const ask = async (queries: unknown) => {
      const body = JSON.stringify({ queries })
      return (await fetch(`${osv}/v1/querybatch`, { method: 'POST', body })).status
    }
    const query = { package: { purl: 'pkg:npm/a@1.0.0' } }
    expect(await ask(Array(1000).fill(query))).toBe(200)
    expect(await ask(Array(1001).fill(query))).toBe(400)
    expect(await ask([{ package: { purl: 'pkg:npm/@acme/format@1.0.0' } }])).toBe(400)
  })

  it('has retired the endpoints that npm has retired', async () => {
    const { url } = await start()
    const answer = await fetch(`${url}/-/npm/v1/security/audits/quick`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(410)
  })

  it('lets calls go wrong as often as told, and keeps what it was asked', async () => {
    const { url, fault, journal, clearFaults } = await start()
    const hits = fault({ kind: 'status', status: 503, retryAfter: 7, times: 2, after: 1, route: 'document' })
    const statuses = []
    for (let call = 0; call < 4; call += 1) statuses.push((await json(`${url}/on-close`)).status)
    expect([statuses, hits()]).toEqual([[200, 503, 503, 200], 2])
    fault({ kind: 'html' })
    expect((await fetch(`${url}/on-close`)).headers.get('content-type')).toContain('text/html')
    clearFaults()
    await fetch(`${url}/-/npm/v1/security/advisories/bulk`, {
      method: 'POST',
      headers: { authorization: 'Bearer a' },
      body: '{"a":["1.0.0"]}',
    })
    expect(journal.map(({ fault }) => fault)).toEqual([
      undefined,
      'status',
      'status',
      undefined,
      'html',
      undefined,
    ])
    expect(journal.at(-1)).toMatchObject({ route: 'bulk', authorization: 'Bearer a', body: { a: ['1.0.0'] } })
  })
})
