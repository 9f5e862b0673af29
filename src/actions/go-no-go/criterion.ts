import { z } from 'zod'
import { severities } from '../../domain/finding.ts'
import { operators } from '../../domain/measure.ts'
import { whole } from '../../domain/values/whole.ts'
import { areas } from './areas.ts'

const gate = z.string().min(1).describe('Gate that is looked at; every result of it must hold.')
const area = z.enum(areas).optional().describe('Area that it counts for; that of its gate when left out.')

const overMeasure = z.strictObject({
  gate,
  measure: z.string().min(1).describe('Name of the measure in the gate’s result.'),
  op: z.enum(operators).prefault('<=').describe('How the measure must stand to the limit.'),
  limit: z.number().describe('Limit in the measure’s own unit, such as milliseconds or percent.'),
  area,
})
const overFindings = z.strictObject({
  gate: gate.optional().describe('Gate whose findings count; those of every gate when left out.'),
  findings: z.enum(severities).describe('Severity whose findings are counted, waived ones too.'),
  most: whole().prefault(0).describe('Most findings that are let through.'),
  area,
})
const overDecision = z.strictObject({
  gate,
  decision: z
    .array(z.enum(['pass', 'warn']))
    .min(1)
    .describe('Decisions that are let through.'),
  area,
})
const overFact = z.strictObject({
  gate,
  fact: z.string().min(1).describe('Name of the fact in the gate’s result, such as `schema-safe`.'),
  is: z.array(z.string()).min(1).describe('Values that are let through.'),
  area,
})

/** One thing that must hold; each blocks by itself, also when nobody can tell. */
export const criterionSchema = z.union([overMeasure, overFindings, overDecision, overFact], {
  error:
    'a criterion has `gate`, `measure` and `limit`; or `findings`; or `gate` and `decision`; or `gate`, `fact` and `is`',
})
export type Criterion = z.output<typeof criterionSchema>
