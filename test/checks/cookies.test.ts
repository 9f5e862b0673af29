import { describe, expect, it } from '@jest/globals'
import { CookieJar } from 'tough-cookie'
import { keepCookies, withCookies } from '../../src/checks/cookies.ts'

const url = 'http://127.0.0.1/a'
const jarOf = () => new CookieJar(undefined, { rejectPublicSuffixes: false })
const told: string[] = []
const session = { log: { mask: (secret: string) => void told.push(secret) } }

describe('cookies', () => {
  it('come back to where they belong, and nowhere else', () => {
    const jar = jarOf()
    const set = ['a=first-cookie; Path=/a', 'b=second-cookie; Path=/b', 'c=1; Domain=other.test']
    keepCookies(session, jar, { url, headers: { 'set-cookie': set } })
    const request = { method: 'GET', url, headers: { x: 'y' }, timeoutMs: 1 }
    expect(withCookies(request, jar).headers).toEqual({ cookie: 'a=first-cookie', x: 'y' })
    expect(withCookies({ ...request, url: 'http://127.0.0.2/a' }, jar).headers).toEqual({ x: 'y' })
  })

  it('are masked when they are long enough to be a key, with or without a jar', () => {
    told.length = 0
    const set = ['sid="canary-cookie-1"; HttpOnly', 'theme=dark', 'other=canary-cookie-2']
    keepCookies(session, undefined, { url, headers: { 'set-cookie': set } })
    expect(told).toEqual(['canary-cookie-1', 'canary-cookie-2'])
  })

  it('of a step that names its own are just those', () => {
    const jar = jarOf()
    keepCookies(session, jar, { url, headers: { 'set-cookie': ['a=1'] } })
    const request = { method: 'GET', url, headers: { cookie: 'mine=1' }, timeoutMs: 1 }
    expect(withCookies(request, jar).headers).toEqual({ cookie: 'mine=1' })
  })
})
