import { z } from 'zod'
import { instant } from './commit.ts'

const reviewer = z.union([
  z.strictObject({ user: z.string() }),
  z.strictObject({ team: z.string(), members: z.array(z.string()) }),
])
export type Reviewer = z.output<typeof reviewer>

export const environmentRecord = z.strictObject({
  name: z.string(),
  reviewers: z.array(reviewer).max(6).default([]),
  preventSelfReview: z.boolean().default(false),
  /** Minutes. */
  waitTimer: z.int().min(0).max(43_200).default(0),
  /** Patterns of branches and tags; `protected` for protected branches; null lets every branch. */
  branches: z
    .union([
      z.literal('protected'),
      z.array(z.strictObject({ name: z.string(), type: z.enum(['branch', 'tag']).default('branch') })),
    ])
    .nullable()
    .default(null),
  /** Slugs of GitHub Apps that have a say. */
  customRules: z.array(z.string()).default([]),
  adminsMayBypass: z.boolean().default(true),
  createdAt: instant.default('2026-11-01T08:00:00Z'),
})
export type Environment = z.output<typeof environmentRecord>
