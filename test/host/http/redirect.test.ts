import { afterEach, describe, expect, it } from '@jest/globals'
import { answered, client, failed } from '../../support/http/client.ts'
import { closeServers, serve } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()
const secret = { authorization: 'Bearer token', cookie: 'session=1', 'x-api-key': 'key' }

describe('a redirect', () => {
  it('is given as it is', async () => {
    const { url, requests } = await serve((_, response) => response.writeHead(302, { location: '/b' }).end())
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 2000 }))
    expect([answer.status, answer.headers['location'], requests.length]).toEqual([302, ['/b'], 1])
  })

  it('is followed on the origin when asked for', async () => {
    const { url, requests } = await serve((request, response) => {
      if (request.url === '/c') response.end('arrived')
      else response.writeHead(302, { location: request.url === '/a' ? 'b' : '/c' }).end()
    })
    const request = { method: 'GET', url: `${url}/a`, headers: secret, timeoutMs: 2000 } as const
    const answer = answered(await http.request({ ...request, redirect: 'same-origin' }))
    expect([answer.url, answer.body.toString()]).toEqual([`${url}/c`, 'arrived'])
    expect(requests.map(({ url: path, headers }) => [path, headers.authorization])).toEqual(
      ['/a', '/b', '/c'].map(path => [path, 'Bearer token']),
    )
  })

  it('carries nothing to another origin: not even another port', async () => {
    const other = await serve((_, response) => response.end('stolen'))
    for (const location of [`${other.url}/x`, `//127.0.0.1:${other.port}/x`, 'https://127.0.0.1/x']) {
      const { url } = await serve((_, response) => response.writeHead(302, { location }).end())
      const request = { method: 'GET', url, headers: secret, timeoutMs: 2000 } as const
      expect(failed(await http.request({ ...request, redirect: 'same-origin' })).reason).toBe(
        'redirect-refused',
      )
    }
    expect(other.requests).toHaveLength(0)
  })

  it('in a circle ends after five', async () => {
    const { url, requests } = await serve((_, response) => response.writeHead(307, { location: '/' }).end())
    const failure = failed(
      await http.request({ method: 'GET', url, timeoutMs: 2000, redirect: 'same-origin' }),
    )
    expect([failure.reason, requests.length]).toEqual(['redirect-refused', 6])
  })

  it('turns POST into GET after 303 and keeps it after 307', async () => {
    const { url, requests } = await serve((request, response) => {
      if (request.url === '/end') response.end()
      else response.writeHead(Number(request.url?.slice(1)), { location: '/end' }).end()
    })
    for (const status of [303, 307]) {
      const request = { method: 'POST', url: `${url}/${status}`, body: 'x', timeoutMs: 2000 } as const
      answered(await http.request({ ...request, redirect: 'same-origin' }))
    }
    expect(requests.filter(({ url: path }) => path === '/end').map(({ method }) => method)).toEqual([
      'GET',
      'POST',
    ])
  })
})
