import { problemsOfPaths } from '../../../checks/json-path.ts'
import { InputError } from '../../../errors.ts'
import type { Policy, Suite } from '../policy.ts'

/** The JSON paths of a suite and of the identity, each with where it stands in the policy. */
export function jsonPathsOf(
  policy: Policy,
  suite: Suite,
): readonly { readonly at: string; readonly path: string }[] {
  const at = `smoke-test.suites.${policy.suite}`
  const steps = Object.entries(suite.flows).flatMap(([name, { steps, teardown }]) =>
    [...steps, ...teardown].map(step => ({ at: `${at}.flows.${name}: ${step.name}`, ...step })),
  )
  const checks = Object.entries(suite.checks).map(([name, check]) => ({
    at: `${at}.checks.${name}`,
    ...check,
  }))
  return [
    ...[...checks, ...steps].flatMap(({ at: place, expect }) =>
      Object.keys(expect.json).map(path => ({ at: `${place}: expect.json`, path })),
    ),
    ...steps.flatMap(({ at: place, capture }) =>
      Object.entries(capture).flatMap(([name, { json }]) =>
        json === undefined ? [] : [{ at: `${place}: capture.${name}`, path: json }],
      ),
    ),
    ...(policy.identity === undefined || policy.identity.header !== undefined
      ? []
      : [{ at: 'smoke-test.identity.json', path: policy.identity.json ?? '$.commit' }]),
  ]
}

/** Throws one InputError with every path that is none; the parser is too heavy to judge them with the rest of the file. */
export async function refuseBadPaths(found: ReturnType<typeof jsonPathsOf>): Promise<void> {
  const problems = await problemsOfPaths(found.map(({ path }) => path))
  if (problems.size === 0) return
  throw new InputError(
    found.flatMap(({ at, path }) => {
      const why = problems.get(path)
      return why === undefined ? [] : [{ at, message: `"${path}" is no JSON path: ${why}` }]
    }),
  )
}
