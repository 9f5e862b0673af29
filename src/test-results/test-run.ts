export const statuses = ['passed', 'failed', 'skipped'] as const
export type Status = (typeof statuses)[number]

/** Names and messages in a report may be of any length. */
export const nameLimit = 1000
export const messageLimit = 2000

export interface TestCase {
  readonly suite: string
  readonly name: string
  readonly status: Status
  /** Of a failure; the first lines. */
  readonly message?: string
  readonly file?: string
}

/** What one report tells: its cases, and suites that failed without one. */
export interface TestRun {
  readonly format: 'junit' | 'jest'
  readonly cases: readonly TestCase[]
  /** Suites that did not start or broke outside a case. */
  readonly brokenSuites: readonly { readonly suite: string; readonly message: string }[]
  /** Those in which at least one test ran. */
  readonly suites: readonly string[]
  /** Skipped tests that the report counts and does not show. */
  readonly hiddenSkips?: number
  /** Why the run as a whole is no success although every case passed, if so. */
  readonly unsuccessful?: string
}

export type ParsedTests =
  | { readonly ok: true; readonly run: TestRun }
  | {
      readonly ok: false
      readonly fault: 'empty' | 'unparsable' | 'truncated' | 'forbidden'
      readonly message: string
    }
