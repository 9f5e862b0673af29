import type { Annotation } from '../domain/annotation.ts'
import { failsStep, type Mode, type OnUnknown } from '../domain/decision.ts'
import { sortFindings } from '../domain/finding.ts'
import type { Measure } from '../domain/measure.ts'
import type { Result } from '../domain/result.ts'
import type { Spec } from '../domain/spec.ts'
import type { Verdict } from '../domain/verdict.ts'
import { ApiError, EnvironmentError, type GoliveError, InternalError, ToolError } from '../errors.ts'
import { version } from '../version.ts'
import { verdictOf } from './failure.ts'
import type { Identity } from './open.ts'

/** How strict the user wants the step to be. */
export interface Choice {
  readonly mode: Mode
  readonly onUnknown: OnUnknown
}

/** A verdict with what the policy makes of it. */
export interface Outcome {
  readonly verdict: Verdict<string, string>
  readonly fails: boolean
  readonly note: string | undefined
  /** Comments and files under way; never rejects. */
  readonly published: Promise<void> | undefined
}

export function outcomeOf(
  verdict: Outcome['verdict'],
  choice: Choice,
  published: Outcome['published'],
): Outcome {
  const onUnknown = verdict.faulty === true ? 'block' : choice.onUnknown
  const fails = failsStep({ decision: verdict.decision, mode: choice.mode, onUnknown })
  return { verdict, fails, note: noteOf(verdict.decision, fails, choice.mode), published }
}

/** `on-unknown: warn` is for outages; a mistake, a cancel or a fault of ours is none. */
export function outcomeOfError(error: GoliveError, { mode, onUnknown }: Choice): Outcome {
  const outage = [ApiError, ToolError, EnvironmentError].some(kind => error instanceof kind)
  const strict = { mode: error.code === 'cancelled' ? ('enforce' as const) : mode }
  return outcomeOf(verdictOf(error), { ...strict, onUnknown: outage ? onUnknown : 'block' }, undefined)
}

/** A number that is none proves nothing, whatever a judge makes of it. */
export function refuseUnproven(verdict: Outcome['verdict']): void {
  const broken = verdict.measures.find(({ value }) => !Number.isFinite(value))
  if (broken === undefined || (verdict.decision !== 'pass' && verdict.decision !== 'warn')) return
  throw new InternalError(`the measure "${broken.name}" is not a number, so nothing is proven by it`)
}

function noteOf(decision: Verdict['decision'], fails: boolean, mode: Mode): string | undefined {
  if (fails || decision === 'pass' || decision === 'warn') return undefined
  return mode === 'observe'
    ? 'Observed only: this step does not fail for it; a later one that enforces the verdict may.'
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
    measures: verdict.measures.map(finite),
    findings: sortFindings(verdict.findings),
    ...(verdict.facts === undefined ? {} : { facts: verdict.facts }),
    subject,
    run,
    startedAt: started.toISOString(),
    durationMs: Math.max(0, Date.now() - started.getTime()),
    tool: { name: 'golive', version },
  }
}

/** JSON has no NaN: a number that is none is a failed zero, and its finding says so. */
function finite({ limit, op, ...measure }: Measure): Measure {
  const known = Number.isFinite(measure.value)
  return {
    ...measure,
    ...(known ? {} : { value: 0, ok: false }),
    ...(limit === undefined || !Number.isFinite(limit) ? {} : { limit }),
    ...(op === undefined ? {} : { op }),
  }
}

/** The verdict's own first, because the runner drops what comes after the tenth. */
export function annotationsOf(spec: Spec, { verdict, fails }: Outcome): readonly Annotation[] {
  const { decision, headline, findings, annotations } = verdict
  if (!fails) {
    return decision === 'pass'
      ? annotations
      : [{ level: 'warning', title: spec.title, message: headline }, ...annotations]
  }
  if (annotations.some(({ level, message }) => level === 'error' && message === headline)) return annotations
  const remedy = sortFindings(findings)[0]?.remedy
  const message = remedy === undefined ? headline : `${headline}\n${remedy}`
  return [{ level: 'error', title: spec.title, message }, ...annotations]
}
