import { z } from 'zod'
import { instant, sha } from './commit.ts'

export const checkRecord = z.strictObject({
  id: z.int().optional(),
  name: z.string(),
  headSha: sha,
  status: z
    .enum(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'])
    .default('completed'),
  conclusion: z.string().nullable().default(null),
  detailsUrl: z.string().nullable().default(null),
  externalId: z.string().nullable().default(null),
  startedAt: instant.nullable().default(null),
  completedAt: instant.nullable().default(null),
  title: z.string().nullable().default(null),
  summary: z.string().nullable().default(null),
  text: z.string().nullable().default(null),
  annotations: z.array(z.record(z.string(), z.unknown())).default([]),
})
export type Check = z.output<typeof checkRecord> & { id: number }
