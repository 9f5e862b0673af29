import type { Variables } from '../../../checks/template.ts'
import { InputError, type Problem } from '../../../errors.ts'
import type { Suite } from '../policy.ts'
import type { SmokeContext } from '../session.ts'
import { jsonPathsOf, refuseBadPaths } from './json-paths.ts'
import { suiteOf, type Targets, targetsOf } from './targets.ts'
import { variablesOf } from './variables.ts'

export interface Plan extends Targets {
  readonly suite: Suite
  readonly variables: Variables
  readonly usesJsonPath: boolean
}

/** What to ask, where, and with what; one InputError has every mistake that only now can be seen. */
export async function planOf(context: SmokeContext): Promise<Plan> {
  const { policy } = context
  const problems: Problem[] = []
  const targets = await orProblems(problems, () => targetsOf(policy))
  const suite = await orProblems(problems, () => suiteOf(policy))
  const paths = suite === undefined ? [] : jsonPathsOf(policy, suite)
  await orProblems(problems, () => refuseBadPaths(paths))
  const variables = suite && (await orProblems(problems, () => variablesOf(context, suite)))
  if (targets === undefined || suite === undefined || variables === undefined || problems.length > 0)
    throw new InputError(problems)
  return { ...targets, suite, variables, usesJsonPath: paths.length > 0 }
}

async function orProblems<T>(problems: Problem[], work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}
