import { afterEach, describe, expect, it } from '@jest/globals'
import { askRegistry } from '../../src/advisories/registry-source.ts'
import { closeServers, serve } from '../support/http/local-server.ts'
import { bad, good, line, only, wanted } from './question.ts'

afterEach(closeServers)

const entry = {
  id: 7,
  url: 'https://github.com/advisories/ghsa-35JH-r3h4-6jhm',
  title: 'A hole',
  severity: 'high',
  vulnerable_versions: '<2',
}

async function replied(body: unknown) {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
  })
  return askRegistry(wanted('a@1.0.0', '__proto__@1.0.0'), { ...line(), registries: only(url) })
}

describe('an entry of the bulk endpoint’s reply', () => {
  it('is known by its GHSA id in GitHub’s own spelling', async () => {
    const [advisory] = good(await replied({ a: [entry] })).advisories
    expect(advisory).toMatchObject({ id: 'GHSA-35jh-r3h4-6jhm', aliases: ['npm-7'], patched: ['2.0.0'] })
  })

  it('without a severity counts as critical, and `medium` is moderate', async () => {
    const { severity: _, ...none } = entry
    expect(good(await replied({ a: [none] })).advisories[0]?.severity).toBe('critical')
    const medium = { ...entry, severity: 'MEDIUM' }
    expect(good(await replied({ a: [medium] })).advisories[0]?.severity).toBe('moderate')
  })

  it.each([
    ['a package that was not asked for', { b: [entry] }],
    ['a range that is none', { a: [{ ...entry, vulnerable_versions: 'all of them' }] }],
    ['an empty range', { a: [{ ...entry, vulnerable_versions: '' }] }],
    ['an unknown severity', { a: [{ ...entry, severity: 'terrible' }] }],
    ['what every object has for a severity', { a: [{ ...entry, severity: 'constructor' }] }],
    ['one advisory in place of a list', { a: entry }],
    ['an error with status 200', { error: 'down for maintenance' }],
    ['nothing', null],
    ['text', '{}'],
  ])('is refused with %s', async (_, body) => {
    expect(bad(await replied(body)).code).toBe('wrong-shape')
  })
})
