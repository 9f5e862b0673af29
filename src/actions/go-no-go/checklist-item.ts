import { z } from 'zod'

const kinds = ['gate', 'criterion', 'job', 'link', 'person'] as const

/** One line of the launch checklist with the one thing that proves it, or who says so. */
export const checklistItemSchema = z
  .strictObject({
    item: z.string().min(1).describe('What must be so.'),
    gate: z.string().min(1).optional().describe('Gate that proves it.'),
    criterion: z.string().min(1).optional().describe('Criterion that proves it.'),
    job: z.string().min(1).optional().describe('Job under `evidence` that proves it.'),
    link: z
      .url({ protocol: /^https?$/, error: 'expected a URL with http or https' })
      .optional()
      .describe('Where it is written down; shown, not checked.'),
    person: z.string().min(1).optional().describe('Who vouches for it; shown, not checked.'),
  })
  .refine(item => kinds.filter(kind => item[kind] !== undefined).length === 1, {
    message: `an item needs one of ${kinds.join(', ')}`,
  })
export type ChecklistItem = z.output<typeof checklistItemSchema>
