import type { Variables } from './environment.ts'

/**
 * Inputs hold secrets, `ACTIONS_*` the job's tokens, and through the command files a program could set our outputs or
 * the environment of later steps.
 */
const withheld = /^(INPUT_|ACTIONS_|STATE_|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$)/i

/** What a program that we run gets to see of the job's environment. */
export function childEnvironment(variables: Variables): Record<string, string> {
  const entries = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
  )
  return Object.fromEntries(entries)
}
