import { posix } from 'node:path'
import { isMap } from '../../../documents/map.ts'
import { neededManifests } from '../../../lockfiles/attach-manifests.ts'
import { manifestPath } from '../../../lockfiles/folders.ts'
import type { Lockfile, Manifest } from '../../../lockfiles/lockfile.ts'
import type { FileRefusal, Files } from '../../../ports/files.ts'
import type { Refused } from '../evidence.ts'

const limit = 10_000_000

export interface FoundManifests {
  readonly manifests: readonly Manifest[]
  /** The first that can not be read: it leaves the lockfile unproven. */
  readonly refused: Refused | undefined
}

/** The package.json files that a lockfile covers; yarn 1 names none of them, so there the root's workspaces tell. */
export async function readManifests(files: Files, lockfile: Lockfile): Promise<FoundManifests> {
  const root = await readAll(files, [manifestOf(lockfile, '.')])
  const [beside] = root.manifests
  if (root.refused !== undefined || beside === undefined) return root
  const { paths, globs } = neededManifests(lockfile, beside)
  const found = globs.length === 0 ? [] : (await files.glob(globs.map(glob => absolute(files, glob)))).files
  const wanted = new Set([
    ...paths,
    ...found.map(file => posix.relative(files.workspace, posix.resolve(files.directory, file.path))),
  ])
  wanted.delete(beside.path)
  const rest = await readAll(
    files,
    [...wanted].filter(path => !path.includes('node_modules/')),
  )
  return { manifests: [beside, ...rest.manifests], refused: rest.refused }
}

function absolute({ workspace }: Files, glob: string): string {
  return glob.startsWith('!') ? `!${workspace}/${glob.slice(1)}` : `${workspace}/${glob}`
}

export function manifestOf(lockfile: Lockfile, project: string): string {
  return manifestPath(lockfile.path, project)
}

async function readAll(files: Files, paths: readonly string[]): Promise<FoundManifests> {
  const read = await Promise.all(
    paths.map(async path => ({ path, ...(await files.read(`${files.workspace}/${path}`, limit)) })),
  )
  const manifests = read.flatMap(one =>
    one.ok ? [{ path: one.path, text: one.data.toString('utf8').replace(/^\uFEFF/, '') }] : [],
  )
  const broken = manifests.find(({ text }) => !isManifest(text))
  const missing = read.find(one => !one.ok)
  const refused =
    missing !== undefined && !missing.ok
      ? refusedManifest(missing.path, wordsOf(missing.refusal))
      : broken === undefined
        ? undefined
        : refusedManifest(broken.path, 'is no JSON object')
  return { manifests: manifests.filter(one => one !== broken), refused }
}

function isManifest(text: string): boolean {
  try {
    return isMap(JSON.parse(text))
  } catch {
    return false
  }
}

function refusedManifest(file: string, why: string): Refused {
  const message = `${file} ${why}, and the lockfile covers it`
  return { reason: 'manifest-unreadable', message, place: { file } }
}

function wordsOf(refusal: FileRefusal): string {
  return refusal.reason === 'missing' ? 'does not exist' : `can not be read (${refusal.reason})`
}
