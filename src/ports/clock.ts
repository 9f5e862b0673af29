export interface Clock {
  now(): Date
  /** Milliseconds of a clock that never goes back. */
  monotonic(): number
  /** Rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}
