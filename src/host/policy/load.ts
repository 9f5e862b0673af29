import type { z } from 'zod'
import type { Mode, OnUnknown } from '../../domain/decision.ts'
import type { Inputs } from '../../domain/input.ts'
import type { Spec } from '../../domain/spec.ts'
import type { Problem } from '../../errors.ts'
import { commonPolicySchema, policyFileSchema } from '../../policy/file-schema.ts'
import { plainIssues } from '../issues.ts'
import type { Path, PolicyDocument } from './document.ts'
import { parseDocument } from './document.ts'
import { knownKeys } from './known-keys.ts'
import { nearest } from './nearest.ts'
import { isMap, overlay, withValue } from './overlay.ts'
import type { PolicySource } from './source.ts'

export interface LoadedPolicy {
  readonly section: unknown
  readonly mode: Mode | undefined
  readonly onUnknown: OnUnknown | undefined
}

type Loaded = { readonly policy: LoadedPolicy; readonly problems: readonly Problem[] }

/** File, overlay and inputs in one: the validated section of an action, and every mistake in the whole file. */
export async function loadPolicy(request: {
  readonly spec: Spec<Inputs>
  readonly specs: () => Promise<readonly Spec[]>
  readonly source: PolicySource | undefined
  readonly environment: string | undefined
  readonly given: Readonly<Record<string, string>>
}): Promise<Loaded> {
  const { spec, specs, source, environment, given } = request
  const { document, problems } = await readDocument(source)
  const broken = problems.length > 0
  const found = broken || document === undefined ? [] : checkFile(document, policyFileSchema(await specs()))
  const file = broken || found.length > 0 || !isMap(document?.value) ? {} : document.value
  const top = overlayOf(file, environment)
  const fileIsFine = !broken && found.length === 0
  const missing = fileIsFine ? missingEnvironment(file, environment, document) : []
  const merged = overlay(file[spec.name], top[spec.name]) ?? {}
  const { section, problems: own } = readSection(spec, merged, given, fileIsFine)
  const common = commonPolicySchema.parse(overlay(pickCommon(file), pickCommon(top)))
  return {
    policy: { section, mode: common.mode, onUnknown: common['on-unknown'] },
    problems: [...problems, ...found, ...missing, ...own],
  }
}

async function readDocument(source: PolicySource | undefined) {
  return source === undefined
    ? { document: undefined, problems: [] }
    : await parseDocument(
        source.ref === undefined ? source.file : `${source.file}@${source.ref.slice(0, 7)}`,
        source.text,
      )
}

/** Each environment is checked as it would be used, laid over the rest: by itself it may lack what the rest has. */
function checkFile(document: PolicyDocument, schema: ReturnType<typeof policyFileSchema>): Problem[] {
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
      const line = document.lineOf([...prefix, ...full], 'exact') ?? document.lineOf(full)
      return {
        at: full.join('.') || 'policy',
        message,
        file: document.file,
        ...(line === undefined ? {} : { line }),
      }
    })
  })
}

function unknownKey(key: string, known: readonly string[]): string {
  const close = nearest(key, known)
  if (close !== undefined) return `is not a known key; did you mean "${close}"?`
  return known.length === 0 ? 'is not a known key' : `is not a known key; known are ${known.join(', ')}`
}

function missingEnvironment(
  file: Readonly<Record<string, unknown>>,
  name: string | undefined,
  document: PolicyDocument | undefined,
): Problem[] {
  const known = isMap(file['environments']) ? Object.keys(file['environments']) : []
  if (name === undefined || document === undefined || known.includes(name) || known.length === 0) return []
  const close = nearest(name, known)
  const hint = close === undefined ? `known are ${known.join(', ')}` : `did you mean "${close}"?`
  return [{ at: 'environment', message: `"${name}" is not in the policy file's environments; ${hint}` }]
}

function overlayOf(file: Readonly<Record<string, unknown>>, name: string | undefined) {
  const environments = file['environments']
  const has = name !== undefined && isMap(environments) && Object.hasOwn(environments, name)
  const top = has ? environments[name] : undefined
  return isMap(top) ? top : {}
}

function pickCommon(value: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key === 'mode' || key === 'on-unknown'))
}

/** An input that overrides a value is judged by the policy's own schema, under the input's name. */
function readSection(
  spec: Spec<Inputs>,
  merged: unknown,
  given: Readonly<Record<string, string>>,
  fileIsFine: boolean,
): { readonly section: unknown; readonly problems: readonly Problem[] } {
  const overrides = Object.entries(spec.inputs).flatMap(([name, { overrides: dotted }]) => {
    const text = given[name]
    return dotted === undefined || text === undefined ? [] : [{ name, dotted, text }]
  })
  const laid = overrides.reduce((value, { dotted, text }) => withValue(value, dotted, text), merged)
  const parsed = spec.policy.safeParse(laid)
  if (parsed.success) return { section: parsed.data, problems: [] }
  const problems = plainIssues(parsed.error.issues).flatMap(issue => {
    const dotted = issue.path.map(String).join('.')
    const input = overrides.find(o => dotted === o.dotted || dotted.startsWith(`${o.dotted}.`))
    if (input !== undefined)
      return [{ at: input.name, message: `"${input.text}" is not accepted: ${issue.message}` }]
    return fileIsFine ? [{ at: `${spec.name}.${dotted}`, message: issue.message }] : []
  })
  return { section: undefined, problems }
}
