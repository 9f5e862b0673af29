import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { makeCertificate } from '../../support/http/certificate.ts'
import { answered, client, failed } from '../../support/http/client.ts'
import { closeServers, serve, serveSecure } from '../../support/http/local-server.ts'

const roots = getCACertificates('default')
afterEach(closeServers)
afterAll(() => setDefaultCACertificates(roots))

const trust = (cert: string) => setDefaultCACertificates([...roots, cert])

describe('TLS', () => {
  it('tells whose certificate answered and when it ends', async () => {
    const keys = makeCertificate('localhost', 20)
    trust(keys.cert)
    const { url } = await serveSecure(keys, (_, response) => response.end('safe'))
    const answer = answered(await client().request({ method: 'GET', url, timeoutMs: 3000 }))
    expect(answer.body.toString()).toBe('safe')
    expect(answer.certificate).toMatchObject({ subject: 'localhost', issuer: 'localhost' })
    const days = ((answer.certificate?.validTo.getTime() ?? 0) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(19.9)
    expect(days).toBeLessThan(20.1)
  })

  it('tells the certificate of every connection, not of the first alone', async () => {
    const keys = makeCertificate('localhost', 20)
    trust(keys.cert)
    const { url } = await serveSecure(keys, (_, response) => response.end('safe'))
    const http = client()
    for (const connection of ['close', 'close', 'keep-alive', 'keep-alive']) {
      const request = { method: 'GET', url, headers: { connection }, timeoutMs: 3000 }
      expect(answered(await http.request(request)).certificate?.subject).toBe('localhost')
    }
  })

  it('refuses a certificate that nobody vouches for', async () => {
    setDefaultCACertificates(roots)
    const { url } = await serveSecure(makeCertificate('localhost'), (_, response) => response.end())
    const failure = failed(await client().request({ method: 'GET', url, timeoutMs: 3000, retries: 2 }))
    expect(failure).toMatchObject({ reason: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', tries: 1 })
  })

  it('refuses a certificate that has ended', async () => {
    const keys = makeCertificate('localhost', -1)
    trust(keys.cert)
    const { url } = await serveSecure(keys, (_, response) => response.end())
    const failure = failed(await client().request({ method: 'GET', url, timeoutMs: 3000 }))
    expect(failure).toMatchObject({ reason: 'tls', code: 'CERT_HAS_EXPIRED' })
  })

  it('refuses a certificate of another name', async () => {
    const keys = makeCertificate('other.test')
    trust(keys.cert)
    const { url } = await serveSecure(keys, (_, response) => response.end())
    const failure = failed(await client().request({ method: 'GET', url, timeoutMs: 3000 }))
    expect(failure).toMatchObject({ reason: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  })

  it('holds a led connection against the name in the URL', async () => {
    const keys = makeCertificate('service.test')
    trust(keys.cert)
    const { port } = await serveSecure(keys, (_, response) => response.end())
    const connectTo = `127.0.0.1:${port}`
    const request = { method: 'GET', connectTo, timeoutMs: 3000 } as const
    expect(answered(await client().request({ ...request, url: 'https://service.test/' })).status).toBe(200)
    expect(failed(await client().request({ ...request, url: 'https://another.test/' })).reason).toBe('tls')
  })

  it('is told from a server that speaks plain HTTP', async () => {
    const { port } = await serve((_, response) => response.end())
    const url = `https://127.0.0.1:${port}/`
    expect(failed(await client().request({ method: 'GET', url, timeoutMs: 3000 })).reason).toBe('tls')
  })
})
