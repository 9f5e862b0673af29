import { broken } from '../fault.ts'
import type { LockedPackage, Lockfile, Project } from '../lockfile.ts'
import { textAt } from '../shape.ts'
import { workspaceTest } from '../workspaces.ts'
import { npmEdges } from './edges.ts'
import { installedName } from './locations.ts'
import { type NpmEntry, type NpmFile, readNpm } from './read-npm.ts'

/** Reads package-lock.json and npm-shrinkwrap.json of npm 7 and later. */
export async function parseNpm(path: string, text: string): Promise<Lockfile> {
  const file = readNpm(text)
  const links = linksOf(file)
  const find = (location: string): string | undefined => {
    const target = links.get(location)
    if (target !== undefined) return target === '' ? '.' : target
    return file.entries.has(location) ? location : undefined
  }
  const isWorkspace = await workspaceTest(file.entries.get('')?.value['workspaces'])
  const projects: Project[] = []
  const packages = new Map<string, LockedPackage>()
  const fromUrl = new Set<string>()
  for (const [location, entry] of file.entries) {
    if (links.has(location)) continue
    const edges = npmEdges(location, entry, find)
    for (const { to, range } of edges) if (to !== undefined && /^https?:/.test(range)) fromUrl.add(to)
    if (location === '' || (installedName(location) === undefined && isWorkspace(location)))
      projects.push({ path: location || '.', name: projectName(location, entry), edges })
    else packages.set(location, { ...describe(location, entry), edges })
  }
  for (const id of fromUrl) {
    const locked = packages.get(id)
    if (locked?.origin === 'registry') packages.set(id, { ...locked, origin: 'tarball' })
  }
  return { path, kind: 'npm', version: file.version, projects, packages, overridden: new Set() }
}

/** Location of each link, with that of the folder it leads to. */
function linksOf({ entries }: NpmFile): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const [location, { value, line }] of entries) {
    if (value['link'] !== true) continue
    const target = textAt(value, 'resolved', location, line)
    if (target === undefined || !entries.has(target))
      throw broken(`${JSON.stringify(location)} is a link to a folder that has no entry`, line)
    links.set(location, target)
  }
  return links
}

function projectName(location: string, { value, line }: NpmEntry): string | undefined {
  // npm leaves the name out where it is the folder's.
  return textAt(value, 'name', location, line) ?? (location.split('/').at(-1) || undefined)
}

function describe(location: string, { value, line }: NpmEntry): Omit<LockedPackage, 'edges'> {
  const installed = installedName(location)
  const resolved = textAt(value, 'resolved', location, line)
  const version = textAt(value, 'version', location, line)
  const deprecated = textAt(value, 'deprecated', location, line)
  // What has an address is fetched, wherever it is put.
  const isFolder = installed === undefined && !/^https?:/.test(resolved ?? '')
  const origin = isFolder ? 'directory' : originOf(resolved)
  const name = textAt(value, 'name', location, line) ?? installed ?? location.split('/').at(-1) ?? location
  if (name === '') throw broken(`${JSON.stringify(location)} names no package`, line)
  if (!version && origin === 'registry') throw broken(`${JSON.stringify(location)} has no version`, line)
  return {
    id: location,
    name,
    version: version ?? '',
    origin,
    ...(resolved === undefined ? {} : { resolved }),
    ...(line === undefined ? {} : { line }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(value['inBundle'] === true ? { bundled: true } : {}),
  }
}

function originOf(resolved: string | undefined): LockedPackage['origin'] {
  if (resolved === undefined || /^https?:/.test(resolved)) return 'registry'
  if (resolved.startsWith('file:')) return 'tarball'
  return 'git'
}
