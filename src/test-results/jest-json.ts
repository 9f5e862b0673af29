import { z } from 'zod'
import { messageLimit, nameLimit, type ParsedTests, type Status, type TestCase } from './test-run.ts'

const assertion = z.object({
  title: z.string(),
  fullName: z.string().optional(),
  status: z.enum(['passed', 'failed', 'skipped', 'pending', 'todo', 'disabled', 'focused']),
  failureMessages: z.array(z.string()).nullish(),
})
const suite = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string().optional(),
  assertionResults: z.array(assertion),
})
const schema = z.object({
  success: z.boolean(),
  numTotalTests: z.number().int().nonnegative(),
  numFailedTests: z.number().int().nonnegative(),
  numFailedTestSuites: z.number().int().nonnegative().default(0),
  numRuntimeErrorTestSuites: z.number().int().nonnegative().default(0),
  wasInterrupted: z.boolean().default(false),
  testResults: z.array(suite),
})

/** Reads what `jest --json` and vitest's json reporter write. */
export function parseJestJson(value: unknown): ParsedTests {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return {
      ok: false,
      fault: 'unparsable',
      message: `this is no jest report: ${issue?.path.join('.')}: ${issue?.message}`,
    }
  }
  const { success, wasInterrupted, testResults, ...counts } = parsed.data
  const { numTotalTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = counts
  const cases = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(result => caseOf(name, result)),
  )
  // A suite that does not start has no case at all: only its status tells.
  const brokenSuites = testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some(a => a.status === 'failed'),
    )
    .map(({ name, message }) => ({
      suite: name,
      message: (message ?? 'the suite failed to run').slice(0, messageLimit),
    }))
  const failed = cases.filter(({ status }) => status === 'failed').length
  const reasons = [
    ...(wasInterrupted ? ['the run was interrupted'] : []),
    ...(success || failed + brokenSuites.length > 0
      ? []
      : ['the run says success: false and shows no failure']),
    ...(numFailedTests > failed ? [`the run counts ${numFailedTests} failures and shows ${failed}`] : []),
    ...(numRuntimeErrorTestSuites > brokenSuites.length
      ? [`${numRuntimeErrorTestSuites} suites did not run`]
      : []),
    ...(numFailedTestSuites > 0 && failed + brokenSuites.length === 0
      ? [`the run counts ${numFailedTestSuites} failed suites and shows none`]
      : []),
    ...(numTotalTests > cases.length
      ? [`the run counts ${numTotalTests} tests and shows ${cases.length}`]
      : []),
  ]
  const [unsuccessful] = reasons
  const suites = testResults
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => plainOf(status) !== 'skipped'))
    .map(({ name }) => name)
  return {
    ok: true,
    run: {
      format: 'jest',
      cases,
      brokenSuites,
      suites,
      ...(unsuccessful === undefined ? {} : { unsuccessful }),
    },
  }
}

function caseOf(
  file: string,
  { title, fullName, status, failureMessages }: z.infer<typeof assertion>,
): TestCase {
  const message = failureMessages?.join('\n').slice(0, messageLimit)
  const name = (fullName ?? title).slice(0, nameLimit)
  return { suite: file, name, status: plainOf(status), file, ...(message ? { message } : {}) }
}

function plainOf(status: z.infer<typeof assertion>['status']): Status {
  return status === 'passed' || status === 'failed' ? status : 'skipped'
}
