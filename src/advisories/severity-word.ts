import { z } from 'zod'
import { type Severity, severities } from '../domain/finding.ts'

/** A map, because an object has `constructor` too. */
const words: ReadonlyMap<string, Severity> = new Map([
  ...severities.map(severity => [severity, severity] as const),
  ['medium', 'moderate'],
])

/** A source's word for how bad it is; a source that tells none counts as critical. */
export const severityWord = z
  .string()
  .nullish()
  .transform((word, context): Severity => {
    if (word === undefined || word === null) return 'critical'
    const severity = words.get(word.toLowerCase())
    if (severity !== undefined) return severity
    context.addIssue({ code: 'custom', message: `"${word.slice(0, 40)}" is no severity` })
    return z.NEVER
  })
