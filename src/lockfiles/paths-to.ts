import type { Lockfile } from './lockfile.ts'

/**
 * The shortest ways in to a package, one for each direct requirement that leads to it, at most so many: the project,
 * then names with versions. Walked backwards once, so cycles end and a graph of any shape costs its edges.
 */
export function pathsTo(
  lockfile: Lockfile,
  id: string,
  most: number,
  dependents: Dependents = dependentsOf(lockfile),
): string[][] {
  const target = lockfile.packages.get(id)
  if (target === undefined || most < 1) return []
  const next = stepsTowards(dependents, id)
  const ways = lockfile.projects.flatMap(({ path, name, edges }) =>
    [...new Set(edges.flatMap(({ to }) => to ?? []))]
      .filter(to => next.has(to))
      .map(to => [name ?? path, ...walk(lockfile, next, to)]),
  )
  return ways.sort((a, b) => a.length - b.length).slice(0, most)
}

/** Ids of the packages that need each package. */
export type Dependents = ReadonlyMap<string, readonly string[]>

/** Whoever asks for many packages makes it once: it costs every edge. */
export function dependentsOf(lockfile: Lockfile): Dependents {
  const dependents = new Map<string, string[]>()
  for (const { id: from, edges } of lockfile.packages.values())
    for (const { to } of edges) {
      if (to === undefined) continue
      const list = dependents.get(to)
      if (list === undefined) dependents.set(to, [from])
      else list.push(from)
    }
  return dependents
}

/** For each package that leads to the target: the next one on a shortest way. */
function stepsTowards(dependents: Dependents, id: string): ReadonlyMap<string, string | undefined> {
  const next = new Map<string, string | undefined>([[id, undefined]])
  // A map's iteration goes on over what is set meanwhile, which makes it the queue.
  for (const [at] of next)
    for (const from of dependents.get(at) ?? []) if (!next.has(from)) next.set(from, at)
  return next
}

function walk(lockfile: Lockfile, next: ReadonlyMap<string, string | undefined>, from: string): string[] {
  const steps: string[] = []
  for (let at: string | undefined = from; at !== undefined; at = next.get(at)) {
    const locked = lockfile.packages.get(at)
    steps.push(locked === undefined ? at : `${locked.name}@${locked.version}`)
  }
  return steps
}
