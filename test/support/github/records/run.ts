import { z } from 'zod'
import { instant, sha } from './commit.ts'

const status = z.enum(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'])

const jobRecord = z.strictObject({
  id: z.int().optional(),
  name: z.string(),
  attempt: z.int().min(1).default(1),
  status: status.default('completed'),
  conclusion: z.string().nullable().default(null),
  startedAt: instant.default('2026-11-19T08:00:00Z'),
  completedAt: instant.nullable().default(null),
})
export type Job = z.output<typeof jobRecord> & { id: number }

export const approvalRecord = z.strictObject({
  environments: z.array(z.string()),
  state: z.enum(['approved', 'rejected', 'pending']),
  user: z.string(),
  comment: z.string().default(''),
})

export const runRecord = z.strictObject({
  id: z.int(),
  name: z.string().default('Go-live'),
  title: z.string().default('Go-live'),
  path: z.string().default('.github/workflows/go-live.yml'),
  number: z.int().default(1),
  event: z.string().default('workflow_dispatch'),
  headSha: sha,
  headBranch: z.string().default('main'),
  status: status.default('in_progress'),
  conclusion: z.string().nullable().default(null),
  /** The attempt that `status` and `conclusion` speak of. */
  attempt: z.int().min(1).default(1),
  /** How the attempts before it ended, the first one first. */
  earlier: z.array(z.strictObject({ conclusion: z.string() })).default([]),
  actor: z.string().default('octocat'),
  /** Who started this attempt; the actor unless told. */
  triggeringActor: z.string().optional(),
  /** `owner/name` of a fork. */
  headRepository: z.string().optional(),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
  updatedAt: instant.default('2026-11-19T08:00:00Z'),
  jobs: z.array(jobRecord).default([]),
  approvals: z.array(approvalRecord).default([]),
})
export type Run = Omit<z.output<typeof runRecord>, 'jobs'> & { jobs: Job[] }
