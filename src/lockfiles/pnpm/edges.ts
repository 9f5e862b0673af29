import { broken } from '../fault.ts'
import { joinPath } from '../folders.ts'
import type { Edge, EdgeKind } from '../lockfile.ts'

import { TreeMap } from '../tree.ts'
import { findKey } from './keys.ts'

export interface Keys {
  /** Packages by key, such as snapshots. */
  readonly packages: { has(key: string): boolean }
  readonly importers: { has(path: string): boolean }
}

const projectFields = [
  ['dependencies', 'production'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'development'],
  // What pnpm installs for itself runs where the project is built, and is no part of it.
  ['configDependencies', 'development'],
  ['packageManagerDependencies', 'development'],
] as const satisfies readonly (readonly [string, EdgeKind])[]

export function importerEdges(path: string, importer: TreeMap, keys: Keys): Edge[] {
  return projectFields.flatMap(([field, kind]) => {
    const wanted = mapAt(importer, field)
    return [...wanted.values].map(([name, entry]): Edge => {
      const line = wanted.lines.get(name)
      const specifier = entry instanceof TreeMap ? entry.text('specifier') : undefined
      const version = entry instanceof TreeMap ? entry.text('version') : undefined
      if (specifier === undefined || version === undefined)
        throw broken(`${name} of the importer ${path} lacks its specifier or version`, line)
      const own = /^(?:config|packageManager)D/.test(field) ? { ownTool: true as const } : {}
      return { name, range: specifier, kind, ...target(name, version, path, keys, line), ...own }
    })
  })
}

const packageFields = [
  ['dependencies', 'production'],
  ['optionalDependencies', 'optional'],
] as const

/** `facts` tells the peers, `entry` what was put in for them. */
export function packageEdges(key: string, facts: TreeMap, entry: TreeMap, keys: Keys): Edge[] {
  const peers = mapAt(facts, 'peerDependencies')
  const meta = mapAt(facts, 'peerDependenciesMeta')
  const optional = (name: string) =>
    meta.map(name)?.text('optional') === 'true' ? { optional: true as const } : {}
  const given = packageFields.flatMap(([field, kind]) => {
    const wanted = mapAt(entry, field)
    return [...wanted.values].map(([name, reference]): Edge => {
      const line = wanted.lines.get(name)
      if (typeof reference !== 'string') throw broken(`${name} of ${key} has no version`, line)
      const { to } = target(name, reference, '.', keys, line)
      const range = peers.text(name)
      const found = to === undefined ? {} : { to }
      if (range === undefined) return { name, range: reference, kind, ...found }
      return { name, range, kind: 'peer', ...found, ...optional(name) }
    })
  })
  const known = new Set(given.map(({ name }) => name))
  const open = [...peers.values.keys()].filter(name => !known.has(name))
  return [
    ...given,
    ...open.map((name): Edge => ({ name, range: peers.text(name) ?? '*', kind: 'peer', ...optional(name) })),
  ]
}

function target(
  name: string,
  reference: string,
  from: string,
  keys: Keys,
  line: number | undefined,
): { readonly to?: string } {
  if (reference.startsWith('link:')) {
    const folder = joinPath(from, reference.slice('link:'.length))
    return keys.importers.has(folder) ? { to: folder } : {}
  }
  const to = findKey(keys.packages, name, reference)
  if (to === undefined)
    throw broken(`${name} is locked to ${reference}, which has no entry: the file is cut or edited`, line)
  return { to }
}

export function mapAt(map: TreeMap, key: string): TreeMap {
  const value = map.values.get(key)
  if (value === undefined && !map.values.has(key)) return new TreeMap()
  if (value instanceof TreeMap) return value
  throw broken(`${key} is no map: the file is cut or edited`, map.lines.get(key))
}
