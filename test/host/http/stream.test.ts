import { afterEach, describe, expect, it } from '@jest/globals'
import type { HttpFailure, HttpStream } from '../../../src/ports/http.ts'
import { client } from '../../support/http/client.ts'
import { closedPort, closeServers, serve, serveBytes } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()

function opened(stream: HttpStream | HttpFailure): HttpStream {
  if (!stream.ok) throw new Error(stream.message)
  return stream
}

async function textOf({ chunks }: HttpStream): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk.toString()
  return text
}

describe('a stream', () => {
  it('gives the head at once and the body as it comes, longer than the timeout', async () => {
    const { url } = await serve((_, response) => {
      response.write('one ')
      setTimeout(() => response.end('two'), 400)
    })
    const stream = opened(await http.stream({ method: 'GET', url, timeoutMs: 200 }))
    expect(stream.status).toBe(200)
    expect(await textOf(stream)).toBe('one two')
    expect(stream.failure()).toBeUndefined()
  })

  it('ends without a word when it is closed, and so does the connection', async () => {
    let gone = false
    const { url } = await serve((_, response) => {
      response.on('close', () => {
        gone = true
      })
      response.write('data')
    })
    const stream = opened(await http.stream({ method: 'GET', url, timeoutMs: 1000 }))
    setTimeout(() => stream.close(), 50)
    expect(await textOf(stream)).toBe('data')
    expect(stream.failure()).toBeUndefined()
    await new Promise(done => setTimeout(done, 50))
    expect(gone).toBe(true)
  })

  it('tells a break', async () => {
    const { url } = await serve((_, response) => {
      response.write('data')
      setTimeout(() => response.socket?.resetAndDestroy(), 50)
    })
    const stream = opened(await http.stream({ method: 'GET', url, timeoutMs: 1000 }))
    expect(await textOf(stream)).toBe('data')
    expect(stream.failure()?.reason).toBe('reset')
  })

  it('tells a cancel', async () => {
    const { url } = await serve((_, response) => response.write('data'))
    const controller = new AbortController()
    const request = { method: 'GET', url, timeoutMs: 1000, signal: controller.signal } as const
    const stream = opened(await http.stream(request))
    setTimeout(() => controller.abort(new Error('enough')), 50)
    await textOf(stream)
    expect(stream.failure()?.reason).toBe('cancelled')
  })

  it('has the reasons of a request when it does not open', async () => {
    const silent = await serveBytes(() => undefined)
    const reasons = await Promise.all(
      [silent.url, `http://127.0.0.1:${await closedPort()}`, 'http://169.254.169.254', 'nonsense'].map(
        async url => {
          const stream = await http.stream({ method: 'GET', url, timeoutMs: 200 })
          return stream.ok ? 'opened' : stream.reason
        },
      ),
    )
    expect(reasons).toEqual(['timeout', 'refused', 'address-refused', 'invalid-url'])
  })
})
