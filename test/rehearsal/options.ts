import { parseArgs } from 'node:util'
import { z } from 'zod'
import { faults } from './faults.ts'

const events = ['push', 'pull_request', 'workflow_dispatch', 'schedule'] as const

const schema = z.object({
  example: z.string().regex(/^[\w.-]+$/, 'the name of a file in workflows-examples/'),
  event: z.enum(events).optional(),
  approval: z.enum(['approve', 'reject', 'ask']),
  database: z.enum(['sqlite', 'postgres']),
  fault: z.enum(Object.keys(faults), { error: `known are ${Object.keys(faults).join(', ')}` }).optional(),
  open: z.boolean(),
})
export type Options = z.infer<typeof schema>

/** Throws with every mistake in one message. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      event: { type: 'string' },
      approve: { type: 'boolean' },
      reject: { type: 'boolean' },
      ask: { type: 'boolean' },
      database: { type: 'string', default: 'sqlite' },
      fault: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
  })
  const { approve, reject, ask: _, ...rest } = values
  const approval = approve === true ? 'approve' : reject === true ? 'reject' : 'ask'
  const parsed = schema.safeParse({
    ...rest,
    approval,
    example: (positionals[0] ?? 'pull-request').replace(/\.yml$/, ''),
  })
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
}
