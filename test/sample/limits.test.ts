import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { call, field } from '../support/sample/client.ts'
import { makeContest } from '../support/sample/contest.ts'
import { start, stopServices } from '../support/sample/service.ts'

afterEach(stopServices)

const formOf = (bytes: Buffer) => {
  const form = new FormData()
  form.set('poster', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'poster ä.png')
  return form
}

describe('the limits of the sample service', () => {
  it('answers 429 with Retry-After above the rate, and still tells its health', async () => {
    const { url } = await start({ env: { RATE_LIMIT_MAX: '3' } })
    const statuses = []
    for (let count = 0; count < 4; count += 1) statuses.push((await call(url, '/version')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const { headers } = await call(url, '/version')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await call(url, '/health')).status).toBe(200)
  })

  it('counts by the address that the router tells, where it trusts one', async () => {
    const { url } = await start({ env: { RATE_LIMIT_MAX: '1', TRUST_PROXY: '1' } })
    const from = async (address: string) =>
      (await call(url, '/version', { headers: { 'x-forwarded-for': address } })).status
    expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([
      200, 429, 200,
    ])
  })

  it('limits logins more than the rest', async () => {
    const { url } = await start({ env: { LOGIN_LIMIT_MAX: '1' } })
    const login = async () =>
      (await call(url, '/api/login', { json: { name: 'nobody', password: 'wrong password' } })).status
    expect([await login(), await login()]).toEqual([401, 429])
    expect((await call(url, '/version')).status).toBe(200)
  })

  it('keeps an upload as it is, and refuses one that is too large', async () => {
    const { url } = await start({ env: { UPLOAD_MAX_BYTES: '300000' } })
    const { event, tokens } = await makeContest(url)
    const path = `/api/events/${event}/uploads`
    const poster = Buffer.alloc(300_000, 'poster')
    const { status, body } = await call(url, path, { form: formOf(poster), token: tokens.organizer })
    const sha256 = createHash('sha256').update(poster).digest('hex')
    expect([status, body]).toEqual([201, { id: 1, name: 'poster ä.png', bytes: 300_000, sha256 }])
    const kept = await call(url, `/api/uploads/${String(field(body, 'id'))}`, { token: tokens.judge })
    expect(kept.headers.get('content-disposition')).toContain('attachment')
    expect(kept.body).toBe(poster.toString())
    const large = { form: formOf(Buffer.alloc(300_001)), token: tokens.organizer }
    expect((await call(url, path, large)).status).toBe(413)
    expect((await call(url, path, { form: formOf(poster), token: tokens.judge })).status).toBe(403)
    expect((await call(url, path, { token: tokens.judge })).body).toHaveLength(1)
  })
})
