import type { ZodType } from 'zod'
import type { Inputs } from './input.ts'

export interface Permission {
  readonly access: 'read' | 'write'
  /** When it is needed, as the end of "needed ...". */
  readonly why: string
}

/** The contract of an action: action.yml, its README tables and the policy schema are generated from it. */
export interface Spec<
  I extends Inputs = Inputs,
  Policy extends ZodType = ZodType,
  Reason extends string = string,
  Output extends string = string,
> {
  /** The folder under actions/ (the front door's is the repository's root), the section in the policy file and the stub in dist/. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** Feather icon and colour of the Marketplace. */
  readonly branding: { readonly icon: string; readonly color: string }
  /** Its own inputs; the common ones come on top. */
  readonly inputs: I
  /** The section of the policy file; must accept `{}`. */
  readonly policy: Policy
  /** Its own outputs with their descriptions; the common four come on top. */
  readonly outputs: Readonly<Record<Output, string>>
  /** What they are where a mistake or a fault left nothing to judge; empty when left out. */
  readonly unjudged?: Readonly<Partial<Record<Output, string>>>
  /** The closed set of reason codes, each with what it means as a sentence. */
  readonly reasons: Readonly<Record<Reason, string>>
  readonly permissions: Readonly<Record<string, Permission>>
  /** True when something must be finished after the job's steps. */
  readonly post: boolean
  /** True for the front door, whose action.yml is the repository's own. */
  readonly root?: boolean
  /** True where `on-unknown: warn` must not count: what could not be checked fails the step. */
  readonly strict?: boolean
  /** For a composite, which runs other actions between two steps of its own. */
  readonly composite?: Composite
}

export interface Composite {
  /** The actions that it may run, in this order. */
  readonly gates: readonly string[]
  /** The inputs that its own steps get from it, and nobody else gives. */
  readonly handed: readonly string[]
}

export function defineSpec<
  const I extends Inputs,
  Policy extends ZodType,
  const Reason extends string,
  const Output extends string,
>(spec: Spec<I, Policy, Reason, Output>): Spec<I, Policy, Reason, Output> {
  return spec
}

export const commonOutputs = {
  decision: '`pass`, `warn`, `block` or `unknown` (could not be checked).',
  'reason-code': 'Why, as one of the codes in the action’s README.',
  result: 'Digest of the Result as JSON, at most 2 KiB; hand it on as a job output for Go / No-Go.',
  'result-path': 'Path of the file with the whole Result as JSON.',
} as const
