import { afterEach, describe, expect, it } from '@jest/globals'
import { answered, client, failed } from '../../support/http/client.ts'
import { closedPort, closeServers, serve, serveBytes } from '../../support/http/local-server.ts'

afterEach(closeServers)

const http = client()

describe('a request', () => {
  it('sends method, headers and body, and reads status, repeated headers, body, address and times', async () => {
    const { url, requests } = await serve((request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      request.pipe(response.writeHead(201))
    })
    const answer = answered(
      await http.request({
        method: 'POST',
        url: `${url}/x?y=1`,
        headers: { 'x-own': 'yes' },
        body: 'hello',
        timeoutMs: 2000,
      }),
    )
    expect(answer).toMatchObject({ status: 201, url: `${url}/x?y=1`, address: '127.0.0.1', tries: 1 })
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(answer.body.toString()).toBe('hello')
    expect(answer.certificate).toBeUndefined()
    expect(answer.timing.totalMs).toBeGreaterThanOrEqual(answer.timing.firstByteMs)
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/x?y=1', headers: { 'x-own': 'yes' } })
  })

  it('sends credentials of the URL as Basic authentication and shows them nowhere', async () => {
    const { port, requests } = await serve((_, response) => response.end())
    const url = `http://us%40er:p%C3%A4ss@127.0.0.1:${port}/`
    const answer = answered(await http.request({ method: 'GET', url, timeoutMs: 2000 }))
    const pair = Buffer.from('us@er:päss').toString('base64')
    expect(requests[0]?.headers.authorization).toBe(`Basic ${pair}`)
    expect(answer.url).toBe(`http://127.0.0.1:${port}/`)
  })

  it('reaches localhost wherever it listens, on IPv4 or on IPv6', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const { port } = await serve((_, response) => response.end('here'), host)
      const answer = answered(
        await http.request({ method: 'GET', url: `http://localhost:${port}/`, timeoutMs: 3000 }),
      )
      expect(answer.address).toBe(host)
    }
  })

  it('follows no proxy of the environment', async () => {
    const { url } = await serve((_, response) => response.end('direct'))
    const before = { ...process.env }
    Object.assign(process.env, { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' })
    try {
      const answer = answered(await client().request({ method: 'GET', url, timeoutMs: 2000 }))
      expect(answer.body.toString()).toBe('direct')
    } finally {
      process.env = before
    }
  })

  it('connects where it is told to, and keeps the name in the Host header', async () => {
    const { port, requests } = await serve((_, response) => response.end())
    for (const [url, connectTo] of [
      [`http://service.test:${port}/`, '127.0.0.1'],
      ['http://service.test/', `127.0.0.1:${port}`],
      // The URL's own address would be refused: the connection must not go there.
      [`http://127.0.0.2:1/`, `localhost:${port}`],
    ] as const) {
      answered(await http.request({ method: 'GET', url, connectTo, timeoutMs: 2000 }))
    }
    expect(requests.map(({ headers }) => headers.host)).toEqual([
      `service.test:${port}`,
      'service.test',
      '127.0.0.2:1',
    ])
  })

  it('does not wait for the body of HEAD, 204 and 304, even where they say gzip', async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(Number(request.url?.slice(1)), { 'content-encoding': 'gzip' }).end()
    })
    for (const [method, status] of [
      ['HEAD', 200],
      ['GET', 204],
      ['GET', 304],
    ] as const) {
      const answer = answered(await http.request({ method, url: `${url}/${status}`, timeoutMs: 2000 }))
      expect([answer.status, answer.body.length]).toEqual([status, 0])
    }
  })
})

describe('a request that can not be', () => {
  it('tells a URL that is none from one of another scheme', async () => {
    for (const url of ['not a url', 'ftp://127.0.0.1/', '/path'])
      expect(failed(await http.request({ method: 'GET', url, timeoutMs: 500 })).reason).toBe('invalid-url')
  })

  it('is told and not thrown when a header or a method is not sendable', async () => {
    const { url } = await serve((_, response) => response.end())
    const broken = await http.request({ method: 'GET', url, headers: { x: 'a\nb' }, timeoutMs: 500 })
    expect(failed(broken).reason).toBe('invalid-request')
    expect(failed(await http.request({ method: 'GE T', url, timeoutMs: 500 })).reason).toBe('invalid-request')
  })

  it('names a host that does not resolve', async () => {
    const url = 'http://no-such-host.invalid/'
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 5000 }))
    expect(failure.reason).toBe('dns')
    expect(failure.message).toContain('no-such-host.invalid')
  })

  it('names a refused connection', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 2000 }))
    expect(failure).toMatchObject({ reason: 'refused', code: 'ECONNREFUSED', tries: 1 })
  })

  it('names a connection that is reset before the head', async () => {
    const { url } = await serveBytes(socket => socket.once('data', () => socket.resetAndDestroy()))
    expect(failed(await http.request({ method: 'GET', url, timeoutMs: 2000 })).reason).toBe('reset')
  })

  it('names an answer that is no HTTP', async () => {
    const { url } = await serveBytes(socket => socket.once('data', () => socket.end('SSH-2.0-OpenSSH\r\n')))
    const failure = failed(await http.request({ method: 'GET', url, timeoutMs: 2000, retries: 3 }))
    expect(failure).toMatchObject({ reason: 'protocol', tries: 1 })
  })

  it('takes secrets out of its messages', async () => {
    const own = client(text => text.replaceAll('hidden', '***'))
    const failure = failed(
      await own.request({ method: 'GET', url: 'http://hidden.invalid/', timeoutMs: 5000 }),
    )
    expect(failure.message).not.toContain('hidden')
  })
})
