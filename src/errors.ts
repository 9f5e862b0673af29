/** One mistake of the user's, at the place where it was made. */
export interface Problem {
  /** The input (`coverage`), or the policy file with its path (`coverage-gate.limits.lines`). */
  readonly at: string
  readonly message: string
  readonly file?: string
  /** 1-based. */
  readonly line?: number
}

export interface Details {
  readonly remedy?: string
  readonly cause?: unknown
}

/** The root of all our errors; `code` is stable and becomes the reason code of the Result. */
export abstract class GoliveError extends Error {
  abstract readonly code: string
  readonly remedy: string | undefined

  constructor(message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = new.target.name
    this.remedy = details.remedy
  }
}

/** The user's mistake in inputs or policy; all of them at once. */
export class InputError extends GoliveError {
  override readonly code = 'input-invalid'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], details: Details = {}) {
    super(problems.map(describeProblem).join('\n'), details)
    this.problems = problems
  }
}

/** The machine or the job lacks something: a permission, a program, a variable. */
export class EnvironmentError extends GoliveError {
  override readonly code = 'environment-unusable'
}

/** A program that we ran did not do its work. */
export class ToolError extends GoliveError {
  override readonly code = 'tool-failed'
}

/** A database did not do what it was asked; the message may hold rows, and goes to the log redacted only. */
export class DatabaseError extends ToolError {
  /** SQLSTATE, or the engine's own code; absent where it told none. */
  readonly state: string | undefined
  /** True where the connection is gone, so that nobody knows what became of the statement. */
  readonly lost: boolean

  constructor(message: string, details: Details & { readonly state?: string; readonly lost?: boolean } = {}) {
    super(message, details)
    this.state = details.state
    this.lost = details.lost ?? false
  }
}

/** An answer of a remote API that is not the one asked for. */
export class ApiError extends GoliveError {
  override readonly code = 'api-failed'
  /** HTTP status; absent when there was no answer. */
  readonly status: number | undefined

  constructor(message: string, details: Details & { readonly status?: number } = {}) {
    super(message, details)
    this.status = details.status
  }
}

/** The run was ended from outside before it could finish. */
export class CancelledError extends GoliveError {
  override readonly code = 'cancelled'
}

/** A fault of ours. */
export class InternalError extends GoliveError {
  override readonly code = 'internal-error'
}

/** The reason codes that every action shares: nothing was judged. */
export const errorCodes = {
  'input-invalid': 'An input or the policy file is wrong; every mistake is named.',
  'environment-unusable': 'The machine or the job lacks something: a permission, a program, a variable.',
  'tool-failed': 'A program that was run did not do its work.',
  'api-failed': 'GitHub did not answer, or not as it documents.',
  cancelled: 'The run was cancelled.',
  'internal-error': 'A fault of Golive itself.',
} as const
export type ErrorCode = keyof typeof errorCodes

function describeProblem(problem: Problem): string {
  const place =
    problem.file === undefined
      ? ''
      : `${problem.file}${problem.line === undefined ? '' : `:${problem.line}`}: `
  return `${place}${problem.at}: ${problem.message}`
}
