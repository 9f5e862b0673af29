import type { Mode } from '../domain/decision.ts'
import { sortFindings } from '../domain/finding.ts'
import type { Result } from '../domain/result.ts'
import type { Spec } from '../domain/spec.ts'
import type { Verdict } from '../domain/verdict.ts'
import { type GoliveError, InputError } from '../errors.ts'
import { version } from '../version.ts'
import type { RunnerLog } from './log.ts'
import type { Identity } from './open.ts'

/** A verdict with what the policy makes of it. */
export interface Outcome {
  readonly verdict: Verdict<string, string>
  readonly fails: boolean
  readonly note: string | undefined
  /** Comments and files under way; never rejects. */
  readonly published: Promise<void> | undefined
}

export function noteOf(decision: Verdict['decision'], fails: boolean, mode: Mode): string | undefined {
  if (fails || decision === 'pass' || decision === 'warn') return undefined
  return mode === 'observe'
    ? 'Observed only: with mode enforce this step would have failed.'
    : 'The policy lets this step go on although it could not be checked (on-unknown: warn).'
}

export function resultOf(
  spec: Spec,
  verdict: Verdict<string, string>,
  { subject, run }: Identity,
  started: Date,
): Result {
  return {
    schemaVersion: 1,
    gate: spec.name,
    decision: verdict.decision,
    reasonCode: verdict.reasonCode,
    headline: verdict.headline,
    // JSON has no NaN: a number that is none is a failed zero, and its finding says so.
    measures: verdict.measures.map(m => (Number.isFinite(m.value) ? m : { ...m, value: 0, ok: false })),
    findings: sortFindings(verdict.findings),
    subject,
    run,
    startedAt: started.toISOString(),
    durationMs: Date.now() - started.getTime(),
    tool: { name: 'golive', version },
  }
}

/** The last line of the log, the annotation of the verdict and the exit code. */
export function finish(spec: Spec, { verdict, fails }: Outcome, log: RunnerLog): void {
  const { decision, reasonCode, headline, findings } = verdict
  log.info(`${spec.title}: ${decision} (${reasonCode}): ${headline}`)
  if (fails) {
    const remedy = sortFindings(findings)[0]?.remedy
    const message = remedy === undefined ? headline : `${headline}\n${remedy}`
    if (!verdict.annotations.some(given => given.level === 'error' && given.message === headline)) {
      log.annotate({ level: 'error', title: spec.title, message })
    }
    process.exitCode = 1
  } else if (decision !== 'pass') log.annotate({ level: 'warning', title: spec.title, message: headline })
  // A socket or a timer that something left open must not hold the job.
  setTimeout(() => process.exit(), 1000).unref()
}

export function logCauses(error: GoliveError, log: RunnerLog): void {
  if (error instanceof InputError) return
  let cause = error.cause
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    log.debug(`caused by ${cause.stack ?? cause.message}`)
    cause = cause.cause
  }
}
