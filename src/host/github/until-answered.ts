import { ApiError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'

const tries = 3

/** Does it again when no answer came: the work looks first, so what an unanswered call has created is found. */
export async function untilAnswered<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const unanswered = error instanceof ApiError && (error.status === undefined || error.status >= 500)
      if (!unanswered || attempt === tries) throw error
      await clock.sleep(500 * attempt)
    }
  }
}
