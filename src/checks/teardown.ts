import type { CookieJar } from 'tough-cookie'
import type { Step } from './check-schema.ts'
import type { CheckOutcome } from './outcome.ts'
import type { Session } from './session.ts'
import { runStep } from './step.ts'
import { placeholders, type Variables } from './template.ts'

/** Keeps what a teardown needs, so that it can be run after a kill. */
export interface TeardownJournal {
  /** `steps` are those that are still to be run. */
  keep(flow: string, steps: readonly Step[], variables: Variables, jar: CookieJar | undefined): Promise<void>
  done(flow: string): Promise<void>
}

/** After a cancel the runner gives us seven seconds in all. */
const cancelledMs = 4000

/** Runs also when the rest was cancelled or late, in the time kept for it; a step that fails does not stop the next. */
export async function tearDown(request: {
  readonly session: Session
  readonly flow: string
  readonly steps: readonly Step[]
  readonly variables: Variables
  readonly jar: CookieJar | undefined
  readonly journal: TeardownJournal
}): Promise<CheckOutcome[]> {
  const { session, flow, steps, jar, journal } = request
  const cancelledEnd = session.clock.monotonic() + cancelledMs
  const own: Session = {
    ...session,
    // Nothing but its own end stops it: what a cancel left would stay behind.
    signal: new AbortController().signal,
    deadline: session.signal.aborted ? Math.min(session.end, cancelledEnd) : session.end,
  }
  let { variables } = request
  const outcomes: CheckOutcome[] = []
  let open: readonly Step[] = steps
  for (const step of steps) {
    // What was never made has no id to be taken away by.
    const missing = placeholders(step).some(key => !Object.hasOwn(variables, key))
    if (missing) open = open.filter(other => other !== step)
    else {
      const named = { ...step, name: `teardown: ${step.name}` }
      const { outcome, captured } = await runStep(own, named, flow, variables, jar)
      variables = { ...variables, ...captured }
      outcomes.push({ ...outcome, teardown: true })
      if (outcome.state === 'passed') {
        open = open.filter(other => other !== step)
        if (open.length > 0) await journal.keep(flow, open, variables, jar)
      }
    }
  }
  if (open.length === 0) await journal.done(flow)
  return outcomes
}
