import type { ZodType } from 'zod'
import { z } from 'zod'
import { modes, onUnknowns } from './decision.ts'

/** One input of an action, as action.yml shows it and as we read it. */
export interface Input<Schema extends ZodType = ZodType> {
  readonly description: string
  /** Takes the trimmed text; an input that is absent or empty never reaches it. */
  readonly schema: Schema
  readonly required?: boolean
  /** Shown in action.yml, and used when the input is absent. */
  readonly default?: string
  /** Masked in every form before anything is logged. */
  readonly secret?: boolean
  /** The path in the action's policy section that this input overrides, such as `limits.lines`. */
  readonly overrides?: string
}

export type Inputs = Readonly<Record<string, Input>>

/** The parsed inputs: required or defaulted ones are there, the others may be undefined. */
export type InputValues<I extends Inputs> = {
  readonly [Name in keyof I]: I[Name] extends { readonly required: true } | { readonly default: string }
    ? z.output<I[Name]['schema']>
    : z.output<I[Name]['schema']> | undefined
}

/** What every action has. */
export const commonInputs = {
  policy: {
    description:
      'Path of the policy file. Without it `.github/golive.yml`, then `golive.yml`, is read when it exists.',
    schema: z.string(),
  },
  environment: {
    description: 'Name of the overlay in the policy file (`environments.<name>`) to lay over the rest.',
    schema: z
      .string()
      .regex(/^[\w.-]+$/, 'expected the name of an environment: letters, digits, `.`, `_`, `-`'),
  },
  mode: {
    description:
      '`enforce` fails the step when the verdict is no; `observe` reports the same and never does.',
    schema: z.enum(modes, { error: 'expected enforce or observe' }),
  },
  'on-unknown': {
    description: 'What to do when something could not be checked: `block` (default) or `warn`.',
    schema: z.enum(onUnknowns, { error: 'expected block or warn' }),
  },
  'working-directory': {
    description: 'Folder in the workspace that paths are relative to.',
    schema: z.string(),
    default: '.',
  },
  'github-token': {
    description: 'Token for the GitHub API.',
    schema: z.string(),
    default: '${{ github.token }}',
    secret: true,
  },
} as const satisfies Inputs
export type CommonInputs = typeof commonInputs
