import { z } from 'zod'
import { list } from '../../domain/values/list.ts'
import { gates } from './gates.ts'

const gate = z.enum(gates, { error: `expected one of ${gates.join(', ')}` })

export const policy = z.strictObject({
  gates: list()
    .pipe(z.array(gate).min(1, 'expected at least one gate'))
    .optional()
    .describe('Gates to run. Without it those that have a section in this file.'),
})

export type Policy = z.output<typeof policy>
