import { z } from 'zod'
import { decisions } from './decision.ts'
import { factsSchema } from './facts.ts'
import { findingSchema } from './finding.ts'
import { measureSchema } from './measure.ts'
import { runSchema, subjectSchema } from './subject.ts'

export const resultSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The action's name, such as `coverage-gate`. */
  gate: z.string(),
  decision: z.enum(decisions),
  reasonCode: z.string(),
  headline: z.string(),
  measures: z.array(measureSchema),
  findings: z.array(findingSchema),
  facts: factsSchema.exactOptional(),
  subject: subjectSchema,
  run: runSchema,
  /** ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  durationMs: z.number().nonnegative(),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
})

/** What an action found, the same shape for all of them; written to `result-path`. */
export type Result = z.infer<typeof resultSchema>
