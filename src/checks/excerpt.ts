import type { HttpResponse } from '../ports/http.ts'

const [read, looked, shown] = [65_536, 4096, 400]
/** `"token": "..."` and its kin: a secret that nobody told us of must not be shown either. */
const telling =
  /((["'])(?:[\w-]*(?:token|password|passwd|secret|authorization|cookie|api[_-]?key|session)[\w-]*)\2\s*:\s*)(["'])(?:(?!\3)[^\\]|\\.)*\3?/gi
const webToken = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g
const bearer = /\b(bearer|basic)(\s+)[\w.~+/=-]{8,}/gi

/** The text of an answer, for a person: its first bytes, or what it is when it is no text. */
export function excerptOf(response: HttpResponse, redact: (text: string) => string): string {
  const type = response.headers['content-type']?.[0] ?? ''
  if (response.body.length === 0) return '(empty body)'
  if (response.body.subarray(0, 512).includes(0))
    return `(${response.body.length} bytes of ${type || 'binary data'})`
  // Redacted before it is cut: half of a secret is not recognised any more.
  const text = withoutSecrets(redact(response.body.toString('utf8', 0, read)).slice(0, looked))
  return text.length <= shown ? text : `${text.slice(0, shown)}…`
}

/** What looks like a secret is taken out although nobody told us of it. */
export function withoutSecrets(text: string): string {
  return text
    .replace(telling, '$1$3***$3')
    .replace(webToken, '***')
    .replace(bearer, (_, scheme: string, space: string) => `${scheme}${space}***`)
}
