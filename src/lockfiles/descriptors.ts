import { broken } from './fault.ts'
import type { Edge, EdgeKind } from './lockfile.ts'

/** Finds what yarn locked for a name and a range. */
export interface Descriptors {
  readonly exact: ReadonlyMap<string, string>
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether a name may be locked for another range than is required. */
  readonly isFree: (name: string) => boolean
}

export function indexDescriptors(
  exact: ReadonlyMap<string, string>,
  overridden: ReadonlySet<string> | undefined,
): Descriptors {
  const byName = new Map<string, Set<string>>()
  for (const [descriptor, id] of exact) {
    const [name] = splitDescriptor(descriptor)
    const ids = byName.get(name)
    if (ids === undefined) byName.set(name, new Set([id]))
    else ids.add(id)
  }
  return { exact, byName, isFree: name => overridden === undefined || overridden.has(name) }
}

export function splitDescriptor(descriptor: string): [name: string, range: string] {
  const at = descriptor.indexOf('@', 1)
  return at === -1 ? [descriptor, ''] : [descriptor.slice(0, at), descriptor.slice(at + 1)]
}

/** Berry writes `npm:` before a range in the key, and, before version 8, not where the range is required. */
export function findExact({ exact }: Descriptors, name: string, range: string): string | undefined {
  const found = exact.get(`${name}@${range}`) ?? exact.get(`${name}@npm:${range}`)
  if (found !== undefined) return found
  // Berry adds to a range of a folder or patch who required it.
  if (!/^(?:file|link|portal|patch|exec):/.test(range)) return undefined
  for (const [key, id] of exact) if (key.startsWith(`${name}@${range}::`)) return id
  return undefined
}

/**
 * The edges of one requirement: where a resolution or a catalog takes the range's place, the lockfile does
 * not say which entry is meant, so every entry of the name is.
 */
export function edgesTo(
  index: Descriptors,
  { name, range, kind }: { name: string; range: string; kind: EdgeKind },
): Edge[] {
  const exact = findExact(index, name, range)
  if (exact !== undefined) return [{ name, range, kind, to: exact }]
  const free = range.startsWith('catalog:') || index.isFree(name)
  const all = kind === 'peer' || !free ? [] : [...(index.byName.get(name) ?? [])]
  return all.length === 0 ? [{ name, range, kind }] : all.map(to => ({ name, range, kind, to }))
}

/** Yarn locks what is optional, too, for every platform. */
export function demand(edges: Edge[], who: string, line: number | undefined): Edge[] {
  const lost = edges.find(({ to, kind }) => to === undefined && kind !== 'peer')
  if (lost !== undefined)
    throw broken(`${who} needs ${lost.name} ${lost.range}, and nothing is locked for it`, line)
  return edges
}
