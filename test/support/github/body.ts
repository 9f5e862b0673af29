import type { z } from 'zod'
import type { Call } from './call.ts'
import { Refusal } from './refusal.ts'

/** The body, which GitHub's document has passed already, in the part that a route reads. */
export function read<T>(call: Call, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(call.body ?? {})
  if (parsed.success) return parsed.data
  throw new Refusal(422, 'Invalid request', parsed.error.issues)
}
