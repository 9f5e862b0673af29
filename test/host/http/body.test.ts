import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { answered, client, failed } from '../../support/http/client.ts'
import { closeServers, serve, serveBytes } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()
const encoders = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const

describe('the body', () => {
  it.each(Object.entries(encoders))('is decoded from %s', async (encoding, encode) => {
    const { url, requests } = await serve((_, response) =>
      response.setHeader('content-encoding', encoding).end(encode(Buffer.from('plain text'))),
    )
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 2000 }))
    expect(answer.body.toString()).toBe('plain text')
    expect(requests[0]?.headers['accept-encoding']).toContain(encoding)
  })

  it('is refused above the cap, and the rest is not read', async () => {
    let written = 0
    const { url } = await serve((_, response) => {
      const chunk = Buffer.alloc(65_536)
      const more = () => {
        while (!response.destroyed && written < 1e9 && response.write(chunk)) written += chunk.length
      }
      response.on('drain', more)
      more()
    })
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 5000, maxBytes: 100_000 }))
    expect(failure.reason).toBe('too-large')
    expect(failure.message).toContain('100000')
    expect(written).toBeLessThan(100_000_000)
  })

  it.each(Object.entries(encoders))('stops a %s bomb at the cap', async (encoding, encode) => {
    const bomb = encode(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const { url } = await serve((_, response) => response.setHeader('content-encoding', encoding).end(bomb))
    const before = process.memoryUsage().rss
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 5000, maxBytes: 1_000_000 }))
    expect(failure.reason).toBe('too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
  })

  it('takes a body of just the cap', async () => {
    const { url } = await serve((_, response) => response.end(Buffer.alloc(1000)))
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 2000, maxBytes: 1000 }))
    expect(answer.body).toHaveLength(1000)
  })

  it('that is shorter than its content-length is a cut connection', async () => {
    const { url } = await serveBytes(socket =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort')),
    )
    expect(failed(await http.request({ method: 'GET', url, timeoutMs: 2000 })).reason).toBe('reset')
  })

  it('that ends within its chunks is a cut connection', async () => {
    const { url } = await serveBytes(socket =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhe')),
    )
    expect(failed(await http.request({ method: 'GET', url, timeoutMs: 2000 })).reason).toBe('reset')
  })

  it('that is not what its encoding says can not be read', async () => {
    const { url } = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end('this is not gzip'),
    )
    expect(failed(await http.request({ method: 'GET', url, timeoutMs: 2000 })).reason).toBe('protocol')
  })

  it('whose compression is cut off can not be read', async () => {
    const half = gzipSync(Buffer.from('x'.repeat(1000))).subarray(0, 15)
    const { url } = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(half))
    expect(failed(await http.request({ method: 'GET', url, timeoutMs: 2000 })).reason).toBe('protocol')
  })
})
