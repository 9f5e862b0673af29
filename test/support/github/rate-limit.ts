import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/** Asking how many calls are left is free. */
export function spend(state: State, operationId: string): void {
  if (operationId === 'rate-limit/get') return
  if (state.callsLeft === 0) throw new Refusal(403, 'API rate limit exceeded for installation.')
  state.callsLeft -= 1
}

export function rateLimit(state: State) {
  const { rateLimit: limit } = state.repository
  const remaining = state.callsLeft
  const reset = Math.floor(state.now().getTime() / 1000) + 3600
  return { limit, remaining, used: limit - remaining, reset }
}

/** Every answer has them. */
export function rateHeaders(state: State): Record<string, string> {
  const entries = Object.entries(rateLimit(state)).map(([name, value]) => [
    `x-ratelimit-${name}`,
    String(value),
  ])
  return { ...Object.fromEntries(entries), 'x-ratelimit-resource': 'core' }
}
