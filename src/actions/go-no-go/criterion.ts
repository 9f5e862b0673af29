import { z } from 'zod'
import { severities } from '../../domain/finding.ts'
import { operators } from '../../domain/measure.ts'
import { whole } from '../../domain/values/whole.ts'
import { areas } from './areas.ts'

const keys = z.strictObject({
  gate: z
    .string()
    .min(1)
    .optional()
    .describe('Gate that is looked at, every result of it; with `findings` all gates when left out.'),
  measure: z.string().min(1).optional().describe('Name of a measure in the gate’s result.'),
  op: z.enum(operators).optional().describe('How the measure must stand to the limit; `<=` when left out.'),
  limit: z.number().optional().describe('Limit in the measure’s own unit, such as milliseconds or percent.'),
  findings: z.enum(severities).optional().describe('Severity whose findings are counted, waived ones too.'),
  most: whole().optional().describe('Most findings that are let through; 0 when left out.'),
  decision: z
    .array(z.enum(['pass', 'warn']))
    .min(1)
    .optional()
    .describe('Decisions that are let through.'),
  fact: z.string().min(1).optional().describe('Name of a fact in the gate’s result, such as `schema-safe`.'),
  is: z.array(z.string().min(1)).min(1).optional().describe('Values of the fact that are let through.'),
  area: z.enum(areas).optional().describe('Area that it counts for; that of its gate when left out.'),
})
type Keys = z.output<typeof keys>
type Place = Pick<Keys, 'area'>

/** One thing that must hold. */
export type Criterion = Place &
  (
    | {
        readonly kind: 'measure'
        readonly gate: string
        readonly measure: string
        readonly op: (typeof operators)[number]
        readonly limit: number
      }
    | {
        readonly kind: 'findings'
        readonly gate: string | undefined
        readonly severity: (typeof severities)[number]
        readonly most: number
      }
    | { readonly kind: 'decision'; readonly gate: string; readonly decisions: readonly string[] }
    | { readonly kind: 'fact'; readonly gate: string; readonly fact: string; readonly is: readonly string[] }
  )

const belongs = {
  measure: ['gate', 'measure', 'op', 'limit', 'area'],
  findings: ['gate', 'findings', 'most', 'area'],
  decision: ['gate', 'decision', 'area'],
  fact: ['gate', 'fact', 'is', 'area'],
} as const
const kinds = ['measure', 'findings', 'decision', 'fact'] as const

export const criterionSchema = keys.transform((given, context): Criterion => {
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const asked = kinds.filter(kind => given[kind] !== undefined)
  const [kind] = asked
  if (kind === undefined || asked.length > 1) return refuse(`a criterion looks at one of ${kinds.join(', ')}`)
  const taken: readonly string[] = belongs[kind]
  const odd = Object.keys(given).filter(key => !taken.includes(key))
  if (odd.length > 0) return refuse(`${odd.join(', ')} does not belong to a criterion over ${kind}`)
  return criterionOf(given) ?? refuse(`a criterion over ${kind} needs ${needed[kind]}`)
})

const needed = { measure: 'gate and limit', findings: 'a severity', decision: 'gate', fact: 'gate and is' }

function criterionOf({
  gate,
  measure,
  op = '<=',
  limit,
  findings,
  most = 0,
  decision,
  fact,
  is,
  area,
}: Keys) {
  const place: Place = area === undefined ? {} : { area }
  if (findings !== undefined) return { ...place, kind: 'findings' as const, gate, severity: findings, most }
  if (gate === undefined) return undefined
  if (measure !== undefined && limit !== undefined)
    return { ...place, kind: 'measure' as const, gate, measure, op, limit }
  if (decision !== undefined) return { ...place, kind: 'decision' as const, gate, decisions: decision }
  if (fact !== undefined && is !== undefined) return { ...place, kind: 'fact' as const, gate, fact, is }
  return undefined
}
