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
