import type { Step } from '../../checks/check-schema.ts'
import { type TeardownJournal, tearDown } from '../../checks/teardown.ts'
import { placeholders, type Variables } from '../../checks/template.ts'
import { maskCredentials } from './gather/credentials.ts'
import { jsonPathsOf } from './gather/json-paths.ts'
import { type OpenTeardowns, openJournal, readJournal } from './gather/teardown-journal.ts'
import { variablesOf } from './gather/variables.ts'
import { builtIns, type Suite } from './policy.ts'
import { openSession, type SmokeContext } from './session.ts'

/** Ends the teardowns that a cancel or a kill left open. */
export async function post(context: SmokeContext): Promise<void> {
  const { policy, state, log } = context
  const open = await readJournal(state)
  if (open === undefined || Object.keys(open.flows).length === 0) return
  maskCredentials(log, open.baseUrl)
  const suite = policy.suites[open.suite] ?? { checks: {}, flows: {} }
  const paths = jsonPathsOf(policy, suite)
  const session = await openSession(context, open.baseUrl, { jsonPath: paths.length > 0, teardown: false })
  const journal = openJournal(state, open.baseUrl, open.suite)
  const own = teardownsOnly(suite)
  const left: string[] = []
  for (const [name, kept] of Object.entries(open.flows)) {
    const failed = await endFlow(context, { session, journal, own, name, kept })
    if (failed.length > 0) left.push(`${name} (${failed.join('; ')})`)
    else log.info(`teardown of ${name}: done`)
  }
  await state.clear('teardowns')
  // As in main: what is left behind is told, and does not stop a go-live.
  if (left.length > 0)
    log.warning(`Test data may be left behind by ${left.join(', ')}. Take it away by hand.`)
}

async function endFlow(
  context: SmokeContext,
  request: {
    readonly session: Awaited<ReturnType<typeof openSession>>
    readonly journal: TeardownJournal
    readonly own: Suite
    readonly name: string
    readonly kept: OpenTeardowns['flows'][string]
  },
): Promise<string[]> {
  const { session, journal, own, name, kept } = request
  for (const [key, value] of Object.entries(kept.variables)) {
    if (value !== '' && !builtIns.some(builtIn => builtIn === key)) context.log.mask(value)
  }
  const { CookieJar } = await import('tough-cookie')
  const jar = kept.cookies === undefined ? undefined : CookieJar.deserializeSync(kept.cookies)
  const known = own.flows[name]?.teardown ?? []
  const steps = known.filter(step => kept.steps.includes(step.name))
  if (steps.length < kept.steps.length) return ['its teardown is not in the policy any more']
  const variables = { ...variablesOf(context, own), ...kept.variables }
  const outcomes = await tearDown({ session, flow: name, steps, variables, jar, journal })
  const failed = outcomes
    .filter(({ state }) => state !== 'passed')
    .flatMap(({ misses }) => misses.map(({ message }) => message))
  return [...failed, ...steps.flatMap(step => withoutValues(step, variables))]
}

/** A kill may have come after something was made and before its id was known. */
function withoutValues(step: Step, variables: Variables): string[] {
  const missing = placeholders(step).filter(key => !Object.hasOwn(variables, key))
  return missing.length === 0
    ? []
    : [`${step.name} was not run: {{${missing.join('}}, {{')}}} was not captured`]
}

/** Only their secrets are needed now. */
function teardownsOnly({ flows }: Suite): Suite {
  return {
    checks: {},
    flows: Object.fromEntries(Object.entries(flows).map(([name, flow]) => [name, { ...flow, steps: [] }])),
  }
}
