import { broken, LockfileFault } from '../fault.ts'
import type { LockedPackage, Lockfile, Project } from '../lockfile.ts'
import { readYaml } from '../read-yaml.ts'
import { TreeMap } from '../tree.ts'
import { importerEdges, type Keys, mapAt, packageEdges } from './edges.ts'
import { splitKey, withoutPeers } from './keys.ts'
import { overriddenKeys } from './overridden.ts'

/** Reads pnpm-lock.yaml of pnpm 8 (version 6) and of pnpm 9 and later (version 9). */
export async function parsePnpm(path: string, text: string): Promise<Lockfile> {
  const documents = await readYaml(text)
  const versions = documents.map(versionOf)
  const own = documents.at(-1)
  const version = versions.at(-1)
  if (own === undefined || version === undefined) throw broken('there is no document in it', 1)
  if (text.startsWith('---\n') && documents.length < 2 && !hasProject(own))
    throw broken('it locks only what pnpm needs for itself, not the project: the file is cut', 1)
  const parsed = documents.map((document, at) => parseDocument(document, versions[at] ?? version))
  const packages = new Map<string, LockedPackage>()
  const projects = new Map<string, Project>()
  for (const part of parsed) {
    for (const [id, locked] of part.packages) {
      const known = packages.get(id)
      if (known !== undefined && (known.name !== locked.name || known.resolved !== locked.resolved))
        throw broken(`${id} is locked twice, and not to the same`, locked.line)
      packages.set(id, locked)
    }
    for (const project of part.projects) {
      const edges = [...(projects.get(project.path)?.edges ?? []), ...project.edges]
      projects.set(project.path, { ...project, edges })
    }
  }
  const overridden = new Set(overriddenKeys(own))
  return { path, kind: 'pnpm', version, projects: [...projects.values()], packages, overridden }
}

/** pnpm puts a document of its own in front, for its config dependencies. */
function hasProject(document: TreeMap): boolean {
  const importers = [...mapAt(document, 'importers').values.values()]
  const itself = /^(config|packageManager)Dependencies$/
  return (
    document.values.has('settings') ||
    importers.some(tree => tree instanceof TreeMap && [...tree.values.keys()].some(key => !itself.test(key)))
  )
}

function versionOf(document: TreeMap): string {
  const version = document.text('lockfileVersion')
  if (version !== undefined && /^[69]\.\d+$/.test(version)) return version
  const told =
    version === undefined ? 'it tells no lockfileVersion' : `its lockfileVersion is ${version.slice(0, 40)}`
  throw new LockfileFault(
    'lockfile-version-unknown',
    `${told}; accepted are 6.x and 9.x: pnpm 9 or later writes one with \`pnpm install --lockfile-only\``,
    document.lines.get('lockfileVersion') ?? 1,
  )
}

function parseDocument(document: TreeMap, version: string) {
  const split = version.startsWith('9')
  const facts = mapAt(document, 'packages')
  const entries = split ? mapAt(document, 'snapshots') : facts
  const importers = importersOf(document, split)
  const keys: Keys = { packages: entries.values, importers: importers.values }
  if (split) demandSnapshots(facts, entries)
  const packages = new Map<string, LockedPackage>()
  for (const [id, entry] of entries.values) {
    const key = split ? withoutPeers(id) : id
    const fact = facts.values.get(key)
    const line = facts.lines.get(key) ?? entries.lines.get(id)
    if (!(fact instanceof TreeMap) || !(entry instanceof TreeMap))
      throw broken(`${id} has no entry in packages: the file is cut or edited`, line)
    packages.set(id, { ...describe(id, fact, line), edges: packageEdges(id, fact, entry, keys) })
  }
  const projects = [...importers.values].map(([path, importer]): Project => {
    if (!(importer instanceof TreeMap))
      throw broken(`the importer ${path} is no map`, importers.lines.get(path))
    return { path, name: undefined, edges: importerEdges(path, importer, keys) }
  })
  return { packages, projects }
}

/** Version 6 leaves `importers` out where there is one project; cut behind its head it is one that needs nothing. */
function importersOf(document: TreeMap, split: boolean): TreeMap {
  if (split || document.values.has('importers')) {
    const importers = mapAt(document, 'importers')
    if (importers.values.size === 0) throw broken('it has no importers: the file is cut or edited', 1)
    return importers
  }
  const importers = new TreeMap()
  importers.set('.', document, 1)
  return importers
}

/** The snapshots stand last: where the file is cut, some package has none. */
function demandSnapshots(facts: TreeMap, snapshots: TreeMap): void {
  const having = new Set([...snapshots.values.keys()].map(withoutPeers))
  const lost = [...facts.values.keys()].find(key => !having.has(key))
  if (lost !== undefined)
    throw broken(`${lost} has no entry in snapshots: the file is cut or edited`, facts.lines.get(lost))
}

function describe(id: string, fact: TreeMap, line: number | undefined): Omit<LockedPackage, 'edges'> {
  const { name: told, reference } = splitKey(id)
  const resolution = fact.map('resolution')
  const name = fact.text('name') ?? told
  if (name === undefined || resolution === undefined || resolution.values.size === 0)
    throw broken(`${id} has no ${name === undefined ? 'name' : 'resolution'}`, line)
  const version = fact.text('version')
  const isVersion = /^\d+\.\d+\.\d+/.test(reference)
  if (isVersion && ((told !== undefined && name !== told) || (version ?? reference) !== reference))
    throw broken(`${id} says that it is ${name} ${version ?? reference}: the file is edited`, line)
  const resolved = resolution.text('tarball')
  const deprecated = fact.text('deprecated')
  return {
    id,
    name,
    version: version ?? (/^\d/.test(reference) ? reference : ''),
    origin: originOf(reference, resolution),
    ...(resolved === undefined ? {} : { resolved }),
    ...(line === undefined ? {} : { line }),
    ...(deprecated === undefined ? {} : { deprecated }),
  }
}

function originOf(reference: string, resolution: TreeMap): LockedPackage['origin'] {
  const type = resolution.text('type')
  if (type === 'git' || resolution.text('gitHosted') === 'true') return 'git'
  if (type === 'directory') return 'directory'
  if (/^\d+\.\d+\.\d+/.test(reference)) return 'registry'
  return /codeload\.github\.com|^github\.com/.test(reference) ? 'git' : 'tarball'
}
