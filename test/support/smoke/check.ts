import { type Check, checkSchema, type Step, stepSchema } from '../../../src/checks/check-schema.ts'

/** A check as the policy file would give it. */
export function check(given: Readonly<Record<string, unknown>>): Check {
  return checkSchema.parse(given)
}

export function step(name: string, given: Readonly<Record<string, unknown>>): Step {
  return stepSchema.parse({ name, ...given })
}
