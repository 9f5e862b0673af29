import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { perform } from '../../src/checks/perform.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { bodyOf } from '../support/smoke/answers.ts'
import { check } from '../support/smoke/check.ts'
import { openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

async function sent(given: Readonly<Record<string, unknown>>) {
  let seen = { type: '', body: '' }
  const { url } = await serve(async (request, response) => {
    seen = { type: request.headers['content-type'] ?? '', body: (await bodyOf(request)).toString('utf8') }
    response.end()
  })
  const session = await openTestSession(url, { files: { 'poster.md': '# Poster\n' } })
  const { outcome } = await perform(session, check({ path: '/', method: 'POST', ...given }), 'one')
  return { ...seen, outcome }
}

describe('the body of a request', () => {
  it('is JSON, with numbers as numbers', async () => {
    expect(await sent({ json: { a: [1, 'b', null] } })).toMatchObject({
      type: 'application/json',
      body: '{"a":[1,"b",null]}',
    })
    expect((await sent({ json: false })).body).toBe('false')
  })

  it('is a form, escaped', async () => {
    expect(await sent({ form: { 'a b': '1&2=3', ö: 'é' } })).toMatchObject({
      type: 'application/x-www-form-urlencoded',
      body: 'a+b=1%262%3D3&%C3%B6=%C3%A9',
    })
  })

  it('is text, whose type a header may name', async () => {
    expect(await sent({ text: '<a/>', headers: { 'Content-Type': 'application/xml' } })).toMatchObject({
      type: 'application/xml',
      body: '<a/>',
    })
    expect((await sent({ text: 'x' })).type).toBe('text/plain; charset=utf-8')
  })

  it('is multipart, with fields and files of the workspace', async () => {
    const multipart = { title: 'A "b"', poster: { file: 'poster.md', type: 'text/markdown' } }
    const { type, body, outcome } = await sent({ multipart })
    expect(outcome.state).toBe('passed')
    const boundary = /boundary=(.+)$/.exec(type)?.[1] ?? 'none'
    const parts = body.split(`--${boundary}`)
    expect(parts[1]).toContain('name="title"\r\n\r\nA "b"')
    expect(parts[2]).toContain(
      'name="poster"; filename="poster.md"\r\nContent-Type: text/markdown\r\n\r\n# Poster',
    )
  })

  it.each(['none.md', '../outside.md', '/etc/hostname', '.'])('is never the file %s', async file => {
    const { outcome, body } = await sent({ multipart: { f: { file } } })
    expect(outcome).toMatchObject({ state: 'failed', misses: [{ reason: 'file' }] })
    expect(body).toBe('')
  })
})
