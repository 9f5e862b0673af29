import type { Edge, EdgeKind, Lockfile } from './lockfile.ts'

export const scopes = ['production', 'optional', 'development'] as const
export type Scope = (typeof scopes)[number]

export interface Reached {
  readonly scope: Scope
  /** A project itself requires it. */
  readonly direct: boolean
}

/**
 * How each package is reached from the projects: production beats optional, optional beats development. What
 * nothing leads to is there all the same, and counts as production: what is not known is not harmless.
 */
export function reach(lockfile: Lockfile): ReadonlyMap<string, Reached> {
  const edges = new Map(lockfile.projects.map(project => [project.path, project.edges]))
  const direct = new Set([...edges.values()].flat().flatMap(({ to }) => to ?? []))
  const found = new Map<string, Scope>(lockfile.projects.map(({ path }) => [path, 'production']))
  for (const scope of scopes) {
    const open = [...found].filter(([, reached]) => rank(reached) <= rank(scope)).map(([id]) => id)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const from = found.get(id) ?? scope
      for (const edge of edges.get(id) ?? lockfile.packages.get(id)?.edges ?? []) {
        if (edge.to === undefined || found.has(edge.to) || worse(from, weight(edge)) !== scope) continue
        found.set(edge.to, scope)
        open.push(edge.to)
      }
    }
  }
  return new Map(
    [...lockfile.packages.keys()].map(id => [
      id,
      { scope: found.get(id) ?? 'production', direct: direct.has(id) },
    ]),
  )
}

const weights: Readonly<Record<EdgeKind, Scope>> = {
  production: 'production',
  optional: 'optional',
  development: 'development',
  peer: 'production',
}

function weight({ kind, optional }: Edge): Scope {
  return optional ? 'optional' : weights[kind]
}

function rank(scope: Scope): number {
  return scopes.indexOf(scope)
}

function worse(a: Scope, b: Scope): Scope {
  return rank(a) > rank(b) ? a : b
}
