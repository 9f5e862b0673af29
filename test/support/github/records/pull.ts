import { z } from 'zod'
import { instant, sha } from './commit.ts'

const changedFile = z.strictObject({
  filename: z.string(),
  status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
  patch: z.string().optional(),
})

export const pullRecord = z.strictObject({
  number: z.int(),
  title: z.string().default('Change'),
  body: z.string().nullable().default(null),
  /** Branch names; a head of a fork has the fork's owner in `fork`. */
  base: z.string().default('main'),
  head: z.string(),
  headSha: sha,
  baseSha: sha.optional(),
  fork: z.string().nullable().default(null),
  state: z.enum(['open', 'closed']).default('open'),
  draft: z.boolean().default(false),
  mergedAt: instant.nullable().default(null),
  mergeCommitSha: sha.nullable().default(null),
  labels: z.array(z.string()).default([]),
  user: z.string().default('octocat'),
  createdAt: instant.default('2026-11-19T08:00:00Z'),
  updatedAt: instant.default('2026-11-19T08:00:00Z'),
  /** Instead of what git would find between base and head. */
  files: z.array(changedFile).optional(),
})
export type Pull = z.output<typeof pullRecord>
