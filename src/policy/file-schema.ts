import { z } from 'zod'
import { modes, onUnknowns } from '../domain/decision.ts'
import type { Spec } from '../domain/spec.ts'

const mode = z
  .enum(modes, { error: 'expected enforce or observe' })
  .describe('`enforce` fails a step whose verdict is no; `observe` only reports.')
const onUnknown = z
  .enum(onUnknowns, { error: 'expected block or warn' })
  .describe('What to do when something could not be checked.')

const common = { mode: mode.exactOptional(), 'on-unknown': onUnknown.exactOptional() }

/** The whole policy file: one section per action, and overlays of the same shape per environment. */
export function policyFileSchema(specs: readonly Spec[]) {
  const sections = Object.fromEntries(
    specs.map(spec => [spec.name, spec.policy.optional().describe(`Policy of ${spec.name}.`)]),
  )
  return z.strictObject({
    version: z.literal(1, { error: 'expected 1' }).exactOptional().describe('Version of this file’s shape.'),
    ...common,
    ...sections,
    environments: z
      .record(z.string(), z.strictObject({ ...common, ...sections }))
      .exactOptional()
      .describe('Overlays by environment: each value stands over the one of the same path above.'),
  })
}

/** The settings that stand outside any section. */
export const commonPolicySchema = z.object(common)
