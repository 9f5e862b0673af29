import type { Path, PolicyDocument } from '../../documents/document.ts'
import { isMap } from '../../documents/map.ts'
import { describeIssues } from '../../documents/problems.ts'
import type { Problem } from '../../errors.ts'
import type { policyFileSchema } from '../../policy/file-schema.ts'
import { overlay } from './overlay.ts'

/** Each environment is checked as it would be used, laid over the rest: by itself it may lack what the rest has. */
export function checkFile(document: PolicyDocument, schema: ReturnType<typeof policyFileSchema>): Problem[] {
  const { value } = document
  const environments = isMap(value) && isMap(value['environments']) ? value['environments'] : undefined
  const { environments: _, ...rest } = isMap(value) ? value : {}
  const plain = schema.safeParse(environments === undefined ? value : rest)
  const problems = plain.success ? [] : describeIssues(plain.error.issues, document, schema, [])
  for (const [name, top] of Object.entries(environments ?? {})) {
    if (!isMap(top)) problems.push(notAMap(name, document))
    const shape = isMap(top)
      ? Object.keys(top).filter(key => key === 'version' || key === 'environments')
      : []
    problems.push(...shape.map(key => misplaced(name, key, document)))
    if (!isMap(top) || shape.length > 0) continue
    const laid = schema.safeParse(overlay(rest, top))
    if (!laid.success)
      problems.push(...describeIssues(laid.error.issues, document, schema, ['environments', name]))
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
