import type { HttpFailureReason } from '../ports/http.ts'

/** Why a check did not pass. */
export const checkReasons = [
  'status',
  'header',
  'json',
  'body',
  'latency',
  'tls-days',
  'location',
  'encoding',
  'health',
  'invalid-json',
  'event',
  'capture',
  'rate-limited',
  'file',
  'placeholder',
] as const
export type CheckReason = (typeof checkReasons)[number] | HttpFailureReason

export interface Miss {
  readonly reason: CheckReason
  readonly message: string
}

export interface CheckOutcome {
  readonly name: string
  /** The flow that the check is a step of. */
  readonly flow: string | undefined
  /** Takes away what its flow made. */
  readonly teardown: boolean
  readonly method: string
  readonly path: string
  /** `not-run`: something before it failed, or the time was over. */
  readonly state: 'passed' | 'failed' | 'not-run'
  readonly misses: readonly Miss[]
  readonly status: number | undefined
  /** Milliseconds of each answer. */
  readonly samples: readonly number[]
  readonly tries: number
  /** First bytes of a failing answer, redacted. */
  readonly excerpt: string | undefined
}

export function notRun(
  name: string,
  flow: string | undefined,
  request: { readonly method: string; readonly path: string },
  why: string,
): CheckOutcome {
  return { ...failedOutcome(name, flow, request, { reason: 'cancelled', message: why }), state: 'not-run' }
}

/** A check that failed without an answer. */
export function failedOutcome(
  name: string,
  flow: string | undefined,
  { method, path }: { readonly method: string; readonly path: string },
  miss: Miss,
): CheckOutcome {
  return {
    name,
    flow,
    teardown: false,
    method,
    path,
    state: 'failed',
    misses: [miss],
    status: undefined,
    samples: [],
    tries: 0,
    excerpt: undefined,
  }
}
