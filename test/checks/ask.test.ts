import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { CookieJar } from 'tough-cookie'
import { ask } from '../../src/checks/ask.ts'
import { askedWait } from '../../src/checks/retry-after.ts'
import { answered, failed } from '../support/http/client.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { hang, inTurn, json, routes, text } from '../support/smoke/answers.ts'
import { openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

const plain = { follow: false, takes429: false, jar: undefined }
const led = (location: string, status = 302) => text(status, '', { location })

describe('redirects', () => {
  it('are not followed unless asked for', async () => {
    const { url, requests } = await serve(routes({ '/old': led('/new') }))
    const session = await openTestSession(url)
    const answer = answered(await ask(session, { method: 'GET', url: `${url}/old`, timeoutMs: 2000 }, plain))
    expect(answer.status).toBe(302)
    expect(requests).toHaveLength(1)
  })

  it('stay on the origin, with the credentials of the base URL and the cookies that were set on the way', async () => {
    const { url, requests } = await serve(
      routes({
        '/old': text(302, '', { location: '/new', 'set-cookie': 'seen=on-the-way-1; Path=/' }),
        '/new': json(200, {}),
      }),
    )
    const session = await openTestSession(url)
    const base = url.replace('http://', 'http://us%40er:word@')
    const jar = new CookieJar(undefined, { rejectPublicSuffixes: false })
    const request = { method: 'GET', url: `${base}/old`, timeoutMs: 2000 }
    answered(await ask(session, request, { ...plain, follow: true, jar }))
    expect(requests[1]).toMatchObject({ url: '/new', headers: { cookie: 'seen=on-the-way-1' } })
    expect(requests[1]?.headers.authorization).toBe(requests[0]?.headers.authorization)
    expect(requests[0]?.headers.authorization).toMatch(/^Basic /)
  })

  it('never reach another origin, not even another port', async () => {
    const other = await serve(json(200, {}))
    const { url } = await serve(routes({ '/old': led(`${other.url}/steal`) }))
    const session = await openTestSession(url)
    const headers = { authorization: 'Bearer canary' }
    const request = { method: 'GET', url: `${url}/old`, headers, timeoutMs: 2000 }
    const failure = failed(await ask(session, request, { ...plain, follow: true }))
    expect(failure).toMatchObject({ reason: 'redirect-refused', message: expect.stringContaining(other.url) })
    expect(other.requests).toEqual([])
  })

  it('end after five', async () => {
    const { url, requests } = await serve(routes({ '/loop': led('/loop') }))
    const session = await openTestSession(url)
    const request = { method: 'GET', url: `${url}/loop`, timeoutMs: 2000 }
    expect(failed(await ask(session, request, { ...plain, follow: true })).reason).toBe('redirect-refused')
    expect(requests).toHaveLength(6)
  })

  it.each([
    [303, 'GET'],
    [302, 'GET'],
    [307, 'POST'],
  ])('after %i of a POST go on as %s', async (status, method) => {
    const { url, requests } = await serve(routes({ '/old': led('/new', status), '/new': json(200, {}) }))
    const session = await openTestSession(url)
    const headers = { 'content-type': 'application/json' }
    const request = { method: 'POST', url: `${url}/old`, headers, body: '{}', timeoutMs: 2000 }
    answered(await ask(session, request, { ...plain, follow: true }))
    expect(requests[1]?.method).toBe(method)
    expect(requests[1]?.headers['content-type']).toBe(method === 'POST' ? 'application/json' : undefined)
  })

  it('share the time of one answer', async () => {
    const slowly = (request: Parameters<typeof hang>[0], response: Parameters<typeof hang>[1]) =>
      void setTimeout(() => led('/next')(request, response), 150)
    const { url } = await serve(routes({ '/next': slowly }))
    const session = await openTestSession(url)
    const request = { method: 'GET', url: `${url}/next`, timeoutMs: 400 }
    expect(failed(await ask(session, request, { ...plain, follow: true })).reason).toBe('timeout')
  })

  it('do not outlast the deadline of the whole', async () => {
    const { url } = await serve(routes({ '/old': led('/hang'), '/hang': hang }))
    const session = await openTestSession(url, { forMs: 300 })
    const request = { method: 'GET', url: `${url}/old`, timeoutMs: 60_000 }
    expect(failed(await ask(session, request, { ...plain, follow: true })).reason).toBe('timeout')
  })
})

describe('429', () => {
  const limited = (wait: string) => text(429, '', { 'retry-after': wait })

  it('is waited out where tries are left, longer than one answer may take', async () => {
    const { url, requests } = await serve(routes({ '/busy': inTurn(limited('1'), json(200, {})) }))
    const session = await openTestSession(url)
    const request = { method: 'GET', url: `${url}/busy`, retries: 2, timeoutMs: 500 }
    expect(answered(await ask(session, request, plain))).toMatchObject({ status: 200, tries: 2 })
    expect(requests).toHaveLength(2)
  })

  it('is asked no more often than the tries allow', async () => {
    for (const retries of [0, 1, 2]) {
      const { url, requests } = await serve(routes({ '/busy': limited('0') }))
      const session = await openTestSession(url)
      const request = { method: 'POST', url: `${url}/busy`, retries, timeoutMs: 2000 }
      expect(answered(await ask(session, request, plain)).tries).toBe(retries + 1)
      expect(requests).toHaveLength(retries + 1)
    }
  })

  it('is given back at once when the wait is longer than what is left, or when it is expected', async () => {
    const { url, requests } = await serve(routes({ '/busy': limited('60') }))
    const session = await openTestSession(url)
    const request = { method: 'GET', url: `${url}/busy`, retries: 2, timeoutMs: 500 }
    expect(answered(await ask(session, request, plain)).status).toBe(429)
    expect(answered(await ask(session, request, { ...plain, takes429: true })).status).toBe(429)
    expect(requests).toHaveLength(2)
  })

  it('says how long to wait in seconds or with a date', () => {
    const now = new Date('2027-01-01T00:00:00Z')
    expect(askedWait('3', now)).toBe(3000)
    expect(askedWait('Fri, 01 Jan 2027 00:00:05 GMT', now)).toBe(5000)
    expect(askedWait('Thu, 31 Dec 2026 00:00:00 GMT', now)).toBe(0)
    expect(askedWait('soon', now)).toBeUndefined()
    expect(askedWait(undefined, now)).toBeUndefined()
  })
})
