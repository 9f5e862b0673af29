import type { CookieJar } from 'tough-cookie'
import type { HttpRequest, HttpResponse } from '../ports/http.ts'
import type { Log } from '../ports/log.ts'

/** Shorter values are settings such as `theme=dark`, and masking them would hide half of the report. */
const shortestSecret = 8

/** A step that names its own cookies means just those. */
export function withCookies(request: HttpRequest, jar: CookieJar | undefined): HttpRequest {
  const cookie = jar?.getCookieStringSync(request.url) ?? ''
  return cookie === '' ? request : { ...request, headers: { cookie, ...request.headers } }
}

/** Keeps what the answer sets; a cookie is a key to a session, so it is masked before anything can be logged. */
export function keepCookies(
  session: { readonly log: Pick<Log, 'mask'> },
  jar: CookieJar | undefined,
  answer: Pick<HttpResponse, 'headers' | 'url'>,
): void {
  for (const cookie of answer.headers['set-cookie'] ?? []) {
    const [, value = ''] = /^[^=;]*=\s*"?([^;"]*)/.exec(cookie) ?? []
    if (value.length >= shortestSecret) session.log.mask(value)
    // A cookie that the server may not set is dropped, as browsers do.
    jar?.setCookieSync(cookie, answer.url, { ignoreError: true })
  }
}
