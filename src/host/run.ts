import type { Spec } from '../domain/spec.ts'
import { InternalError } from '../errors.ts'
import { logCauses } from './causes.ts'
import { check, untilEnded } from './check.ts'
import { onCrash } from './crash.ts'
import type { Action } from './define.ts'
import { type Environment, readEnvironment, type Variables } from './environment.ts'
import { runOf, subjectOf } from './event.ts'
import { asGoliveError } from './failure.ts'
import { leaveSoon } from './leave.ts'
import { RunnerLog } from './log.ts'
import { type Identity, openContext, stateFolderOf } from './open.ts'
import { annotationsOf, type Choice, type Outcome, outcomeOfError, resultOf } from './outcome.ts'
import { markPhase, phaseOf } from './phase.ts'
import { SystemProcess } from './process.ts'
import { publishReport } from './publish-report.ts'
import { listenForSignals } from './signals.ts'

interface Options {
  /** The specs of all actions, to check a policy file as a whole. */
  readonly specs: () => Promise<readonly Spec[]>
}

/** One run of an action: inputs, policy, evidence, verdict, report, exit code. */
export async function run(action: Action, options: Options): Promise<void> {
  const { spec } = action
  const variables: Variables = process.env
  const phase = phaseOf(variables)
  if (phase === 'nothing-to-end') return
  const started = new Date()
  const log = new RunnerLog()
  const children = new SystemProcess(variables, log)
  process.on('exit', () => children.endAll('SIGKILL'))
  // Whoever asks must be told "failed" by main, and the job must not be failed by its clean-up.
  const failed = phase === 'main' ? 1 : 0
  const ending = listenForSignals(() => process.exit(failed))
  let known: { readonly environment: Environment; readonly identity: Identity } | undefined
  let choice: Choice = { mode: 'enforce', onUnknown: 'block' }
  let outcome: Outcome | undefined
  let left = false
  onCrash(error => {
    log.debug(error.stack ?? '')
    if (outcome === undefined) return ending.end(asGoliveError(error))
    const level = phase === 'main' ? 'error' : 'warning'
    log.annotate({ level, title: spec.title, message: `unexpected: ${error.message}` })
    process.exitCode = failed
    leaveSoon()
  })
  process.on('beforeExit', () => {
    // Nothing is left that could still answer: without this the process would end with no report.
    if (!left) ending.end(new InternalError('the action waits for something that will never come'))
  })
  try {
    if (phase === 'main' && spec.post) markPhase('started')
    const environment = readEnvironment(variables)
    known = { environment, identity: firstIdentity(environment) }
    const opened = await openContext({
      ...options,
      variables,
      spec,
      environment,
      log,
      process: children,
      signal: ending.signal,
      stateFolder: stateFolderOf(environment),
      identify: identity => {
        known = { environment, identity }
      },
      choose: chosen => {
        choice = chosen
      },
    })
    if (phase === 'main' && spec.post) markPhase('opened')
    if (phase === 'main') outcome = await check(action, opened)
    else await untilEnded(action.post?.(opened.context) ?? Promise.resolve(), ending.signal)
  } catch (thrown) {
    const error = asGoliveError(ending.signal.aborted ? ending.signal.reason : thrown)
    logCauses(error, log)
    outcome = outcomeOfError(error, choice)
  }
  children.endAll('SIGTERM')
  if (phase === 'main' && outcome !== undefined) await report(outcome)
  else if (outcome !== undefined) warn(outcome)
  ending.stop()
  left = true
  leaveSoon()

  async function report(outcome: Outcome): Promise<void> {
    const lost = await publishReport({
      spec,
      result: known && resultOf(spec, outcome.verdict, known.identity, started),
      verdict: outcome.verdict,
      note: outcome.note,
      environment: known?.environment,
      annotations: annotationsOf(spec, outcome),
      log,
    })
    await outcome.published
    const { decision, reasonCode, headline } = outcome.verdict
    log.info(`${spec.title}: ${decision} (${reasonCode}): ${headline}`)
    // Who reads the outputs must not take a lost report for a good one.
    if (outcome.fails || (lost > 0 && choice.mode === 'enforce')) process.exitCode = 1
  }

  /** A clean-up that failed is told, and fails nothing: the verdict was main's. */
  function warn({ verdict }: Outcome): void {
    const remedy = verdict.findings[0]?.remedy
    const message = `after the job's steps: ${verdict.headline}${remedy === undefined ? '' : `\n${remedy}`}`
    log.annotate({ level: 'warning', title: spec.title, message })
  }
}

function firstIdentity(environment: Environment): Identity {
  const event = { name: environment.GITHUB_EVENT_NAME, checkedOutSha: environment.GITHUB_SHA }
  return { subject: subjectOf(environment, event, undefined), run: runOf(environment) }
}
