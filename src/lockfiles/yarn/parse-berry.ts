import { type Descriptors, demand, edgesTo, indexDescriptors, splitDescriptor } from '../descriptors.ts'
import { broken, LockfileFault } from '../fault.ts'
import type { Edge, LockedPackage, Lockfile, Project } from '../lockfile.ts'
import { readYaml } from '../read-yaml.ts'
import { TreeMap } from '../tree.ts'

const [oldest, newest] = [4, 10]

/** Reads the lockfile of yarn 2 and later. Which needs are for development only package.json tells, not the lockfile. */
export async function parseBerry(
  path: string,
  text: string,
  /** Names that the root's package.json resolves otherwise; undefined where it is not known. */
  overridden?: ReadonlySet<string>,
): Promise<Lockfile> {
  const [document, ...others] = await readYaml(text)
  if (document === undefined || others.length > 0) throw broken('expected one document', 1)
  const version = versionOf(document)
  const exact = new Map<string, string>()
  const entries: { id: string; entry: TreeMap; line: number }[] = []
  for (const [key, entry] of document.values) {
    if (key === '__metadata') continue
    const line = document.lines.get(key) ?? 1
    const id = resolutionOf(key, entry, line)
    if (!(entry instanceof TreeMap)) continue
    const to = workspaceOf(id) ?? id
    for (const descriptor of key.split(', ')) {
      if (exact.has(descriptor)) throw broken(`${descriptor} is locked twice`, line)
      exact.set(descriptor, to)
    }
    entries.push({ id, entry, line })
  }
  const index = indexDescriptors(exact, overridden)
  const projects: Project[] = []
  const packages = new Map<string, LockedPackage>()
  for (const { id, entry, line } of entries) {
    const edges = demand(edgesOf(entry, index), id, line)
    const folder = workspaceOf(id)
    if (folder !== undefined) projects.push({ path: folder, name: splitDescriptor(id)[0], edges })
    else packages.set(id, { ...describe(id, entry, line), edges })
  }
  if (!projects.some(project => project.path === '.'))
    throw broken('it has no entry for the project itself: the file is cut or edited', 1)
  return {
    path,
    kind: 'yarn-berry',
    version,
    projects,
    packages,
    overridden: overridden ?? new Set(),
    descriptors: exact,
  }
}

function versionOf(document: TreeMap): string {
  const version = document.map('__metadata')?.text('version') ?? ''
  if (/^\d{1,3}$/.test(version) && Number(version) >= oldest && Number(version) <= newest) return version
  throw new LockfileFault(
    'lockfile-version-unknown',
    `its __metadata.version is ${JSON.stringify(version.slice(0, 40))}; accepted are ${oldest} to ${newest}: yarn 4 writes one with \`yarn install --mode=update-lockfile\``,
    document.lines.get('__metadata') ?? 1,
  )
}

/** Every entry ends with how it is linked: one without is cut. */
function resolutionOf(key: string, entry: unknown, line: number): string {
  if (!(entry instanceof TreeMap))
    throw broken(`the entry of ${key} is no map: the file is cut or edited`, line)
  const resolution = entry.text('resolution')
  const link = entry.text('linkType')
  if (resolution === undefined || !entry.text('version') || (link !== 'hard' && link !== 'soft'))
    throw broken(
      `the entry of ${key} lacks its version, resolution or linkType: the file is cut or edited`,
      line,
    )
  return resolution
}

function workspaceOf(id: string): string | undefined {
  const [, reference] = splitDescriptor(id)
  return reference.startsWith('workspace:') ? reference.slice('workspace:'.length) : undefined
}

function edgesOf(entry: TreeMap, index: Descriptors): Edge[] {
  const optional = (field: string, name: string) => entry.map(field)?.map(name)?.text('optional') === 'true'
  const needs = [...(entry.map('dependencies')?.values ?? [])].flatMap(([name, range]) => {
    const kind = optional('dependenciesMeta', name) ? ('optional' as const) : ('production' as const)
    return edgesTo(index, { name, range: rangeOf(name, range), kind })
  })
  const peers = [...(entry.map('peerDependencies')?.values ?? [])].map(
    ([name, range]): Edge => ({
      name,
      range: rangeOf(name, range),
      kind: 'peer',
      ...(optional('peerDependenciesMeta', name) ? { optional: true } : {}),
    }),
  )
  return [...needs, ...peers]
}

function rangeOf(name: string, range: unknown): string {
  if (typeof range === 'string') return range
  throw broken(`${name} is required without a range: the file is cut or edited`)
}

function describe(id: string, entry: TreeMap, line: number): Omit<LockedPackage, 'edges'> {
  const [name, reference] = splitDescriptor(id)
  const [, archive] = /::.*?__archiveUrl=([^&]+)/.exec(reference) ?? []
  const resolved = /^https?:/.test(reference) ? reference : undefined
  const address = archive === undefined ? resolved : decode(archive)
  return {
    id,
    name,
    version: entry.text('version') ?? '',
    origin: originOf(reference),
    ...(address === undefined ? {} : { resolved: address }),
    line,
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function originOf(reference: string): LockedPackage['origin'] {
  if (/^(?:npm|patch):/.test(reference)) return 'registry'
  if (/^(?:link|portal):/.test(reference)) return 'directory'
  if (/#commit=|^git/.test(reference)) return 'git'
  if (/^file:/.test(reference)) return /\.(?:tgz|tar\.gz)(?:#|::|$)/.test(reference) ? 'tarball' : 'directory'
  return 'tarball'
}
