import { describe, expect, it } from '@jest/globals'
import { maskCredentials } from '../../../src/actions/smoke-test/gather/credentials.ts'
import { suiteOf, targetsOf } from '../../../src/actions/smoke-test/gather/targets.ts'
import { policy } from '../../../src/actions/smoke-test/policy.ts'
import { Redactor } from '../../../src/host/masking.ts'

const targets = (given: Readonly<Record<string, unknown>>) => targetsOf(policy.parse(given))

describe('where the smoke test asks', () => {
  it('is the base URL when no hosts are listed', () => {
    expect(targets({ 'base-url': 'https://x.test/app/' })).toEqual({
      baseUrl: 'https://x.test/app',
      hosts: [{ host: 'x.test', url: 'https://x.test/app' }],
    })
  })

  it('is each host under the name of the base URL, or each URL', () => {
    const hosts = ['10.0.0.1', '[::1]:8443', 'http://two.test:81/app']
    expect(targets({ 'base-url': 'https://x.test/app', hosts }).hosts).toEqual([
      { host: '10.0.0.1', url: 'https://x.test/app', connectTo: '10.0.0.1' },
      { host: '[::1]:8443', url: 'https://x.test/app', connectTo: '[::1]:8443' },
      { host: 'two.test:81', url: 'http://two.test:81/app' },
    ])
  })

  it('is the first host when there is no base URL', () => {
    expect(targets({ hosts: ['127.0.0.1:81', '127.0.0.1:82'] }).baseUrl).toBe('http://127.0.0.1:81')
    expect(targets({ hosts: ['https://x.test'] }).baseUrl).toBe('https://x.test')
  })

  it('is a mistake when nothing says where', () => {
    expect(() => targets({})).toThrow('base-url: is required')
    expect(() => targets({ hosts: ['http://x.test/?a=1'] })).toThrow('hosts: "http://x.test/?a=1"')
  })

  it('is a mistake when the suite is not there, with those that are', () => {
    expect(() => suiteOf(policy.parse({ suite: 'smok', suites: { smoke: {}, security: {} } }))).toThrow(
      'there is no suite "smok"; known are smoke, security',
    )
    expect(() => suiteOf(policy.parse({ suite: 'constructor', suites: {} }))).toThrow('add some under')
  })

  it('is shown without its credentials, in any form', () => {
    const redactor = new Redactor()
    const log = { mask: (secret: string) => void redactor.add(secret) }
    maskCredentials(log, 'http://us%40er:p%C3%A4ssword@x.test/')
    maskCredentials(log, 'http://only-a-token@x.test/')
    const pair = Buffer.from('us@er:pässword').toString('base64')
    const single = Buffer.from('only-a-token:').toString('base64')
    for (const form of ['p%C3%A4ssword', 'pässword', pair, 'only-a-token', single])
      expect(redactor.redact(`x ${form} y`)).toBe('x *** y')
  })
})
