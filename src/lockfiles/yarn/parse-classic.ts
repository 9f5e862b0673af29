import { demand, edgesTo, indexDescriptors, splitDescriptor } from '../descriptors.ts'
import { broken } from '../fault.ts'
import type { LockedPackage, Lockfile } from '../lockfile.ts'
import { type ClassicEntry, readClassic } from './read-classic.ts'

/** Reads yarn 1's lockfile, which knows of no project: what they need is in their package.json only. */
export function parseClassic(
  path: string,
  text: string,
  /** Names that the root's package.json resolves otherwise; undefined where it is not known. */
  overridden?: ReadonlySet<string>,
): Lockfile {
  if (!/^# yarn lockfile v1$/m.test(text)) throw broken('it lacks the line "# yarn lockfile v1"', 1)
  const entries = readClassic(text)
  const exact = new Map<string, string>()
  const ids = new Map<ClassicEntry, string>()
  const taken = new Set<string>()
  for (const entry of entries) {
    const first = entry.descriptors[0] ?? ''
    const plain = `${splitDescriptor(first)[0]}@${entry.fields.get('version')}`
    const id = taken.has(plain) ? first : plain
    taken.add(id)
    ids.set(entry, id)
    for (const descriptor of entry.descriptors) {
      if (exact.has(descriptor)) throw broken(`${descriptor} is locked twice`, entry.line)
      exact.set(descriptor, id)
    }
  }
  const index = indexDescriptors(exact, overridden)
  const packages = new Map<string, LockedPackage>()
  for (const [entry, id] of ids) {
    const needs = (field: string, kind: 'production' | 'optional') =>
      [...(entry.maps.get(field) ?? [])].flatMap(([name, range]) => edgesTo(index, { name, range, kind }))
    const optional = needs('optionalDependencies', 'optional')
    const edges = demand([...needs('dependencies', 'production'), ...optional], id, entry.line)
    packages.set(id, { ...describe(entry, id), edges })
  }
  // Cut between two lines, this is a smaller lockfile, and only what the rest of it and package.json need can tell.
  return {
    path,
    kind: 'yarn-classic',
    version: '1',
    projects: [],
    packages,
    overridden: overridden ?? new Set(),
    descriptors: exact,
  }
}

function describe(entry: ClassicEntry, id: string): Omit<LockedPackage, 'edges'> {
  const [name, range] = splitDescriptor(entry.descriptors[0] ?? '')
  const resolved = entry.fields.get('resolved')
  const ranges = entry.descriptors.map(descriptor => splitDescriptor(descriptor)[1])
  return {
    id,
    name: nameIn(resolved) ?? aliasIn(ranges) ?? name,
    version: entry.fields.get('version') ?? '',
    origin: originOf(range, resolved),
    ...(resolved === undefined ? {} : { resolved }),
    line: entry.line,
  }
}

/** With an alias, or another package set in its place, the tarball's address tells the package's own name. */
function nameIn(resolved: string | undefined): string | undefined {
  const [, name] =
    /^https?:\/\/.*?\/((?:@[^/]+\/|@[^/%]+%2[fF])?[^/@]+)\/-\/[^/]+$/.exec(resolved ?? '') ?? []
  return name?.replace(/%2f/i, '/')
}

function aliasIn(ranges: readonly string[]): string | undefined {
  const alias = ranges.find(range => range.startsWith('npm:'))
  return alias === undefined ? undefined : splitDescriptor(alias.slice(4))[0]
}

function originOf(range: string, resolved: string | undefined): LockedPackage['origin'] {
  if (/^link:/.test(range)) return 'directory'
  if (/^file:/.test(range)) return resolved === undefined ? 'directory' : 'tarball'
  if (/^git|\.git(?:#|$)/.test(resolved ?? range) || /^git/.test(range)) return 'git'
  if (/^https:\/\/codeload\.github\.com\//.test(resolved ?? '')) return 'git'
  return /^https?:/.test(range) ? 'tarball' : 'registry'
}
