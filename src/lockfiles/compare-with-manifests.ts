import { compareRequirement } from './compare-requirement.ts'
import { manifestPath, projectPath } from './folders.ts'
import type { Lockfile, Manifest, Project } from './lockfile.ts'
import { type ManifestFacts, readManifest } from './manifest.ts'
import { manifestLines } from './manifest-lines.ts'
import type { Mismatch } from './mismatch.ts'

/** Everything in which the lockfile is not what the package.json files ask for; nothing where they agree. */
export function compareWithManifests(lockfile: Lockfile, manifests: readonly Manifest[]): Mismatch[] {
  const given = new Map(manifests.map(manifest => [projectPath(lockfile.path, manifest.path), manifest]))
  const root = given.get('.')
  const overridden = new Set([...lockfile.overridden, ...((root && readManifest(root)?.overridden) ?? [])])
  const projects = new Map(lockfile.projects.map(project => [project.path, project]))
  const paths = new Set(['.', ...given.keys(), ...projects.keys()])
  return [...paths].flatMap(path =>
    compareProject(lockfile, overridden, path, projects.get(path), given.get(path)),
  )
}

function compareProject(
  lockfile: Lockfile,
  overridden: ReadonlySet<string>,
  path: string,
  project: Project | undefined,
  manifest: Manifest | undefined,
): Mismatch[] {
  const file = manifest?.path ?? manifestPath(lockfile.path, path)
  if (manifest === undefined) {
    const message = `${file} is missing, and the lockfile has it as a project`
    return [{ kind: 'manifest-missing', file, message }]
  }
  const facts = readManifest(manifest)
  if (facts === undefined)
    return [{ kind: 'manifest-broken', file, line: 1, message: `${file} is not JSON with an object` }]
  if (project === undefined)
    return [{ kind: 'project-not-locked', file, line: 1, message: `the lockfile knows nothing of ${file}` }]
  const lines = manifestLines(manifest.text)
  const required = facts.requirements.flatMap(requirement => {
    if (overridden.has(requirement.name) && lockfile.kind !== 'npm') return []
    const found = compareRequirement(lockfile, project, requirement, overridden)
    const line = lines(requirement.kind, requirement.name)
    return found.map(one => ({ ...one, file, ...(line === undefined ? {} : { line }) }))
  })
  return [...required, ...leftOver(project, facts, file)]
}

/** What is locked for a project and no longer required by it. */
function leftOver(project: Project, { requirements }: ManifestFacts, file: string): Mismatch[] {
  const names = new Set(requirements.map(({ name }) => name))
  const gone = project.edges.filter(({ name, ownTool }) => !names.has(name) && ownTool === undefined)
  return gone.map(({ name, range }) => ({
    kind: 'not-required',
    file,
    name,
    locked: range,
    message: `${name} ${range} is locked for ${file}, which does not require it`,
  }))
}
