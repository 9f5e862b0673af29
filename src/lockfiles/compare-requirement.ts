import { satisfies, validRange } from 'semver'
import type { Edge, Lockfile, Project } from './lockfile.ts'
import type { Requirement } from './manifest.ts'
import type { Mismatch } from './mismatch.ts'

type Found = Omit<Mismatch, 'file' | 'line'>

/** What is locked for one line of package.json. */
export function compareRequirement(
  lockfile: Lockfile,
  project: Project,
  requirement: Requirement,
  overridden: ReadonlySet<string>,
): Found[] {
  const { name, range, kind } = requirement
  const edges = project.edges.filter(edge => edge.name === name)
  if (!edges.some(edge => edge.to !== undefined) && mayLack(lockfile, requirement)) return []
  const told = { name, required: range }
  if (edges.length === 0 || (lockfile.kind === 'yarn-classic' && edges.every(({ to }) => to === undefined)))
    return [
      { ...told, kind: 'not-locked', message: `${name} ${range} is required, and nothing is locked for it` },
    ]
  const moved = unlockedRange(lockfile, edges, requirement)
  if (moved !== undefined && !overridden.has(name)) return [moved]
  const same = edges.filter(edge => isSameRange(lockfile, edge.range, range))
  const [other] = edges
  if (same.length === 0 && other !== undefined) {
    // A name may be required twice, such as by a range for peers and another to build with.
    if (kind === 'peer') return []
    const message = `${name} is required as ${range}, and locked for ${other.range}`
    return [{ ...told, kind: 'range-differs', locked: other.range, message }]
  }
  const kinds = same.map(edge => edge.kind)
  if (
    lockfile.kind !== 'yarn-classic' &&
    kind !== 'peer' &&
    !kinds.some(locked => isSameKind(lockfile, locked, kind))
  )
    return [
      {
        ...told,
        kind: 'kind-differs',
        locked: kinds.join(', '),
        message: `${name} is required for ${kind}, and locked for ${kinds.join(', ')}`,
      },
    ]
  return overridden.has(name) ? [] : outside(lockfile, same, requirement)
}

/** Yarn 1 keeps ranges in its keys only; one that is in none was changed since. */
function unlockedRange(
  lockfile: Lockfile,
  edges: readonly Edge[],
  { name, range }: Requirement,
): Found | undefined {
  const { kind, descriptors = new Map() } = lockfile
  if (kind !== 'yarn-classic' || descriptors.has(`${name}@${range}`)) return undefined
  const locked = edges.flatMap(({ to }) => lockfile.packages.get(to ?? '')?.version ?? [])
  if (locked.length === 0) return undefined
  const message = `${name} is required as ${range}, and locked for another range, at ${locked.join(', ')}`
  return { kind: 'range-differs', name, required: range, locked: locked.join(', '), message }
}

/** Peers of a project are installed by some tools, and an optional package may not be had. */
function mayLack(lockfile: Lockfile, { range, kind }: Requirement): boolean {
  if (kind === 'peer') return true
  return lockfile.kind === 'pnpm' ? range.startsWith('link:') : kind === 'optional' && lockfile.kind === 'npm'
}

function isSameRange({ kind }: Lockfile, locked: string, required: string): boolean {
  if (locked === required) return true
  return kind === 'yarn-berry' && (locked === `npm:${required}` || (locked === 'npm:*' && required === ''))
}

/** Berry tells no development; what is attached from package.json does, and is the same. */
function isSameKind({ kind }: Lockfile, locked: Edge['kind'], required: Edge['kind']): boolean {
  return kind === 'yarn-berry' || locked === required
}

/** A version that was edited into the lockfile by hand, or by a merge. */
function outside(lockfile: Lockfile, edges: readonly Edge[], { name, range }: Requirement): Found[] {
  const wanted = range.startsWith('npm:') ? range.slice(range.indexOf('@', 5) + 1) : range
  if (validRange(wanted) === null) return []
  return edges.flatMap(({ to }): Found[] => {
    const locked = to === undefined ? undefined : lockfile.packages.get(to)
    if (locked?.origin !== 'registry' || satisfies(locked.version, wanted, { includePrerelease: true }))
      return []
    const message = `${name} is required as ${range}, and ${locked.version} is locked, which is none of these`
    return [{ kind: 'version-outside', name, required: range, locked: locked.version, message }]
  })
}
