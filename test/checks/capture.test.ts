import { describe, expect, it } from '@jest/globals'
import { CookieJar } from 'tough-cookie'
import { captureFrom } from '../../src/checks/capture.ts'
import { loadJsonPath } from '../../src/checks/json-path.ts'
import { step } from '../support/smoke/check.ts'

async function capture(captures: Readonly<Record<string, unknown>>, body: string, cookie?: string) {
  const masked: string[] = []
  const jar = new CookieJar(undefined, { rejectPublicSuffixes: false })
  const url = 'http://127.0.0.1/'
  if (cookie !== undefined) jar.setCookieSync(cookie, url)
  const log = {
    info: () => undefined,
    mask: (secret: string) => void masked.push(secret),
    redact: (text: string) => text,
  }
  const response = {
    ok: true,
    status: 200,
    headers: { 'x-token': ['Bearer header-token'] },
    body: Buffer.from(body),
    url,
    address: '',
    timing: { firstByteMs: 0, totalMs: 0 },
    tries: 1,
  } as const
  const parsed = step('s', { path: '/', capture: captures }).capture
  return { ...captureFrom({ query: await loadJsonPath(), log }, parsed, response, jar), masked }
}

describe('captures', () => {
  it('come from JSON, a header, a cookie or a regular expression, and are masked', async () => {
    const found = await capture(
      {
        json: { json: '$.token' },
        header: { header: 'X-Token' },
        cookie: { cookie: 'sid' },
        text: { matches: 'token":"(\\w+)' },
        id: { json: '$.id', secret: false },
        yes: { json: '$.yes', secret: false },
      },
      '{"token":"abc","id":7,"yes":true}',
      'sid=cookie-value',
    )
    expect(found.misses).toEqual([])
    expect(found.variables).toEqual({
      json: 'abc',
      header: 'Bearer header-token',
      cookie: 'cookie-value',
      text: 'abc',
      id: '7',
      yes: 'true',
    })
    expect(found.masked).toEqual(['abc', 'Bearer header-token', 'header-token', 'cookie-value', 'abc'])
  })

  it.each([
    [{ json: '$.none' }, '{}'],
    [{ json: '$.object' }, '{"object":{}}'],
    [{ json: '$.empty' }, '{"empty":""}'],
    [{ json: '$.a' }, 'no json'],
    [{ json: '$..a' }, `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    [{ header: 'x-none' }, ''],
    [{ cookie: 'none' }, ''],
    [{ matches: 'a(b)' }, 'c'],
    [{ matches: 'ab' }, 'ab'],
  ])('of %j that give nothing are a miss', async (from, body) => {
    const found = await capture({ it: from }, body)
    expect(found.variables).toEqual({})
    expect(found.misses).toEqual([{ reason: 'capture', message: 'there is nothing to capture as it' }])
  })
})
