import { z } from 'zod'

export const commitAnswer = z.object({
  commit: z.object({ committer: z.object({ date: z.iso.datetime({ offset: true }) }) }),
})

const file = z.object({
  filename: z.string(),
  status: z.string(),
  changes: z.number().int().nonnegative(),
  patch: z.string().optional(),
})
export type FileAnswer = z.infer<typeof file>
export const filesAnswer = z.array(file)
/** Without its list of files a comparison would read as one without changes. */
export const compareAnswer = z.object({ files: filesAnswer })

export const commentAnswer = z.object({
  id: z.number(),
  body: z.string().nullish(),
  html_url: z.string(),
  author_association: z.string().default('NONE'),
  user: z.object({ type: z.string() }).nullish(),
})
export const commentsAnswer = z.array(commentAnswer)
export type CommentAnswer = z.infer<typeof commentAnswer>

export const contentAnswer = z.object({
  type: z.literal('file'),
  encoding: z.string(),
  content: z.string(),
  sha: z.string(),
})
export const blobAnswer = z.object({ encoding: z.literal('base64'), content: z.string() })
