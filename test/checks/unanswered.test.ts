import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import type { Check } from '../../src/checks/check-schema.ts'
import { perform } from '../../src/checks/perform.ts'
import { type HttpFailureReason, httpFailures } from '../../src/ports/http.ts'
import { makeCertificate } from '../support/http/certificate.ts'
import { closedPort, closeServers, serve, serveBytes, serveSecure } from '../support/http/local-server.ts'
import { hang, json, reset, text } from '../support/smoke/answers.ts'
import { check } from '../support/smoke/check.ts'
import { cancelledAfter, openTestSession, removeSessionFolders } from '../support/smoke/session.ts'

afterEach(closeServers)
afterAll(removeSessionFolders)

interface Case {
  readonly url: () => Promise<string>
  readonly check?: Partial<Check>
  readonly signal?: () => AbortSignal
}

const at = (answer: Parameters<typeof serve>[0]) => async () => (await serve(answer)).url
const secure = async () => (await serveSecure(makeCertificate('localhost'), text(200, ''))).url
const bytes = async () =>
  (await serveBytes(socket => socket.once('data', () => socket.end('no http\r\n')))).url
const away = text(302, '', { location: 'http://127.0.0.2/' })

/** What an answer itself gets wrong is told in expect.test.ts, what streams do in events.test.ts. */
const cases: Record<HttpFailureReason | 'file' | 'placeholder', Case> = {
  'invalid-url': { url: at(json(200, {})), check: { path: '@127.0.0.1:1/' } },
  'invalid-request': { url: at(json(200, {})), check: { headers: { x: 'a\r\nb: c' } } },
  dns: { url: async () => 'http://no-such-host.invalid' },
  refused: { url: async () => `http://127.0.0.1:${await closedPort()}` },
  reset: { url: at(reset) },
  timeout: { url: at(hang), check: { timeout: 100 } },
  tls: { url: secure },
  'too-large': { url: at(text(200, 'x'.repeat(2000))) },
  protocol: { url: bytes },
  'address-refused': { url: async () => 'http://169.254.169.254' },
  'redirect-refused': { url: at(away), check: { follow: true } },
  cancelled: { url: at(hang), signal: () => cancelledAfter(100) },
  file: {
    url: at(json(200, {})),
    check: { method: 'POST', multipart: { f: { file: 'none', type: 'x/y' } } },
  },
  placeholder: { url: at(json(200, {})), check: { path: '/{{nothing}}' } },
}

describe('a check without the answer it wants', () => {
  it.each(Object.entries(cases))(
    'fails by its own reason: %s',
    async (reason, { url, check: given, signal }) => {
      const more = signal === undefined ? {} : { signal: signal() }
      const session = await openTestSession(await url(), { bodyLimit: 1000, ...more })
      const { outcome } = await perform(session, { ...check({ path: '/', retries: 0 }), ...given }, 'one')
      expect(outcome.state).toBe('failed')
      expect(outcome.misses.map(miss => miss.reason)).toEqual([reason])
      expect(outcome.misses[0]?.message).not.toBe('')
    },
  )

  it('has a case for every reason that the network knows', () => {
    expect(Object.keys(cases)).toEqual([...httpFailures, 'file', 'placeholder'])
  })
})
