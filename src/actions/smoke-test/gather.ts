import { awaitHost } from '../../checks/await-host.ts'
import { performEvents } from '../../checks/events.ts'
import { runFlow } from '../../checks/flow.ts'
import { type HostState, isReady, type Target } from '../../checks/host-state.ts'
import { type CheckOutcome, notRun } from '../../checks/outcome.ts'
import { perform } from '../../checks/perform.ts'
import { pool } from '../../checks/pool.ts'
import type { Session } from '../../checks/session.ts'
import { placeholders, type Variables } from '../../checks/template.ts'
import type { Evidence } from './evidence.ts'
import { maskCredentials } from './gather/credentials.ts'
import { writeJunit } from './gather/junit.ts'
import { planOf } from './gather/plan.ts'
import { openJournal } from './gather/teardown-journal.ts'
import type { Suite } from './policy.ts'
import { openSession, type SmokeContext } from './session.ts'

/** Waits for every host, then runs checks and flows side by side; nothing here decides. */
export async function gather(context: SmokeContext): Promise<Evidence> {
  const { policy, inputs, clock, files, log } = context
  const started = clock.monotonic()
  const { baseUrl, hosts: targets, suite, variables, usesJsonPath } = await planOf(context)
  for (const url of [baseUrl, ...targets.map(({ url }) => url)]) maskCredentials(log, url)
  const teardown = Object.values(suite.flows).some(flow => flow.teardown.length > 0)
  const session = await openSession(context, baseUrl, { jsonPath: usesJsonPath, teardown })
  const hosts = await awaitHosts(context, session, targets, suite)
  const outcomes = hosts.every(isReady) ? await runSuite(context, session, suite, variables) : skipped(suite)
  for (const { name, flow, state, misses } of outcomes.filter(outcome => outcome.state === 'failed')) {
    log.info(`${state}: ${flow === undefined ? '' : `${flow}: `}${name}: ${misses[0]?.message ?? ''}`)
  }
  // Two steps of a job may run the same suite.
  const file = `smoke-test-${policy.suite.replace(/[^\w.-]/g, '-')}-${variables['random']}-junit.xml`
  const junitPath = await files.write(
    file,
    writeJunit(policy.suite, outcomes, text => log.redact(text)),
  )
  return {
    suite: policy.suite,
    commit: inputs.commit,
    identifiable: policy.identity !== undefined,
    hosts,
    outcomes,
    junitPath,
    ms: clock.monotonic() - started,
  }
}

function awaitHosts(
  { policy, inputs }: SmokeContext,
  session: Session,
  targets: readonly Target[],
  suite: Suite,
): Promise<HostState[]> {
  const wanted = {
    commit: inputs.commit,
    identity: policy.identity && { json: undefined, header: undefined, ...policy.identity },
    healthPath: policy['health-path'],
    reachPath: reachPathOf(suite),
    random: Math.random,
  }
  // All at once: a host that is late must not take the others' time.
  return Promise.all(targets.map(target => awaitHost(session, target, wanted)))
}

/** The first check that any caller can make. */
function reachPathOf({ checks }: Suite): string {
  const plain = Object.values(checks).find(
    ({ method, path, events, expect }) =>
      method === 'GET' && events === undefined && expect.status === '2xx' && placeholders(path).length === 0,
  )
  return plain?.path ?? '/'
}

async function runSuite(
  context: SmokeContext,
  session: Session,
  suite: Suite,
  variables: Variables,
): Promise<CheckOutcome[]> {
  const journal = openJournal(context.state, session.baseUrl, context.policy.suite)
  const checks = Object.entries(suite.checks).map(([name, check]) => async () => [
    check.events === undefined
      ? (await perform(session, check, name, { variables })).outcome
      : await performEvents(session, check, name, { variables }),
  ])
  const flows = Object.entries(suite.flows).map(
    ([name, flow]) =>
      () =>
        runFlow(session, name, flow, variables, journal),
  )
  // Flows take longest, so they start first.
  const done = await pool([...flows, ...checks], context.policy.concurrency, work => work())
  return [...done.slice(flows.length).flat(), ...done.slice(0, flows.length).flat()]
}

function skipped(suite: Suite): CheckOutcome[] {
  const why = 'not run, because the service was not ready'
  return [
    ...Object.entries(suite.checks).map(([name, check]) => notRun(name, undefined, check, why)),
    ...Object.entries(suite.flows).flatMap(([flow, { steps }]) =>
      steps.map(step => notRun(step.name, flow, step, why)),
    ),
  ]
}
