import { afterEach, describe, expect, it } from '@jest/globals'
import { answered, client, failed } from '../../support/http/client.ts'
import { closedPort, closeServers, serve, serveBytes } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()

async function timed<T>(work: Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now()
  const value = await work
  return { value, ms: performance.now() - started }
}

describe('the timeout', () => {
  it('ends a server that says nothing', async () => {
    const { url } = await serveBytes(() => undefined)
    const { value, ms } = await timed(http.request({ method: 'GET', url, timeoutMs: 200, retries: 5 }))
    expect(failed(value)).toMatchObject({ reason: 'timeout', tries: 1 })
    expect(ms).toBeGreaterThan(150)
    expect(ms).toBeLessThan(1500)
  })

  it('ends a server that stops in the middle of the body', async () => {
    const { url } = await serve((_, response) => response.write('half'))
    const { value, ms } = await timed(http.request({ method: 'GET', url, timeoutMs: 200 }))
    expect(failed(value).reason).toBe('timeout')
    expect(ms).toBeLessThan(1500)
  })

  it('ends a server that drips for ever', async () => {
    const { url } = await serve((_, response) => {
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const { value, ms } = await timed(http.request({ method: 'GET', url, timeoutMs: 250 }))
    expect(failed(value).reason).toBe('timeout')
    expect(ms).toBeLessThan(1500)
  })

  it('is for all tries together', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`
    const { value, ms } = await timed(http.request({ method: 'GET', url, timeoutMs: 500, retries: 50 }))
    expect(failed(value).reason).toBe('refused')
    expect(failed(value).tries).toBeGreaterThan(1)
    expect(ms).toBeLessThan(1500)
  })

  it('may be longer than a timer can be', async () => {
    const { url } = await serve((_, response) => setTimeout(() => response.end(), 50))
    expect(answered(await http.request({ method: 'GET', url, timeoutMs: 1e12 })).status).toBe(200)
  })
})

describe('a cancel', () => {
  it('ends a request in the head and in the body, and is not called a timeout', async () => {
    const { url } = await serve((request, response) => {
      if (request.url === '/body') response.write('half')
    })
    for (const path of ['/head', '/body']) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(new Error('enough')), 80)
      const { value, ms } = await timed(
        http.request({ method: 'GET', url: url + path, timeoutMs: 5000, signal: controller.signal }),
      )
      expect(failed(value).reason).toBe('cancelled')
      expect(ms).toBeLessThan(2000)
    }
  })

  it('ends the wait between two tries', async () => {
    const { url, requests } = await serve((_, response) =>
      response.writeHead(503, { 'retry-after': '30' }).end(),
    )
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('enough')), 80)
    const { value, ms } = await timed(
      http.request({ method: 'GET', url, timeoutMs: 60_000, retries: 3, signal: controller.signal }),
    )
    expect(failed(value).reason).toBe('cancelled')
    expect(requests).toHaveLength(1)
    expect(ms).toBeLessThan(2000)
  })

  it('before the start sends nothing', async () => {
    const { url, requests } = await serve((_, response) => response.end())
    const signal = AbortSignal.abort(new Error('enough'))
    expect(failed(await http.request({ method: 'GET', url, timeoutMs: 500, signal })).reason).toBe(
      'cancelled',
    )
    expect(requests).toHaveLength(0)
  })
})
