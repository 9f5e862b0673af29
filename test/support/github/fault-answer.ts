import type { Answer } from './call.ts'
import type { Fault } from './faults.ts'
import type { State } from './state.ts'

/** None when the connection itself fails. */
export function faultAnswer(fault: Fault, state: State): Answer | undefined {
  const { rateLimit } = state.repository
  const retry: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
  switch (fault.kind) {
    case 'status':
      return { status: fault.status, body: { message: 'Server Error' }, headers: retry }
    case 'rate-limit-403': {
      const seconds = Math.floor(state.now().getTime() / 1000) + (fault.retryAfter ?? 60)
      const headers = {
        'x-ratelimit-limit': String(rateLimit),
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(seconds),
        'x-ratelimit-resource': 'core',
        ...retry,
      }
      return { status: 403, body: { message: 'API rate limit exceeded for installation.' }, headers }
    }
    case 'secondary-429': {
      const message =
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
      return { status: 429, body: { message }, headers: { 'retry-after': String(fault.retryAfter ?? 60) } }
    }
    default:
      return undefined
  }
}
