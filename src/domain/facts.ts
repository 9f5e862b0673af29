import { z } from 'zod'

/** Short words for the front door's brief, by a name such as `backup id`, `rollback target`, `schema-safe`. */
export const factsSchema = z.record(z.string().min(1).max(40), z.string().max(200))
export type Facts = Readonly<z.infer<typeof factsSchema>>
