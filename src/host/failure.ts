import type { Annotation } from '../domain/annotation.ts'
import type { Finding } from '../domain/finding.ts'
import type { Verdict } from '../domain/verdict.ts'
import { GoliveError, InputError, InternalError } from '../errors.ts'

/** What went wrong as a verdict: nothing was checked, so it is `unknown`. */
export function verdictOf(error: GoliveError): Verdict<string, string> {
  const findings = error instanceof InputError ? problemFindings(error) : [errorFinding(error)]
  return {
    decision: 'unknown',
    reasonCode: error.code,
    headline: headlineOf(error),
    measures: [],
    findings,
    sections: [],
    annotations: error instanceof InputError ? problemAnnotations(error) : [],
    outputs: {},
  }
}

/** Anything thrown that is not ours is a fault of ours. */
export function asGoliveError(thrown: unknown): GoliveError {
  if (thrown instanceof GoliveError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new InternalError(`unexpected: ${message}`, {
    remedy: 'Please report this with the log of the step, re-run with debug logging.',
    cause: thrown,
  })
}

function headlineOf(error: GoliveError): string {
  if (!(error instanceof InputError)) return error.message
  const [first] = error.problems
  if (error.problems.length === 1 && first !== undefined) return `${first.at}: ${first.message}`
  return `${error.problems.length} mistakes in the inputs or the policy file`
}

function errorFinding(error: GoliveError): Finding {
  return {
    code: error.code,
    severity: 'high',
    message: error.message,
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
  }
}

function problemFindings(error: InputError): Finding[] {
  return error.problems.map(problem => ({
    code: error.code,
    severity: 'high',
    message: `${problem.at}: ${problem.message}`,
    ...(problem.file === undefined
      ? {}
      : { where: { file: problem.file, ...(problem.line === undefined ? {} : { line: problem.line }) } }),
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
  }))
}

function problemAnnotations(error: InputError): Annotation[] {
  return error.problems.map(problem => ({
    level: 'error',
    title: problem.file === undefined ? `Input ${problem.at}` : 'Policy file',
    message: `${problem.at}: ${problem.message}`,
    ...(problem.file === undefined ? {} : { file: problem.file }),
    ...(problem.line === undefined ? {} : { line: problem.line }),
  }))
}
