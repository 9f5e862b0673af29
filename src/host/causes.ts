import { type GoliveError, InputError } from '../errors.ts'
import type { RunnerLog } from './log.ts'

const deepest = 5

/** Where an error came from, for the debug log; the user's own mistakes need none. */
export function logCauses(error: GoliveError, log: RunnerLog): void {
  if (error instanceof InputError) return
  let cause = error.cause
  for (let depth = 0; depth < deepest && cause instanceof Error; depth += 1) {
    log.debug(`caused by ${cause.stack ?? cause.message}`)
    cause = cause.cause
  }
}
