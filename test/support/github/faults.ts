import { z } from 'zod'

const kinds = [
  'status',
  'reset',
  'hang',
  'rate-limit-403',
  'secondary-429',
  /** The state is changed, then the connection is cut before the answer. */
  'lost-reply',
] as const

export const faultShape = z.strictObject({
  kind: z.enum(kinds),
  /** GitHub's name of the operation, as `repos/create-deployment`. */
  operation: z.string().optional(),
  /** A regular expression over the path. */
  path: z.union([z.string(), z.instanceof(RegExp)]).optional(),
  method: z.string().optional(),
  /** How often; once unless told. */
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
  /** How many calls go well before. */
  after: z.int().min(0).default(0),
  status: z.int().min(400).max(599).default(500),
  /** Seconds. */
  retryAfter: z.int().min(0).optional(),
})
export type FaultRule = z.input<typeof faultShape>
export type Fault = z.output<typeof faultShape>

/** The rules under which calls go wrong, in the order in which they were given. */
export class Faults {
  readonly #rules: (Fault & { hits: number; passed: number })[] = []

  /** Answers how often it struck so far. */
  add(rule: FaultRule): () => number {
    const fault = { ...faultShape.parse(rule), hits: 0, passed: 0 }
    this.#rules.push(fault)
    return () => fault.hits
  }

  clear(): void {
    this.#rules.length = 0
  }

  /** The fault of this call, which is used up a little. */
  strike(call: {
    readonly method: string
    readonly path: string
    readonly operationId: string | undefined
  }): Fault | undefined {
    for (const rule of this.#rules) {
      if (rule.hits === rule.times || !applies(rule, call)) continue
      if (rule.passed < rule.after) {
        rule.passed += 1
        continue
      }
      rule.hits += 1
      return rule
    }
    return undefined
  }
}

function applies(
  rule: Fault,
  call: { readonly method: string; readonly path: string; readonly operationId: string | undefined },
): boolean {
  if (rule.operation !== undefined && rule.operation !== call.operationId) return false
  if (rule.method !== undefined && rule.method.toUpperCase() !== call.method) return false
  return rule.path === undefined || new RegExp(rule.path).test(call.path)
}
