import { z } from 'zod'

export const sha = z.string().regex(/^[0-9a-f]{40}$/, 'expected 40 hexadecimal digits')
export const instant = z.iso.datetime({ offset: true })

export const commitRecord = z.strictObject({
  sha,
  message: z.string().default('Change'),
  /** The commit before it in the list unless told. */
  parents: z.array(sha).optional(),
  author: z.string().default('octocat'),
  date: instant.default('2026-11-19T08:00:00Z'),
  /** What it changes against its first parent; null deletes. */
  files: z.record(z.string(), z.string().nullable()).default({}),
})
export type CommitRecord = z.output<typeof commitRecord>
