import type { Mode } from '../domain/decision.ts'
import { failsStep } from '../domain/decision.ts'
import type { Spec } from '../domain/spec.ts'
import { CancelledError } from '../errors.ts'
import { failOnCrash } from './crash.ts'
import type { Action } from './define.ts'
import { type Environment, readEnvironment, type Variables } from './environment.ts'
import { runOf, subjectOf } from './event.ts'
import { asGoliveError, verdictOf } from './failure.ts'
import { RunnerLog } from './log.ts'
import { type Identity, type Opened, openContext, stateFolderOf } from './open.ts'
import { finish, logCauses, noteOf, type Outcome, resultOf } from './outcome.ts'
import { SystemProcess } from './process.ts'
import { publishReport } from './publish-report.ts'
import { listenForSignals } from './signals.ts'
import { issueFileCommand, prepareKeyValueMessage } from './toolkit.ts'

/** How long an action may go on after a cancel to put its own things in order. */
const teardownMs = 4500

interface Options {
  /** The specs of all actions, to check a policy file as a whole. */
  readonly specs: () => Promise<readonly Spec[]>
  readonly variables: Variables
}

/** One run of an action: inputs, policy, evidence, verdict, report, exit code. */
export async function run(action: Action, options: Options): Promise<void> {
  const started = new Date()
  const log = new RunnerLog()
  failOnCrash(action.spec.title, log)
  const children = new SystemProcess(options.variables)
  const listener = listenForSignals(() => {
    children.endAll('SIGKILL')
    process.exit(1)
  })
  const isPost = (options.variables['STATE_golive'] ?? '') !== ''
  let known: { readonly environment: Environment; readonly identity: Identity } | undefined
  let mode: Mode | undefined
  let outcome: Outcome | undefined
  try {
    const environment = readEnvironment(options.variables)
    known = { environment, identity: firstIdentity(environment) }
    const opened = await openContext({
      ...options,
      spec: action.spec,
      environment,
      log,
      process: children,
      signal: listener.signal,
      stateFolder: stateFolderOf(environment),
      identify: identity => {
        known = { environment, identity }
      },
      choose: chosen => {
        mode = chosen
      },
    })
    if (isPost) await action.post?.(opened.context)
    else {
      if (action.spec.post) issueFileCommand('STATE', prepareKeyValueMessage('golive', 'post'))
      outcome = await check(action, opened)
    }
  } catch (thrown) {
    const error = asGoliveError(listener.signal.aborted ? listener.signal.reason : thrown)
    logCauses(error, log)
    const observed = mode === 'observe' && !(error instanceof CancelledError)
    outcome = { verdict: verdictOf(error), fails: !observed, note: undefined, published: undefined }
  }
  children.endAll('SIGTERM')
  if (outcome === undefined) return listener.stop()
  if (known !== undefined && !isPost) await report(action.spec, outcome, known, started, log)
  await outcome.published
  listener.stop()
  finish(action.spec, outcome, log)
}

async function check(action: Action, opened: Opened): Promise<Outcome> {
  const { context, mode, onUnknown } = opened
  const evidence = await untilCancelled(action.gather(context), context.signal)
  const verdict = action.judge(evidence, context.policy)
  const fails = failsStep({ decision: verdict.decision, mode, onUnknown })
  const published = action.publish?.(verdict, evidence, context).catch(error => {
    context.log.warning(`${action.spec.title}: ${error instanceof Error ? error.message : String(error)}`)
  })
  return { verdict, fails, note: noteOf(verdict.decision, fails, mode), published }
}

/** Gives the work a moment after a cancel, and no verdict: half of the evidence is none. */
async function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    timer = setTimeout(() => reject(signal.reason), teardownMs)
  }
  signal.addEventListener('abort', wait, { once: true })
  try {
    const value = await Promise.race([work, late])
    signal.throwIfAborted()
    return value
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', wait)
  }
}

async function report(
  spec: Spec,
  outcome: Outcome,
  { environment, identity }: { readonly environment: Environment; readonly identity: Identity },
  started: Date,
  log: RunnerLog,
): Promise<void> {
  await publishReport({
    spec,
    result: resultOf(spec, outcome.verdict, identity, started),
    verdict: outcome.verdict,
    note: outcome.note,
    folder: `${environment.RUNNER_TEMP}/golive`,
    step: environment.GITHUB_ACTION,
    summaryPath: environment.GITHUB_STEP_SUMMARY,
    log,
  })
}

function firstIdentity(environment: Environment): Identity {
  const event = { name: environment.GITHUB_EVENT_NAME, checkedOutSha: environment.GITHUB_SHA }
  return { subject: subjectOf(environment, event, undefined), run: runOf(environment) }
}
