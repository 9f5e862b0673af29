import { type Descriptors, edgesTo, findExact, indexDescriptors } from './descriptors.ts'
import { manifestPath, projectPath } from './folders.ts'
import type { Edge, Lockfile, Manifest, Project } from './lockfile.ts'
import { type ManifestFacts, type Requirement, readManifest } from './manifest.ts'

/** Lays over a lockfile what only package.json tells: names, overrides, and, for yarn, what is required how. */
export function attachManifests(lockfile: Lockfile, manifests: readonly Manifest[]): Lockfile {
  const facts = new Map<string, ManifestFacts>()
  for (const manifest of manifests) {
    const read = readManifest(manifest)
    if (read !== undefined) facts.set(projectPath(lockfile.path, manifest.path), read)
  }
  const overridden = new Set([...lockfile.overridden, ...(facts.get('.')?.overridden ?? [])])
  return { ...lockfile, overridden, projects: projectsOf(lockfile, facts) }
}

function projectsOf(lockfile: Lockfile, facts: ReadonlyMap<string, ManifestFacts>): readonly Project[] {
  if (lockfile.kind === 'yarn-classic') return classicProjects(lockfile, facts)
  return lockfile.projects.map(project => {
    const own = facts.get(project.path)
    const name = project.name ?? own?.name
    if (lockfile.kind !== 'yarn-berry' || own === undefined) return { ...project, name }
    return { ...project, name, edges: project.edges.map(edge => rekind(edge, own.requirements)) }
  })
}

/** What the manifest does not name stays production. */
function rekind(edge: Edge, requirements: readonly Requirement[]): Edge {
  if (edge.kind === 'peer') return edge
  const kinds = requirements
    .filter(({ name, kind }) => name === edge.name && kind !== 'peer')
    .map(({ kind }) => kind)
  if (kinds.length === 0 || kinds.includes('production')) return edge
  return { ...edge, kind: kinds.includes('optional') ? 'optional' : 'development' }
}

function classicProjects(lockfile: Lockfile, facts: ReadonlyMap<string, ManifestFacts>): Project[] {
  const index = indexDescriptors(lockfile.descriptors ?? new Map(), undefined)
  const folders = new Map(
    [...facts].flatMap(([path, { name }]) => (name === undefined ? [] : [[name, path]])),
  )
  return [...facts].map(([path, { name, requirements }]) => ({
    path,
    name,
    edges: requirements.flatMap(requirement => classicEdges(requirement, index, folders)),
  }))
}

/** A workspace is never locked, so what has no entry and its name is one. */
function classicEdges(
  requirement: Requirement,
  index: Descriptors,
  folders: ReadonlyMap<string, string>,
): Edge[] {
  const { name, range, kind } = requirement
  const folder = folders.get(name)
  if (folder !== undefined && findExact(index, name, range) === undefined)
    return [{ name, range, kind, to: folder }]
  const exact = findExact(index, name, range)
  if (exact === undefined && !index.byName.has(name)) return [{ name, range, kind }]
  return edgesTo(index, { name, range, kind })
}

/**
 * Which package.json files belong to a lockfile: paths of the projects it names, and the globs of the root's
 * `workspaces`, since yarn 1 names no project and the others may lack a new one; all relative to the workspace.
 */
export function neededManifests(
  lockfile: Lockfile,
  root?: Manifest,
): { readonly paths: readonly string[]; readonly globs: readonly string[] } {
  const at = (project: string) => manifestPath(lockfile.path, project)
  // pnpm takes its workspaces from elsewhere, and its lockfile names them all.
  const takes = root !== undefined && lockfile.kind !== 'pnpm'
  const patterns = (takes ? readManifest(root) : undefined)?.workspaces ?? []
  const globs = patterns.map(pattern => (pattern.startsWith('!') ? `!${at(pattern.slice(1))}` : at(pattern)))
  const paths = new Set([at('.'), ...lockfile.projects.map(({ path }) => at(path))])
  return { paths: [...paths], globs }
}
