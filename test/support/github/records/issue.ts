import { z } from 'zod'
import { instant } from './commit.ts'

export const issueRecord = z.strictObject({
  number: z.int(),
  title: z.string(),
  body: z.string().nullable().default(null),
  state: z.enum(['open', 'closed']).default('open'),
  stateReason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullable().default(null),
  labels: z.array(z.string()).default([]),
  assignees: z.array(z.string()).default([]),
  user: z.string().default('octocat'),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
  updatedAt: instant.default('2026-11-19T08:00:00Z'),
  closedAt: instant.nullable().default(null),
})
export type Issue = z.output<typeof issueRecord>

export const labelRecord = z.strictObject({
  name: z.string(),
  color: z.string().default('ededed'),
  description: z.string().nullable().default(null),
})
export type Label = z.output<typeof labelRecord>

export const commentRecord = z.strictObject({
  id: z.int().optional(),
  issue: z.int(),
  body: z.string(),
  user: z.string().default('octocat'),
  association: z.enum(['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR', 'NONE']).default('NONE'),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
  updatedAt: instant.default('2026-11-19T08:00:00Z'),
})
export type Comment = z.output<typeof commentRecord> & { id: number }
