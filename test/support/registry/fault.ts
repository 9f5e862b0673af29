import { z } from 'zod'
import { routes } from './route.ts'

const kinds = [
  /** `status`, with Retry-After where told. */
  'status',
  /** A page for people, with status 200. */
  'html',
  /** The first half of the right answer, said to be whole. */
  'truncated',
  /** An array where an object must be. */
  'array',
  /** The right answer, each advisory without the versions that it holds. */
  'no-ranges',
  /** `{}`, said to be text. */
  'empty-text',
  /** The connection stays open and silent. */
  'hang',
  /** A byte a moment, for ever. */
  'drip',
  'reset',
  /** Blanks without end. */
  'oversize',
  /** To `to`, or to the same path of nobody's port. */
  'redirect',
] as const

export const faultShape = z.strictObject({
  kind: z.enum(kinds),
  /** All of them unless told. */
  route: z.enum(routes).exactOptional(),
  /** A regular expression over the path. */
  path: z.string().exactOptional(),
  /** How often; for ever unless told. */
  times: z.int().min(1).exactOptional(),
  /** How many calls go well before. */
  after: z.int().min(0).default(0),
  status: z.int().min(300).max(599).default(503),
  /** Seconds. */
  retryAfter: z.int().min(0).exactOptional(),
  to: z.string().exactOptional(),
})
export type FaultRule = z.input<typeof faultShape>
export type Fault = z.output<typeof faultShape>

/** The rules under which calls go wrong; the first that fits strikes. */
export class Faults {
  readonly #rules: (Fault & { hits: number; passed: number })[] = []

  add(rule: FaultRule): () => number {
    const fault = { ...faultShape.parse(rule), hits: 0, passed: 0 }
    this.#rules.push(fault)
    return () => fault.hits
  }

  clear(): void {
    this.#rules.length = 0
  }

  strike(route: string, path: string): Fault | undefined {
    for (const rule of this.#rules) {
      const fits =
        (rule.route ?? route) === route && (rule.path === undefined || new RegExp(rule.path).test(path))
      if (!fits || rule.hits === rule.times) continue
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
