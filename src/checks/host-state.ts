import type { HttpFailureReason } from '../ports/http.ts'

export interface Target {
  /** What the report calls it. */
  readonly host: string
  readonly url: string
  readonly connectTo?: string
}

export const hostStates = [
  'proven',
  'healthy',
  'wrong-commit',
  'unreachable',
  'unhealthy',
  'rate-limited',
  'no-commit',
  /** It never told another commit, and had no time to tell ours often enough. */
  'unproven',
] as const

/** One look at a host. */
export interface Probe {
  readonly state: (typeof hostStates)[number]
  /** The reason, for a person. */
  readonly message: string
  /** Why there was no answer. */
  readonly failure: HttpFailureReason | undefined
  /** What the service says it is. */
  readonly commit: string | undefined
  /** How long the service asks us to wait. */
  readonly retryAfterMs?: number
}

export interface Attempt extends Probe {
  /** Milliseconds since the first. */
  readonly afterMs: number
}

/** What came of waiting for a host. */
export interface HostState extends Probe {
  readonly host: string
  readonly tries: number
  readonly ms: number
  /** The last hundred. */
  readonly attempts: readonly Attempt[]
}

export function isReady({ state }: Probe): boolean {
  return state === 'proven' || state === 'healthy'
}
