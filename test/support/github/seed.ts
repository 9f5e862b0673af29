import { z } from 'zod'
import { artifactRecord } from './records/artifact.ts'
import { checkRecord } from './records/check.ts'
import { commitRecord, sha } from './records/commit.ts'
import { deploymentRecord } from './records/deployment.ts'
import { environmentRecord } from './records/environment.ts'
import { commentRecord, issueRecord, labelRecord } from './records/issue.ts'
import { pullRecord } from './records/pull.ts'
import { runRecord } from './records/run.ts'

/** What may be added while the double runs, too. */
export const growth = z.strictObject({
  commits: z.array(commitRecord).default([]),
  /** `heads/main` or `tags/v1` to a commit; the default branch is at the last commit unless told. */
  refs: z.record(z.string(), sha).default({}),
  pulls: z.array(pullRecord).default([]),
  issues: z.array(issueRecord).default([]),
  labels: z.array(labelRecord).default([]),
  comments: z.array(commentRecord).default([]),
  checks: z.array(checkRecord).default([]),
  deployments: z.array(deploymentRecord).default([]),
  environments: z.array(environmentRecord).default([]),
  runs: z.array(runRecord).default([]),
  artifacts: z.array(artifactRecord).default([]),
  /** Members of the organisation's teams by slug, besides those of environments' reviewers. */
  teams: z.record(z.string(), z.array(z.string())).default({}),
})
export type Growth = z.output<typeof growth>
export type MoreSeed = z.input<typeof growth>

export const seedShape = z.strictObject({
  owner: z.string(),
  name: z.string(),
  private: z.boolean().default(false),
  defaultBranch: z.string().default('main'),
  serverUrl: z.url().default('https://github.com'),
  /** Whom the token belongs to. */
  user: z.string().default('github-actions[bot]'),
  /** What the token may; everything unless told, and what is not listed then is none. */
  permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])).optional(),
  /** Names of branches with protection rules. */
  protectedBranches: z.array(z.string()).default(['main']),
  /** Calls an hour. */
  rateLimit: z.int().default(1000),
  /** A real git folder whose commits and refs it has. */
  git: z.string().optional(),
  ...growth.shape,
})
export type Seed = z.input<typeof seedShape>
export type FullSeed = z.output<typeof seedShape>

export function fromGit(folder: string): { git: string } {
  return { git: folder }
}
