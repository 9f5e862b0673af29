import { z } from 'zod'
import { type Severity, severities } from '../domain/finding.ts'

const words: Readonly<Record<string, Severity>> = {
  ...Object.fromEntries(severities.map(severity => [severity, severity])),
  medium: 'moderate',
}

/** A source's word for how bad it is; a source that tells none counts as critical. */
export const severityWord = z
  .string()
  .nullish()
  .transform((word, context): Severity => {
    if (word === undefined || word === null) return 'critical'
    const severity = words[word.toLowerCase()]
    if (severity !== undefined) return severity
    context.addIssue({ code: 'custom', message: `"${word.slice(0, 40)}" is no severity` })
    return z.NEVER
  })
