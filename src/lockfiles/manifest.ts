import { isMap } from '../documents/map.ts'
import type { EdgeKind, Manifest } from './lockfile.ts'
import { workspacePatterns } from './workspaces.ts'

export interface Requirement {
  readonly name: string
  readonly range: string
  readonly kind: EdgeKind
  readonly optional?: true
}

/** What a package.json says of packages. */
export interface ManifestFacts {
  readonly name: string | undefined
  readonly requirements: readonly Requirement[]
  readonly workspaces: readonly string[]
  /** Names that `overrides`, `resolutions` or `pnpm.overrides` speak of, at any depth. */
  readonly overridden: ReadonlySet<string>
}

const fields = [
  ['dependencies', 'production'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'development'],
  ['peerDependencies', 'peer'],
] as const

/** Undefined where the text is no package.json. */
export function readManifest({ text }: Manifest): ManifestFacts | undefined {
  const value = parse(text)
  if (!isMap(value)) return undefined
  const optional = new Set(Object.keys(mapAt(value, 'optionalDependencies')))
  const peers = mapAt(value, 'peerDependenciesMeta')
  const requirements = fields.flatMap(([field, kind]) =>
    Object.entries(mapAt(value, field)).flatMap(([name, range]): Requirement[] => {
      if (typeof range !== 'string' || (kind === 'production' && optional.has(name))) return []
      return [
        { name, range, kind, ...(kind === 'peer' && isOptional(peers[name]) ? { optional: true } : {}) },
      ]
    }),
  )
  return {
    name: typeof value['name'] === 'string' ? value['name'] : undefined,
    requirements,
    workspaces: workspacePatterns(value['workspaces']),
    overridden: new Set([
      ...overriddenNames(value['overrides']),
      ...overriddenNames(value['resolutions']),
      ...overriddenNames(mapAt(value, 'pnpm')['overrides']),
    ]),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function mapAt(value: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const found = value[key]
  return isMap(found) ? found : {}
}

function isOptional(value: unknown): boolean {
  return isMap(value) && value['optional'] === true
}

function overriddenNames(value: unknown): string[] {
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(overriddenName(key) ?? []),
    ...overriddenNames(inner),
  ])
}

/** The last name of `a`, `a@^1`, `parent>a`, `parent/a` or `parent@1>a@2`. */
export function overriddenName(key: string): [string] | undefined {
  const last =
    key
      .split(/>(?=@?[a-z])/i)
      .at(-1)
      ?.trim() ?? key
  const [, name] = /((?:@[^/@]+\/)?[^/@]+)(?:@.*)?$/.exec(last) ?? []
  return name === undefined ? undefined : [name]
}
