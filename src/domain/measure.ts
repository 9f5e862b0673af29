import { z } from 'zod'

export const operators = ['<=', '>=', '=='] as const
export type Operator = (typeof operators)[number]

export const measureSchema = z.strictObject({
  name: z.string().min(1),
  value: z.number(),
  /** `%`, `ms`, `bytes`, `days`, `lines`, `tests`, ... */
  unit: z.string(),
  limit: z.number().exactOptional(),
  op: z.enum(operators).exactOptional(),
  ok: z.boolean(),
})

/** One number with the limit that it was held against. */
export type Measure = z.infer<typeof measureSchema>

/** Judges a value against its limit; a value that is not a finite number is never ok. */
export function measure(request: {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit?: number | undefined
  readonly op?: Operator
}): Measure {
  const { name, value, unit, limit, op = '<=' } = request
  if (limit === undefined) return { name, value, unit, ok: Number.isFinite(value) }
  return {
    name,
    value,
    unit,
    limit,
    op,
    ok: Number.isFinite(value) && Number.isFinite(limit) && holds(value, op, limit),
  }
}

function holds(value: number, op: Operator, limit: number): boolean {
  if (op === '<=') return value <= limit
  if (op === '>=') return value >= limit
  return value === limit
}
