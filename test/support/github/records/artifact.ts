import { z } from 'zod'
import { instant } from './commit.ts'

export const artifactRecord = z.strictObject({
  id: z.int().optional(),
  name: z.string(),
  runId: z.int(),
  /** The zip file. */
  base64: z.base64().default(''),
  expired: z.boolean().default(false),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
})
export type Artifact = z.output<typeof artifactRecord> & { id: number }
