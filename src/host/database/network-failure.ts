import type { NoSession } from '../../ports/database.ts'
import { codeOf, messageOf } from '../thrown.ts'

const unreachable = /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE)$/

/** What kept a connection from being made, where the server itself said nothing. */
export function networkFailure(error: unknown): NoSession['reason'] {
  const code = codeOf(error) ?? ''
  if (code === 'ETIMEDOUT') return 'timeout'
  if (unreachable.test(code)) return 'unreachable'
  const message = messageOf(error)
  if (/timeout|timed out/i.test(message)) return 'timeout'
  if (/\b(SSL|TLS|certificate)\b/i.test(`${code} ${message}`)) return 'encryption'
  if (/terminated|closed/i.test(message)) return 'unreachable'
  return 'refused'
}
