import type { HttpFailure, HttpFailureReason } from '../../ports/http.ts'
import { codeOf, messageOf, partOf } from '../thrown.ts'

/** A failure before it is known how many tries it took. */
export interface Fault {
  readonly ok: false
  readonly reason: HttpFailureReason
  readonly message: string
  readonly code?: string
}

const reset = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'])
const refused = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'])
const tlsCodes =
  /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|EPROTO$|INVALID_CA|ERR_OSSL)/

export function fault(reason: HttpFailureReason, message: string, code?: string): Fault {
  return { ok: false, reason, message, ...(code === undefined ? {} : { code }) }
}

/** Sorts what the system threw; happy eyeballs throws one error for all addresses. */
export function faultOf(error: unknown): Fault {
  const several = partOf(error, 'errors')
  const first: unknown = Array.isArray(several) ? several[0] : error
  const code = codeOf(first) ?? ''
  const message = messageOf(first) || code
  if (refused.has(code)) return fault('refused', `the connection was refused (${code})`, code)
  if (tlsCodes.test(code)) return fault('tls', `TLS failed: ${message}`, code)
  if (reset.has(code) || message === 'socket hang up' || message === 'aborted') {
    return fault('reset', 'the connection was cut before the answer was complete', code || 'ECONNRESET')
  }
  if (code === 'ETIMEDOUT') return fault('timeout', 'the connection timed out', code)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return fault('dns', message, code)
  return fault('protocol', `the answer is no HTTP that we can read: ${message}`, code)
}

export function withTries(failure: Fault, tries: number, redact: (text: string) => string): HttpFailure {
  return { ...failure, message: redact(failure.message), tries }
}
