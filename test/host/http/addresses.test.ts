import { afterEach, describe, expect, it } from '@jest/globals'
import { isRefusedAddress } from '../../../src/host/http/addresses.ts'
import { resolveHost } from '../../../src/host/http/resolve.ts'
import { answered, client, failed } from '../../support/http/client.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()

describe('link-local and metadata addresses', () => {
  it.each([
    '169.254.169.254',
    '169.254.0.1',
    '100.100.100.200',
    '168.63.129.16',
    'fe80::1',
    'FE80::1%eth0',
    'febf::1',
    'fd00:ec2::254',
    'fd00:0ec2:0:0:0:0:0:254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '0:0:0:0:0:ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
  ])('%s is refused', address => {
    expect(isRefusedAddress(address)).toBe(true)
  })

  it.each(['127.0.0.1', '10.0.0.1', '169.253.1.1', '::1', 'fec0::1', '2001:db8::1', '::ffff:10.0.0.1'])(
    '%s is not',
    address => {
      expect(isRefusedAddress(address)).toBe(false)
    },
  )

  it.each([
    'http://169.254.169.254/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://0251.0376.0251.0376/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/latest/',
  ])('no request goes to %s', async url => {
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 500 }))
    expect(failure.reason).toBe('address-refused')
  })

  it.each(['169.254.169.254', '2852039166', '0xa9fea9fe', '[::ffff:169.254.169.254]:80'])(
    'no connection is led to %s',
    async connectTo => {
      const request = { method: 'GET', url: 'http://service.test/', connectTo, timeoutMs: 2000 } as const
      expect(failed(await http.request(request)).reason).toBe('address-refused')
    },
  )

  it('are let through once they are allowed', async () => {
    const url = new URL('http://169.254.169.254/')
    const request = { method: 'GET', url: url.href, timeoutMs: 300 }
    expect((await resolveHost(url, request)).ok).toBe(false)
    expect((await resolveHost(url, { ...request, allowLinkLocal: true })).ok).toBe(true)
  })

  it('do not stop requests to the machine itself', async () => {
    const { url } = await serve((_, response) => response.end())
    expect(answered(await http.request({ method: 'GET', url, timeoutMs: 2000 })).status).toBe(200)
  })
})
