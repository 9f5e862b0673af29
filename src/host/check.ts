import type { Action } from './define.ts'
import type { Opened } from './open.ts'
import { type Outcome, outcomeOf, refuseUnproven } from './outcome.ts'

/** How long an action may go on after a cancel to put its own things in order. */
const teardownMs = 4500

/** Evidence and verdict, and what is published beside the report. */
export async function check(action: Action, opened: Opened): Promise<Outcome> {
  const { context, choice, redactAll } = opened
  const evidence = await untilEnded(action.gather(context), context.signal)
  const verdict = action.judge(evidence, context.policy)
  refuseUnproven(verdict)
  // Rendering escapes, and an escaped secret is not found any more: it is taken out before.
  const published = action.publish?.(redactAll(verdict), evidence, context).catch(error => {
    context.log.warning(`${action.spec.title}: ${error instanceof Error ? error.message : String(error)}`)
  })
  return outcomeOf(verdict, choice, published)
}

/** Gives the work a moment after a cancel, and no verdict: half of the evidence is none. */
export async function untilEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    timer = setTimeout(() => reject(signal.reason), teardownMs)
  }
  signal.addEventListener('abort', wait, { once: true })
  if (signal.aborted) wait()
  try {
    const value = await Promise.race([work, late])
    signal.throwIfAborted()
    return value
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', wait)
  }
}
