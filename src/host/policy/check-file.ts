import type { z } from 'zod'
import type { Problem } from '../../errors.ts'
import type { policyFileSchema } from '../../policy/file-schema.ts'
import { plainIssues } from '../issues.ts'
import type { Path, PolicyDocument } from './document.ts'
import { knownKeys } from './known-keys.ts'
import { nearest } from './nearest.ts'
import { isMap, overlay } from './overlay.ts'

/** Each environment is checked as it would be used, laid over the rest: by itself it may lack what the rest has. */
export function checkFile(document: PolicyDocument, schema: ReturnType<typeof policyFileSchema>): Problem[] {
  const { value } = document
  const environments = isMap(value) && isMap(value['environments']) ? value['environments'] : undefined
  const { environments: _, ...rest } = isMap(value) ? value : {}
  const plain = schema.safeParse(environments === undefined ? value : rest)
  const problems = plain.success ? [] : describe(plain.error.issues, document, schema, [])
  for (const [name, top] of Object.entries(environments ?? {})) {
    if (!isMap(top)) problems.push(notAMap(name, document))
    const shape = isMap(top)
      ? Object.keys(top).filter(key => key === 'version' || key === 'environments')
      : []
    problems.push(...shape.map(key => misplaced(name, key, document)))
    if (!isMap(top) || shape.length > 0) continue
    const laid = schema.safeParse(overlay(rest, top))
    if (!laid.success) problems.push(...describe(laid.error.issues, document, schema, ['environments', name]))
  }
  const seen = new Set<string>()
  return problems.filter(({ line, at, message }) => {
    const key = `${line} ${line === undefined ? at : at.split('.').at(-1)} ${message}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

function notAMap(name: string, document: PolicyDocument): Problem {
  return placed(document, ['environments', name], 'expected a map of overrides')
}

function misplaced(name: string, key: string, document: PolicyDocument): Problem {
  return placed(
    document,
    ['environments', name, key],
    'belongs at the top of the file, not into an environment',
  )
}

function placed(document: PolicyDocument, path: Path, message: string): Problem {
  const line = document.lineOf(path)
  return { at: path.join('.'), message, file: document.file, ...(line === undefined ? {} : { line }) }
}

function describe(
  issues: readonly z.core.$ZodIssue[],
  document: PolicyDocument,
  schema: z.ZodType,
  prefix: Path,
): Problem[] {
  return plainIssues(issues).flatMap(issue => {
    const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step))
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
    return keys.map(key => {
      const full = key === undefined ? path : [...path, key]
      const message = key === undefined ? issue.message : unknownKey(key, knownKeys(schema, path))
      const line = nearestLine(document, prefix, full)
      return {
        at: full.join('.') || 'policy',
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
