import type { Step } from './check-schema.ts'
import { type CheckOutcome, notRun } from './outcome.ts'
import type { Session } from './session.ts'
import { runStep } from './step.ts'
import { type TeardownJournal, tearDown } from './teardown.ts'
import type { Variables } from './template.ts'

export interface Flow {
  readonly steps: readonly Step[]
  readonly teardown: readonly Step[]
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Steps in order, the first that fails ends it; the teardown runs whatever happened. */
export async function runFlow(
  session: Session,
  name: string,
  flow: Flow,
  given: Variables,
  journal: TeardownJournal,
): Promise<CheckOutcome[]> {
  const { CookieJar } = await import('tough-cookie')
  const jar = new CookieJar(undefined, { rejectPublicSuffixes: false })
  let variables = given
  const outcomes: CheckOutcome[] = []
  let broken: string | undefined
  let changed = false
  for (const step of flow.steps) {
    if (broken !== undefined) {
      outcomes.push(notRun(step.name, name, step, `not run, because "${broken}" did not pass`))
      continue
    }
    changed ||= changesTheWorld(step)
    if (changed) await journal.keep(name, flow.teardown, variables, jar)
    const { outcome, captured } = await runStep(session, step, name, variables, jar)
    variables = { ...variables, ...captured }
    outcomes.push(outcome)
    if (outcome.state !== 'passed') broken = step.name
    if (changed && Object.keys(captured).length > 0) await journal.keep(name, flow.teardown, variables, jar)
  }
  const torn = await tearDown({ session, flow: name, steps: flow.teardown, variables, jar, journal })
  return [...outcomes, ...torn]
}

function changesTheWorld({ method, events }: Step): boolean {
  return !safe.has(method) || !safe.has(events?.trigger?.method ?? 'GET')
}
