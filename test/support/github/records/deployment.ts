import { z } from 'zod'
import { instant, sha } from './commit.ts'

export const statusRecord = z.strictObject({
  id: z.int().optional(),
  state: z.enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']),
  description: z.string().default(''),
  environment: z.string().default(''),
  environmentUrl: z.string().default(''),
  logUrl: z.string().default(''),
  creator: z.string().default('github-actions[bot]'),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
})
export type DeploymentStatus = z.output<typeof statusRecord> & { id: number }

export const deploymentRecord = z.strictObject({
  id: z.int().optional(),
  sha,
  ref: z.string().default('main'),
  task: z.string().default('deploy'),
  environment: z.string().default('production'),
  originalEnvironment: z.string().optional(),
  description: z.string().nullable().default(null),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).default({}),
  transient: z.boolean().default(false),
  production: z.boolean().default(false),
  creator: z.string().default('github-actions[bot]'),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
  updatedAt: instant.default('2026-11-19T08:00:00Z'),
  /** Oldest first. */
  statuses: z.array(statusRecord).default([]),
})
export type Deployment = Omit<z.output<typeof deploymentRecord>, 'statuses'> & {
  id: number
  statuses: DeploymentStatus[]
}
