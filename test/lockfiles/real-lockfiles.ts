import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lockfile, Manifest, ParsedLockfile } from '../../src/lockfiles/lockfile.ts'
import { parseLockfile } from '../../src/lockfiles/parse-lockfile.ts'

const root = join(import.meta.dirname, '../fixtures/lockfiles')

/** A project that a real package manager has locked. */
export interface RealLockfile {
  readonly project: string
  readonly tool: string
  readonly path: string
  readonly data: Buffer
  /** Of the root and the workspaces. */
  readonly manifests: readonly Manifest[]
}

export const realLockfiles: readonly RealLockfile[] = readdirSync(root).flatMap(project =>
  readdirSync(join(root, project)).map(tool => readReal(project, tool)),
)

export function real(project: string, tool: string): RealLockfile {
  const found = realLockfiles.find(one => one.project === project && one.tool === tool)
  if (found === undefined) throw new Error(`there is no fixture ${project}/${tool}`)
  return found
}

function readReal(project: string, tool: string): RealLockfile {
  const folder = join(root, project, tool)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const path = files.find(file => /^(package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$/.test(file)) ?? ''
  const manifests = files
    .filter(file => /^(packages\/\w+\/)?package\.json$/.test(file))
    .map(file => ({ path: file, text: readFileSync(join(folder, file), 'utf8') }))
  return { project, tool, path, data: readFileSync(join(folder, path)), manifests }
}

export async function lockfileOf({
  path,
  data,
  manifests,
}: Omit<RealLockfile, 'project' | 'tool'>): Promise<Lockfile> {
  const parsed = await parseLockfile(path, data, manifests)
  if (!parsed.ok) throw new Error(`refused: ${parsed.message}`)
  return parsed.lockfile
}

export async function refusalOf(path: string, text: string): Promise<Extract<ParsedLockfile, { ok: false }>> {
  const parsed = await parseLockfile(path, Buffer.from(text))
  if (parsed.ok) throw new Error(`expected a refusal; it locks ${parsed.lockfile.packages.size} packages`)
  return parsed
}

/** `name@version` of everything, sorted, each once. */
export function locked({ packages }: Lockfile): string[] {
  return [...new Set([...packages.values()].map(({ name, version }) => `${name}@${version}`))].sort()
}
