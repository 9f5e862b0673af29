import type { Clock } from '../ports/clock.ts'
import type { Files } from '../ports/files.ts'
import type { Http, HttpFailure, HttpRequest } from '../ports/http.ts'
import type { Log } from '../ports/log.ts'
import { bodyOf } from './body.ts'
import type { CheckRequest } from './check-schema.ts'
import type { Query } from './json-path.ts'
import type { Miss } from './outcome.ts'

/** What checks work with; the same for all of a run. */
export interface Session {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly http: Http
  readonly clock: Clock
  readonly files: Pick<Files, 'read'>
  readonly log: Pick<Log, 'info' | 'mask' | 'redact'>
  readonly query: Query
  readonly signal: AbortSignal
  /** Of the clock's monotonic time: when waiting and checks must be over. */
  readonly deadline: number
  /** When all must be over, teardowns included. */
  readonly end: number
  readonly allowLinkLocal: boolean
  readonly bodyLimit: number
}

export interface Prepared {
  readonly ok: true
  readonly request: HttpRequest
}
export type Refused = { readonly ok: false; readonly miss: Miss }

/** The request of a check whose placeholders are filled, with its body; cookies and retries are the caller's. */
export async function prepare(
  session: Session,
  given: CheckRequest & { readonly timeout: number },
): Promise<Prepared | Refused> {
  const { method, path, headers, timeout } = given
  const body = await bodyOf(given, session.files)
  if (!body.ok) return refused('file', body.message)
  const url = urlOf(session.baseUrl, path)
  // Joined to a base URL, a path such as @other.host/ would lead the request, and its credentials, away.
  if (url === undefined) return refused('invalid-url', `${path} is no path below the base URL`)
  const request: HttpRequest = {
    method,
    url: url.href,
    headers: { 'user-agent': 'golive-smoke-test', ...body.headers, ...lowered(headers) },
    ...(body.body === undefined ? {} : { body: body.body }),
    timeoutMs: Math.max(1, Math.min(timeout, left(session))),
    maxBytes: session.bodyLimit,
    signal: session.signal,
    allowLinkLocal: session.allowLinkLocal,
  }
  return { ok: true, request }
}

function urlOf(baseUrl: string, path: string): URL | undefined {
  const text = baseUrl + path
  const url = path.startsWith('/') && URL.canParse(text) ? new URL(text) : undefined
  return url?.origin === new URL(baseUrl).origin ? url : undefined
}

/** Milliseconds until the whole must be over. */
export function left(session: Session): number {
  return session.deadline - session.clock.monotonic()
}

export function missOf(failure: HttpFailure): Miss {
  return { reason: failure.reason, message: failure.message }
}

export function refused(reason: Miss['reason'], message: string): Refused {
  return { ok: false, miss: { reason, message } }
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
