import { describe, expect, it } from '@jest/globals'
import { missesOf } from '../../src/checks/expect.ts'
import { loadJsonPath } from '../../src/checks/json-path.ts'
import type { HttpResponse } from '../../src/ports/http.ts'
import { check } from '../support/smoke/check.ts'

const now = new Date('2027-01-01T00:00:00Z')
const days = (count: number) => ({
  certificate: { subject: 's', issuer: 'i', validTo: new Date(now.getTime() + count * 86_400_000) },
})

async function misses(
  expected: Readonly<Record<string, unknown>>,
  given: Partial<HttpResponse> & { text?: string },
) {
  const { text = '', ...rest } = given
  const response: HttpResponse = {
    ok: true,
    status: 200,
    headers: {},
    body: Buffer.from(text),
    url: 'http://x.test/',
    address: '127.0.0.1',
    timing: { firstByteMs: 1, totalMs: 2 },
    tries: 1,
    ...rest,
  }
  const parsed = check({ path: '/', expect: expected }).expect
  return missesOf({ response, expected: parsed, query: await loadJsonPath(), now, redact: text => text })
}

const health = '{"status":"ok","parts":{"database":{"status":"ok"},"cache":{"state":"off"}},"disk":true}'

describe('expectations', () => {
  it.each([
    [{}, { status: 204 }],
    [{ status: 404 }, { status: 404 }],
    [{ status: ['3xx', 404] }, { status: 302 }],
    [{ status: 429 }, { status: 429 }],
    [{ headers: { 'X-A': 'b' } }, { headers: { 'x-a': ['b'] } }],
    [{ headers: { 'x-a': { exists: false } } }, {}],
    [{ json: { '$.list[1].n': 2, '$.none': { exists: false } } }, { text: '{"list":[{"n":1},{"n":2}]}' }],
    [{ contains: 'b' }, { text: 'abc' }],
    [{ matches: '^a.c$' }, { text: 'abc' }],
    [{ 'tls-days': 7 }, days(7)],
    [
      { location: '/new', status: 302 },
      { status: 302, headers: { location: ['/new'] } },
    ],
    [{ encoding: 'gzip' }, { headers: { 'content-encoding': ['gzip'] } }],
    [{ health: { database: 'ok', cache: 'off', disk: 'true', status: 'ok' } }, { text: health }],
  ])('%j hold', async (expected, given) => {
    expect(await misses(expected, given)).toEqual([])
  })

  it.each([
    [{}, { status: 302 }, 'status', 'answered 302, expected 2xx'],
    [{ status: [200, '3xx'] }, { status: 500 }, 'status', 'answered 500, expected 200 or 3xx'],
    [{}, { status: 429 }, 'rate-limited', 'which says nothing about its health'],
    [{ headers: { 'x-a': 'b' } }, {}, 'header', 'header x-a is not there'],
    [{ json: { '$.a': 1 } }, { text: '{"a":2}' }, 'json', '$.a is 2, expected 1'],
    [{ json: { '$.a': 1 } }, { text: '<html>' }, 'invalid-json', 'the body is not JSON'],
    [{ health: { a: 'ok' } }, { text: '' }, 'invalid-json', 'the body is not JSON'],
    [{ contains: 'z' }, { text: 'abc' }, 'body', 'does not contain "z"'],
    [{ matches: '^b' }, { text: 'abc' }, 'body', 'does not match ^b'],
    [{ 'tls-days': 7 }, days(6.9), 'tls-days', 'ends in 6 days, expected 7 or more'],
    [{ 'tls-days': 7 }, {}, 'tls-days', 'this is not https'],
    [{ location: '/new', status: 302 }, { status: 302 }, 'location', 'leads to nowhere, expected /new'],
    [{ encoding: 'gzip' }, {}, 'encoding', 'is encoded as nothing, expected gzip'],
    [{ health: { database: 'failing' } }, { text: health }, 'health', 'database is ok, expected failing'],
    [{ health: { queue: 'ok' } }, { text: health }, 'health', 'queue is not told, expected ok'],
  ])('%j do not hold on %j', async (expected, given, reason, message) => {
    const found = await misses(expected, given)
    expect(found).toEqual([{ reason, message: expect.stringContaining(message) }])
  })

  it('are all told, not the first alone', async () => {
    const found = await misses({ headers: { a: 'b' }, contains: 'z', encoding: 'br' }, { status: 500 })
    expect(found.map(({ reason }) => reason)).toEqual(['status', 'header', 'body', 'encoding'])
  })

  it('never show the value of a cookie', async () => {
    const headers = { 'set-cookie': ['session=abcdefgh12; Path=/', 'theme=dark'] }
    const [found] = await misses({ headers: { 'set-cookie': { contains: 'Secure' } } }, { headers })
    expect(found?.message).toContain('session=***')
    expect(found?.message).not.toMatch(/abcdefgh12/)
  })

  it('survive a document that is nested without end, and do not hold on it', async () => {
    const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const found = await misses({ json: { $: { equals: 1 } } }, { text })
    expect(found).toEqual([{ reason: 'json', message: expect.stringContaining('could not be looked up') }])
  })
})
