import { type PolicyDocument, parseDocument } from '../../documents/document.ts'
import { plainIssues } from '../../documents/issues.ts'
import { isMap } from '../../documents/map.ts'
import { nearest } from '../../documents/nearest.ts'
import type { Mode, OnUnknown } from '../../domain/decision.ts'
import type { Inputs } from '../../domain/input.ts'
import type { Spec } from '../../domain/spec.ts'
import type { Problem } from '../../errors.ts'
import { commonPolicySchema, policyFileSchema } from '../../policy/file-schema.ts'
import { checkFile } from './check-file.ts'
import { overlay, withValue } from './overlay.ts'
import type { PolicySource } from './source.ts'

export interface LoadedPolicy {
  readonly section: unknown
  /** The actions that have a section in the file or in the overlay. */
  readonly sections: readonly string[]
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
  const sections = sectionsIn(file, top)
  return {
    policy: { section, sections, mode: common.mode, onUnknown: common['on-unknown'] },
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

/** A file that is fine has nothing else beside its settings. */
function sectionsIn(...layers: readonly Readonly<Record<string, unknown>>[]): string[] {
  const settings = new Set(['version', 'environments', ...Object.keys(commonPolicySchema.shape)])
  return [...new Set(layers.flatMap(layer => Object.keys(layer)))].filter(name => !settings.has(name))
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
