import type { z } from 'zod'
import type { Problem } from '../errors.ts'
import type { Path, PolicyDocument } from './document.ts'
import { plainIssues } from './issues.ts'
import { knownKeys } from './known-keys.ts'
import { nearest } from './nearest.ts'

/** Each mistake with its line: `prefix` is where the value lies in the document. */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  document: PolicyDocument,
  schema: z.ZodType,
  prefix: Path,
  at = 'policy',
): Problem[] {
  return plainIssues(issues).flatMap(issue => {
    const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    return keys.map(key => {
      const full = key === undefined ? path : [...path, key]
      const message = key === undefined ? issue.message : unknownKey(key, knownKeys(schema, path))
      const line = nearestLine(document, prefix, full)
      return {
        at: full.join('.') || at,
        message,
        file: document.file,
        ...(line === undefined ? {} : { line }),
      }
    })
  })
}

/** Of the value, or of what it should be in: in the overlay where it has that, else in the rest. */
function nearestLine(document: PolicyDocument, prefix: Path, path: Path): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length)
    const line = document.lineOf([...prefix, ...part], 'exact') ?? document.lineOf(part, 'exact')
    if (line !== undefined) return line
  }
  return undefined
}

function unknownKey(key: string, known: readonly string[]): string {
  const close = nearest(key, known)
  if (close !== undefined) return `is not a known key; did you mean "${close}"?`
  return known.length === 0 ? 'is not a known key' : `is not a known key; known are ${known.join(', ')}`
}
