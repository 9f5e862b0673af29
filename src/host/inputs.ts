import { plainIssues } from '../documents/issues.ts'
import type { Input, Inputs } from '../domain/input.ts'
import { commonInputs } from '../domain/input.ts'
import type { Problem } from '../errors.ts'
import type { Variables } from './environment.ts'

export interface ReadInputs {
  /** Parsed values by input name; an input that was not given is absent unless it has a default. */
  readonly values: Readonly<Record<string, unknown>>
  /** The text of each input that the user gave. */
  readonly given: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads every input of an action, its own and the common ones, and collects all mistakes. */
export function readInputs(own: Inputs, variables: Variables): ReadInputs {
  const values: Record<string, unknown> = {}
  const given: Record<string, string> = {}
  const secrets: string[] = []
  const problems: Problem[] = []
  for (const [name, input] of Object.entries<Input>({ ...commonInputs, ...own })) {
    const text = (variables[variableOf(name)] ?? '').trim()
    if (text !== '' && input.secret === true) secrets.push(text)
    const value = text !== '' ? text : expressionFree(input.default)
    if (value === undefined) {
      if (input.required === true) problems.push({ at: name, message: `is required: ${input.description}` })
      continue
    }
    if (text !== '') given[name] = text
    const parsed = input.schema.safeParse(value)
    if (parsed.success) values[name] = parsed.data
    else {
      const shown = input.secret === true ? 'the given value' : `"${shorten(value)}"`
      const reasons = [...new Set(plainIssues(parsed.error.issues).map(issue => issue.message))].join('; ')
      problems.push({ at: name, message: `${shown} is not accepted: ${reasons}` })
    }
  }
  return { values, given, secrets, problems }
}

/** The runner's own rule: upper case, spaces to underscores, hyphens kept. */
export function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}

/** A default such as `${{ github.token }}` is filled in by the runner, or by nobody. */
function expressionFree(value: string | undefined): string | undefined {
  return value === undefined || value.includes('${{') ? undefined : value
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
