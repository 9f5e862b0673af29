import { afterEach, describe, expect, it } from '@jest/globals'
import { delayOf, readRetryAfter } from '../../../src/host/http/retry.ts'
import { answered, client, failed } from '../../support/http/client.ts'
import { closeServers, serve, serveBytes } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()

function failing(times: number, status: number, headers: Record<string, string> = {}) {
  let count = 0
  return serve((_, response) => {
    count += 1
    response.writeHead(count <= times ? status : 200, count <= times ? headers : {}).end(String(count))
  })
}

describe('retries', () => {
  it.each([408, 429, 500, 502, 503, 504, 507])('go on after %i until it answers', async status => {
    const { url, requests } = await failing(2, status, { 'retry-after': '0' })
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 5000, retries: 3 }))
    expect([answer.status, answer.tries, requests.length]).toEqual([200, 3, 3])
  })

  it('are not made unless asked for', async () => {
    const { url, requests } = await failing(2, 503)
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 5000 }))
    expect([answer.status, answer.tries, requests.length]).toEqual([503, 1, 1])
  })

  it('give the last answer when they are used up', async () => {
    const { url, requests } = await failing(9, 503, { 'retry-after': '0' })
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 5000, retries: 2 }))
    expect([answer.status, answer.tries, requests.length]).toEqual([503, 3, 3])
  })

  it('are not made after an answer that says no', async () => {
    const { url, requests } = await failing(9, 404)
    answered(await http.request({ method: 'GET', url, timeoutMs: 5000, retries: 2 }))
    expect(requests).toHaveLength(1)
  })

  it('go on after a reset', async () => {
    let count = 0
    const { url } = await serveBytes(socket => {
      count += 1
      if (count < 3) socket.once('data', () => socket.resetAndDestroy())
      else socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'))
    })
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 5000, retries: 3 }))
    expect([answer.body.toString(), answer.tries]).toEqual(['ok', 3])
  })

  it('wait as long as Retry-After says', async () => {
    const { url } = await failing(1, 429, { 'retry-after': '1' })
    const started = performance.now()
    answered(await http.request({ method: 'GET', url, timeoutMs: 5000, retries: 1 }))
    expect(performance.now() - started).toBeGreaterThan(950)
  })

  it('give up at once when Retry-After lies beyond the timeout', async () => {
    const { url, requests } = await failing(1, 429, { 'retry-after': '60' })
    const started = performance.now()
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 3000, retries: 5 }))
    expect([answer.status, requests.length]).toEqual([429, 1])
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('tell the last failure with the number of tries', async () => {
    const { url } = await serveBytes(socket => socket.destroy())
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 5000, retries: 2 }))
    expect(failure).toMatchObject({ reason: 'reset', tries: 3 })
  })
})

describe('the delay', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const delay = (tries: number, random: number) => delayOf({ tries, retryAfter: undefined, now, random })

  it('doubles up to ten seconds, with jitter', () => {
    expect([1, 2, 3, 4].map(tries => delay(tries, 1))).toEqual([200, 400, 800, 1600])
    expect([delay(1, 0), delay(30, 1), delay(30, 0)]).toEqual([100, 10_000, 5000])
  })

  it('reads seconds and dates, and nothing else', () => {
    expect(readRetryAfter('7', now)).toBe(7000)
    expect(readRetryAfter('Tue, 24 Nov 2026 12:00:05 GMT', now)).toBe(5000)
    expect(readRetryAfter('Tue, 24 Nov 2026 11:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('soon', now)).toBeUndefined()
  })
})
