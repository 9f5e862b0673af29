import type { Step } from './check-schema.ts'
import { type CheckOutcome, notRun } from './outcome.ts'
import { whyNot } from './perform.ts'
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
  const keep = () => journal.keep(name, flow.teardown, variables, jar)
  try {
    for (const step of flow.steps) {
      if (broken !== undefined) {
        outcomes.push(notRun(step.name, name, step, `not run, because "${broken}" did not pass`))
        continue
      }
      if (!changed && whyNot(session) === undefined && changesTheWorld(step)) {
        changed = true
        await keep()
      }
      const { outcome, captured } = await runStep(session, step, name, variables, jar)
      variables = { ...variables, ...captured }
      outcomes.push(outcome)
      if (outcome.state !== 'passed') broken = step.name
      // Also without a capture: the step may have changed the cookies.
      if (changed) await keep()
    }
  } finally {
    // A flow that never had its turn made nothing.
    if (outcomes.some(({ state }) => state !== 'not-run') || changed)
      outcomes.push(
        ...(await tearDown({ session, flow: name, steps: flow.teardown, variables, jar, journal })),
      )
  }
  return outcomes
}

function changesTheWorld({ method, events }: Step): boolean {
  return !safe.has(method) || !safe.has(events?.trigger?.method ?? 'GET')
}
