import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Redactor, secretForms } from '../../src/host/masking.ts'

const secret = 'p@ss w/rd"1'

describe('masking', () => {
  it('knows a secret raw, percent-encoded, base64 and inside JSON', () => {
    const redactor = new Redactor()
    redactor.add(secret)
    const forms = [
      secret,
      encodeURIComponent(secret),
      encodeURI(secret),
      new URLSearchParams({ a: secret }).toString().slice(2),
      Buffer.from(secret).toString('base64'),
      JSON.stringify(secret),
    ]
    for (const form of forms) expect(redactor.redact(`a ${form} b`)).not.toContain(form.replaceAll('"', ''))
    expect(redactor.redact(`a ${secret} b`)).toBe('a *** b')
  })

  it('knows a secret that was given percent-encoded in its plain form', () => {
    const redactor = new Redactor()
    redactor.add(encodeURIComponent(secret))
    expect(redactor.redact(secret)).toBe('***')
  })

  it('takes the password of a URL out alone', () => {
    const redactor = new Redactor()
    redactor.add('postgres://app:s3cr%2Ft@db:5432/app')
    expect(redactor.redact('password is s3cr/t')).toBe('password is ***')
    expect(redactor.redact('password is s3cr%2Ft')).toBe('password is ***')
  })

  it('takes userinfo out of every URL, told or not', () => {
    expect(new Redactor().redact('see mysql://root:hunter2@db/x and http://h/p')).toBe(
      'see mysql://***@db/x and http://h/p',
    )
  })

  it('masks each line of a secret of several lines', () => {
    expect(secretForms('line-one\nline-two')).toEqual(expect.arrayContaining(['line-one', 'line-two']))
  })

  it('leaves short and common words alone, for masking them would spoil every log', () => {
    expect(secretForms('abc')).toEqual(expect.not.arrayContaining(['abc']))
    expect(secretForms('true')).not.toContain('true')
  })

  it('says which forms are new, once', () => {
    const redactor = new Redactor()
    expect(redactor.add('hunter22')).toContain('hunter22')
    expect(redactor.add('hunter22')).toEqual([])
  })

  it('redacts every string in a value, keys and shape kept', () => {
    const redactor = new Redactor()
    redactor.add('hunter22')
    expect(redactor.redactAll({ a: ['x hunter22', 1, null], b: { c: 'hunter22' } })).toEqual({
      a: ['x ***', 1, null],
      b: { c: '***' },
    })
  })

  it('never lets a secret through, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 5, maxLength: 40 }),
        fc.string(),
        fc.string(),
        (word, before, after) => {
          const token = `tok-${word.replace(/\s/g, '_')}`
          const redactor = new Redactor()
          redactor.add(token)
          expect(redactor.redact(before + token + after)).not.toContain(token)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('what a secret brings along', () => {
  it('is hidden as a whole where a URL is the secret, its query too', () => {
    const redactor = new Redactor()
    redactor.add('postgres://app:pw-1234@db:5432/app?sslpassword=second')
    expect(redactor.redact('at postgres://app:pw-1234@db:5432/app?sslpassword=second now')).toBe('at *** now')
  })

  it('is hidden with the digits of its code in either case, and as in a form', () => {
    const redactor = new Redactor()
    redactor.add('p/w d=1x')
    expect(redactor.redact('p%2fw%20d%3d1x p%2Fw+d%3D1x')).toBe('*** ***')
  })

  it('is hidden up to the last @ before the path', () => {
    expect(new Redactor().redact('mysql://root:p@ss@db/x')).toBe('mysql://***@db/x')
    expect(new Redactor().redact('https://h/p?mail=a@b and https://h?x=a@b')).toBe(
      'https://h/p?mail=a@b and https://h?x=a@b',
    )
  })

  it('is never one of our own words: a result would become unreadable', () => {
    for (const word of ['pass', 'block', 'unknown', 'high']) expect(secretForms(word)).not.toContain(word)
  })

  it('is found in a long text without a wait that grows faster than the text', () => {
    const text = `${'a.'.repeat(200_000)} x://`
    expect(new Redactor().redact(text)).toBe(text)
  })
})
