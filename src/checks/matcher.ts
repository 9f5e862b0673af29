import { z } from 'zod'
import { regexSource } from './pattern.ts'
import { mismatch } from './search.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

const rules = z
  .strictObject({
    exists: z.boolean().exactOptional().describe('True: the path gives something; false: nothing.'),
    equals: scalar.exactOptional().describe('The very value.'),
    matches: regexSource().exactOptional().describe('A regular expression that the text holds.'),
    contains: z.string().exactOptional().describe('A text within the text.'),
    type: z
      .enum(['string', 'number', 'boolean', 'null', 'array', 'object'])
      .exactOptional()
      .describe('The JSON type.'),
    length: z.number().int().nonnegative().exactOptional().describe('Length of a text or a list.'),
    lt: z.number().exactOptional().describe('Less than.'),
    lte: z.number().exactOptional().describe('At most.'),
    gt: z.number().exactOptional().describe('More than.'),
    gte: z.number().exactOptional().describe('At least.'),
  })
  .refine(given => Object.keys(given).length > 0, { message: 'a matcher needs at least one rule' })

/** A value that must be equal, or rules that must all hold. */
export const matcher = z.union([scalar, rules]).meta({ id: 'matcher' })
/** Runs before anything is cut: half of a secret is not recognised any more. */
export type Redact = (text: string) => string
export type Matcher = z.output<typeof matcher>

/** What does not hold, as the end of "`$.path` ..."; nothing when all does. Undefined stands for "not there". */
export function mismatches(expected: Matcher, value: unknown, redact: Redact): string[] {
  if (expected === null || typeof expected !== 'object')
    return mismatches({ equals: expected }, value, redact)
  const shown = (given: unknown) => shorten(redact(JSON.stringify(given) ?? 'nothing'))
  const { exists, equals, matches, contains, type, length, lt, lte, gt, gte } = expected
  const there = value !== undefined
  if (exists === false) return there ? [`should not be there and is ${shown(value)}`] : []
  if (!there) return ['is not there']
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : undefined
  const compare = (limit: number | undefined, word: string, holds: (a: number, b: number) => boolean) =>
    limit !== undefined && !(typeof value === 'number' && holds(value, limit))
      ? [`is ${shown(value)}, expected ${word} ${limit}`]
      : []
  return [
    ...(equals !== undefined && value !== equals ? [`is ${shown(value)}, expected ${shown(equals)}`] : []),
    ...(matches === undefined ? [] : unmatched(matches, value, shown)),
    ...(contains !== undefined && !(typeof value === 'string' && value.includes(contains))
      ? [`is ${shown(value)}, which does not contain ${shown(contains)}`]
      : []),
    ...(type !== undefined && typeOf(value) !== type
      ? [`is of type ${typeOf(value)}, expected ${type}`]
      : []),
    ...(length !== undefined && size !== length
      ? [`has the length ${size ?? 'of nothing'}, expected ${length}`]
      : []),
    ...compare(lt, 'less than', (a, b) => a < b),
    ...compare(lte, 'at most', (a, b) => a <= b),
    ...compare(gt, 'more than', (a, b) => a > b),
    ...compare(gte, 'at least', (a, b) => a >= b),
  ]
}

/** A number is matched as JSON writes it. */
function unmatched(source: string, value: unknown, shown: (value: unknown) => string): string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [`is ${shown(value)}, which is no text`]
  const wrong = mismatch(source, String(value))
  return wrong === undefined ? [] : [`is ${shown(value)}, which ${wrong}`]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`
}
