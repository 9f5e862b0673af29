import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { makeCertificate } from '../support/http/certificate.ts'
import { closeServers, serve, serveSecure } from '../support/http/local-server.ts'
import { hang, inTurn, json, reset, routes, text } from '../support/smoke/answers.ts'
import { runSmoke, suite } from '../support/smoke/run-smoke.ts'

afterEach(closeServers)

const smoke = (
  url: string,
  checks: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
) =>
  runSmoke({
    policy: { ...suite(checks), deadline: '5s', 'health-path': '/ok', ...more },
    inputs: { 'base-url': url },
  })
const ok = { '/ok': json(200, {}) }

describe('redirects', () => {
  it('are followed on the origin, and held against where they lead', async () => {
    const { url } = await serve(
      routes({ ...ok, '/old': text(301, '', { location: '/new' }), '/new': json(200, {}) }),
    )
    const run = await smoke(url, {
      follows: { path: '/old', follow: true },
      leads: { path: '/old', expect: { status: 301, location: '/new' } },
    })
    expect(run.outputs).toMatchObject({ decision: 'pass', 'checks-total': '2' })
  })

  it('never carry anything to another origin', async () => {
    const thief = await serve(json(200, {}))
    const { url } = await serve(routes({ ...ok, '/old': text(302, '', { location: `${thief.url}/steal` }) }))
    const headers = { authorization: 'Bearer canary-token-1', cookie: 'sid=canary-cookie-1' }
    const run = await smoke(url.replace('http://', 'http://user:canary-word@'), {
      one: { path: '/old', follow: true, headers },
    })
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'redirect-refused' })
    expect(thief.requests).toEqual([])
    expect(run.written).not.toContain('canary-word')
  })
})

describe('TLS', () => {
  it.each([
    [20, 'pass', 'identity-not-proven'],
    [3, 'block', 'certificate-ends-soon'],
  ])('tells a certificate that has %i days left', async (days, decision, reason) => {
    const keys = makeCertificate('localhost', days)
    const folder = mkdtempSync(join(tmpdir(), 'golive-trust-'))
    try {
      writeFileSync(join(folder, 'ca.pem'), keys.cert)
      const { url } = await serveSecure(keys, json(200, {}))
      const run = await runSmoke({
        policy: suite({ one: { path: '/ok', expect: { 'tls-days': 7 } } }),
        inputs: { 'base-url': url },
        env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
      })
      expect(run.outputs).toMatchObject({ decision, 'reason-code': reason })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is never waived for a certificate that nobody vouches for', async () => {
    const server = await serveSecure(makeCertificate('localhost'), json(200, {}))
    const run = await smoke(server.url, { one: { path: '/ok' } }, { deadline: '500ms' })
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'tls-failed' })
    expect(server.requests).toEqual([])
  })
})

describe('answers', () => {
  it('are read when they are encoded, and held against their encoding', async () => {
    const gzip = text(200, gzipSync('{"a":1}'), { 'content-encoding': 'gzip' })
    const { url } = await serve(routes({ ...ok, '/gzip': gzip, '/plain': json(200, {}) }))
    const run = await smoke(url, {
      gzip: { path: '/gzip', expect: { encoding: 'gzip', json: { '$.a': 1 } } },
      plain: { path: '/plain', expect: { encoding: 'gzip' } },
    })
    expect(run.outputs).toMatchObject({
      decision: 'block',
      'reason-code': 'check-failed',
      'checks-failed': '1',
    })
    expect(run.result?.headline).toBe('plain: is encoded as nothing, expected gzip')
  })

  it('are read to their cap, also when they are packed small', async () => {
    const bomb = text(200, gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' })
    const { url } = await serve(routes({ ...ok, '/bomb': bomb }))
    const run = await smoke(url, { one: { path: '/bomb', retries: 0 } }, { 'body-limit': '1MB' })
    expect(run.outputs).toMatchObject({ decision: 'block', 'reason-code': 'answer-too-large' })
  })

  it('that never come end with the deadline of the whole, and what had no turn is unknown', async () => {
    const { url } = await serve(routes({ ...ok, '/hang': hang }))
    const hangs = { path: '/hang', timeout: '1h' }
    const run = await smoke(
      url,
      { a: hangs, b: hangs, c: { path: '/ok' } },
      { deadline: '1s', concurrency: 1 },
    )
    expect(run.outputs).toMatchObject({
      decision: 'unknown',
      'reason-code': 'checks-not-run',
      'checks-failed': '3',
    })
    expect(run.result?.findings.map(({ message }) => message)).toEqual([
      'a: the deadline of the whole came before its answer',
      'b: the time was over before it could run',
      'c: the time was over before it could run',
      expect.stringContaining('no commit was given'),
    ])
  })

  it('are asked for again where that is safe or wanted, and nowhere else', async () => {
    const broken = () => inTurn(reset, json(200, {}))
    const { url, requests } = await serve(
      routes({ ...ok, 'GET /safe': broken(), 'POST /unsafe': broken(), 'POST /wanted': broken() }),
    )
    const run = await smoke(url, {
      safe: { path: '/safe' },
      unsafe: { method: 'POST', path: '/unsafe' },
      wanted: { method: 'POST', path: '/wanted', retries: 1 },
    })
    expect(run.outputs).toMatchObject({ 'reason-code': 'connection-reset', 'checks-failed': '1' })
    const count = (path: string) => requests.filter(request => request.url === path).length
    expect([count('/safe'), count('/unsafe'), count('/wanted')]).toEqual([2, 1, 2])
  })
})
