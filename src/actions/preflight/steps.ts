import { z } from 'zod'
import { digestSchema } from '../../domain/digest.ts'
import { InputError } from '../../errors.ts'
import type { Part } from './evidence.ts'
import type { Gate } from './gates.ts'

const stepSchema = z.looseObject({
  outcome: z.string(),
  outputs: z.record(z.string(), z.unknown()).default({}),
})
const stepsSchema = z.record(z.string(), z.unknown())

/** What the runner tells of the gates' steps, each of which has the gate's name as its id. */
export function readParts(text: string | undefined, asked: readonly Gate[]): Part[] {
  const steps = stepsSchema.safeParse(parsed(text))
  if (!steps.success)
    throw new InputError([{ at: 'steps', message: 'is not the JSON of the steps of a job' }])
  return asked.map(gate => readPart(gate, steps.data[gate]))
}

function readPart(gate: Gate, value: unknown): Part {
  const none = (why: string): Part => ({ kind: 'none', gate, why })
  const step = stepSchema.safeParse(value)
  if (!step.success) return none('its step did not run')
  const { outcome, outputs } = step.data
  // A gate only observes here, so it fails when it broke down and not because of what it found.
  if (outcome !== 'success') return none(`its step ended as ${outcome}`)
  if (outputs['result'] === undefined || outputs['result'] === '') return none('its step gave no result')
  const digest = digestSchema.safeParse(parsed(outputs['result']))
  if (!digest.success) return none('its result can not be read')
  if (digest.data.gate !== gate) return none(`its result is one of ${digest.data.gate}`)
  return { kind: 'result', gate, digest: digest.data }
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
