import type { InputValues } from '../../domain/input.ts'
import { InputError } from '../../errors.ts'
import type { Context } from '../../ports/context.ts'
import type { Evidence } from './evidence.ts'
import { type Gate, gates } from './gates.ts'
import type { Policy } from './policy.ts'
import type { spec } from './spec.ts'
import { readParts } from './steps.ts'

export type PreflightContext = Context<InputValues<typeof spec.inputs>, Policy>

/** Both steps read the same policy, so what was selected needs no trust. */
export async function gather(context: PreflightContext): Promise<Evidence> {
  const { inputs, subject } = context
  const asked = askedOf(context)
  if (inputs.phase === 'select') return { phase: 'select', asked }
  return { phase: 'conclude', subject, parts: readParts(inputs.steps, asked) }
}

function askedOf({ policy, policySections, policyPath }: PreflightContext): Gate[] {
  const asked = gates.filter(gate => (policy.gates ?? policySections).includes(gate))
  if (asked.length > 0) return asked
  const where =
    policyPath === undefined ? 'there is no policy file' : `${policyPath} has no section of a gate`
  throw new InputError([{ at: 'gates', message: `no gate is asked: none is given, and ${where}` }], {
    remedy: `Give one of ${gates.join(', ')} a section in the policy file, or name it in the input gates.`,
  })
}
