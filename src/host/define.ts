import type { ZodType, z } from 'zod'
import type { CommonInputs, Inputs, InputValues } from '../domain/input.ts'
import type { Spec } from '../domain/spec.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Context } from '../ports/context.ts'

/** An action: what it promises, and the three parts that do it. */
export interface Action<
  I extends Inputs = Inputs,
  Policy extends ZodType = ZodType,
  Reason extends string = string,
  Output extends string = string,
  Evidence = unknown,
> {
  readonly spec: Spec<I, Policy, Reason, Output>
  /** The only asynchronous part before the verdict: ports in, facts out. */
  gather(context: Context<InputValues<I>, z.output<Policy>>): Promise<Evidence>
  /** Pure. */
  judge(evidence: Evidence, policy: z.output<Policy>): Verdict<Reason, Output>
  /** What is written beside the report: a comment, a JUnit file. Runs whatever the verdict is; a failure becomes a warning. */
  publish?(
    verdict: Verdict<Reason, Output>,
    evidence: Evidence,
    context: Context<InputValues<I>, z.output<Policy>>,
  ): Promise<void>
  /** After the job's steps, also after a cancel: ends what main could not. */
  post?(context: Context<InputValues<I>, z.output<Policy>>): Promise<void>
}

export function defineAction<
  I extends Inputs,
  Policy extends ZodType,
  Reason extends string,
  Output extends string,
  Evidence,
>(action: Action<I, Policy, Reason, Output, Evidence>): Action<I, Policy, Reason, Output, Evidence> {
  return action
}

export type AllInputs<I extends Inputs> = InputValues<I> & InputValues<CommonInputs>
