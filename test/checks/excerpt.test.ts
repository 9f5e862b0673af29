import { describe, expect, it } from '@jest/globals'
import { excerptOf } from '../../src/checks/excerpt.ts'

function excerpt(body: string | Buffer, redact = (text: string) => text): string {
  return excerptOf(
    {
      ok: true,
      status: 500,
      headers: { 'content-type': ['image/png'] },
      body: Buffer.from(body),
      url: 'http://x.test/',
      address: '',
      timing: { firstByteMs: 0, totalMs: 0 },
      tries: 1,
    },
    redact,
  )
}

describe('the first bytes of a failing answer', () => {
  it('are its text, cut after 400 characters', () => {
    expect(excerpt('no luck')).toBe('no luck')
    expect(excerpt('x'.repeat(401))).toBe(`${'x'.repeat(400)}…`)
  })

  it('are named where there is no text', () => {
    expect(excerpt('')).toBe('(empty body)')
    expect(excerpt(Buffer.from([137, 80, 0, 1]))).toBe('(4 bytes of image/png)')
  })

  it('are redacted before they are cut', () => {
    const text = `${'x'.repeat(398)}secret`
    expect(excerpt(text, given => given.replaceAll('secret', '***'))).toBe(`${'x'.repeat(398)}**…`)
  })

  it.each([
    ['{"accessToken": "a\\"b", "id": 7}', '{"accessToken": "***", "id": 7}'],
    ["{'db_password':'x'}", "{'db_password':'***'}"],
    ['{"x-api-key":"k","session":"s"}', '{"x-api-key":"***","session":"***"}'],
    ['{"password":"never ends', '{"password":"***"'],
    ['got eyJhbGciOi.eyJzdWIi.c2ln back', 'got *** back'],
    ['Authorization: Bearer abcdef123456', 'Authorization: Bearer ***'],
    ['{"tokens": 3, "name": "token"}', '{"tokens": 3, "name": "token"}'],
  ])('hide what looks like a secret that nobody told us of: %s', (given, shown) => {
    expect(excerpt(given)).toBe(shown)
  })
})
