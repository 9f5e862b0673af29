import { z } from 'zod'

export const subjectSchema = z.strictObject({
  /** `owner/name`. */
  repository: z.string(),
  /** The commit that is judged; on pull requests the head commit, not the merge commit. */
  sha: z.string(),
  ref: z.string(),
  environment: z.string().exactOptional(),
})
export type Subject = z.infer<typeof subjectSchema>

export const runSchema = z.strictObject({
  id: z.string(),
  attempt: z.number().int().nonnegative(),
  job: z.string(),
  url: z.string(),
})
export type Run = z.infer<typeof runSchema>
