import type { CookieJar } from 'tough-cookie'
import type { HttpResponse } from '../ports/http.ts'
import { captureFrom } from './capture.ts'
import type { Step } from './check-schema.ts'
import { performEvents } from './events.ts'
import type { CheckOutcome } from './outcome.ts'
import { perform } from './perform.ts'
import type { Session } from './session.ts'
import type { Variables } from './template.ts'

/** One step of a flow or a teardown, with what it captured. */
export async function runStep(
  session: Session,
  step: Step,
  flow: string,
  variables: Variables,
  jar: CookieJar | undefined,
): Promise<{ readonly outcome: CheckOutcome; readonly captured: Variables }> {
  // A step that fails may still have told a token.
  const look = (answer: HttpResponse) => void captureFrom(session, step.capture, answer, jar)
  const options = { flow, variables, look, ...(jar === undefined ? {} : { jar }) }
  if (step.events !== undefined)
    return { outcome: await performEvents(session, step, step.name, options), captured: {} }
  const { outcome, response } = await perform(session, step, step.name, options)
  if (outcome.state !== 'passed' || response === undefined) return { outcome, captured: {} }
  const { variables: captured, misses } = captureFrom(session, step.capture, response, jar)
  if (misses.length === 0) return { outcome, captured }
  return { outcome: { ...outcome, state: 'failed', misses }, captured }
}
