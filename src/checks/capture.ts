import type { CookieJar } from 'tough-cookie'
import type { HttpResponse } from '../ports/http.ts'
import type { Capture } from './check-schema.ts'
import type { Miss } from './outcome.ts'
import { search } from './search.ts'
import type { Session } from './session.ts'

export interface Captured {
  readonly variables: Readonly<Record<string, string>>
  readonly misses: readonly Miss[]
}

/** Takes values out of an answer; each is masked at once, before anything can be logged. */
export function captureFrom(
  session: Pick<Session, 'query' | 'log'>,
  captures: Readonly<Record<string, Capture>>,
  response: HttpResponse,
  jar: CookieJar | undefined,
): Captured {
  const misses: Miss[] = []
  const entries = Object.entries(captures).flatMap(([name, capture]) => {
    const value = takenFrom(session, capture, response, jar)
    if (value === undefined || value === '') {
      misses.push({ reason: 'capture', message: `there is nothing to capture as ${name}` })
      return []
    }
    if (capture.secret) for (const part of partsOf(value)) session.log.mask(part)
    return [[name, value] as const]
  })
  return { variables: Object.fromEntries(entries), misses }
}

/** Of `Bearer abc` the second word is the secret, and it may be shown alone. */
function partsOf(value: string): string[] {
  const [, token] = /^(?:bearer|basic|token)\s+(\S+)$/i.exec(value) ?? []
  return token === undefined ? [value] : [value, token]
}

function takenFrom(
  session: Pick<Session, 'query'>,
  capture: Capture,
  response: HttpResponse,
  jar: CookieJar | undefined,
): string | undefined {
  const { json, header, cookie, matches } = capture
  const text = () => response.body.toString('utf8')
  if (header !== undefined) return response.headers[header.toLowerCase()]?.[0]
  if (cookie !== undefined) return jar?.serializeSync()?.cookies.find(({ key }) => key === cookie)?.value
  if (matches !== undefined) {
    const found = search(matches, text())
    return found.ok ? found.groups?.[1] : undefined
  }
  if (json === undefined) return undefined
  try {
    const value = session.query(JSON.parse(text()), json)
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined
  } catch {
    return undefined
  }
}
