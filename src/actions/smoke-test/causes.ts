import type { CheckReason } from '../../checks/outcome.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Reason } from './reasons.ts'

const reasons: Record<CheckReason, Reason> = {
  status: 'check-failed',
  header: 'check-failed',
  json: 'check-failed',
  body: 'check-failed',
  location: 'check-failed',
  encoding: 'check-failed',
  health: 'check-failed',
  event: 'check-failed',
  capture: 'check-failed',
  placeholder: 'checks-not-run',
  file: 'checks-not-run',
  latency: 'too-slow',
  'tls-days': 'certificate-ends-soon',
  'invalid-json': 'invalid-json',
  'rate-limited': 'rate-limited',
  'invalid-url': 'request-invalid',
  'invalid-request': 'request-invalid',
  dns: 'name-not-resolved',
  refused: 'connection-refused',
  reset: 'connection-reset',
  timeout: 'answer-timeout',
  tls: 'tls-failed',
  'too-large': 'answer-too-large',
  protocol: 'answer-unreadable',
  'address-refused': 'address-refused',
  'redirect-refused': 'redirect-refused',
  cancelled: 'checks-not-run',
}
/** These say nothing about the service: it was not asked, or would not say. */
const undecided = new Set<Reason>(['rate-limited', 'checks-not-run', 'address-refused', 'name-not-resolved'])

/** What a miss means for the verdict. */
export function causeOf(found: CheckReason): { readonly reason: Reason; readonly decision: Decision } {
  const reason = reasons[found]
  return { reason, decision: undecided.has(reason) ? 'unknown' : 'block' }
}
