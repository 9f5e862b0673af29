import { posix } from 'node:path'
import { isMap } from '../../../documents/map.ts'
import type { Lockfile, Manifest } from '../../../lockfiles/lockfile.ts'
import type { FileRefusal, Files } from '../../../ports/files.ts'
import type { Refused } from '../evidence.ts'

const limit = 10_000_000

export interface FoundManifests {
  readonly manifests: readonly Manifest[]
  /** The first that can not be read: it leaves the lockfile unproven. */
  readonly refused: Refused | undefined
}

/** The package.json beside a lockfile, and where it has workspaces every one below it: yarn's lockfile does not tell them. */
export async function readManifests(files: Files, folder: string): Promise<FoundManifests> {
  const root = posix.join(folder, 'package.json')
  const read = await readAll(files, [root])
  const hasWorkspaces = read.manifests.some(({ text }) => text.includes('"workspaces"'))
  if (read.refused !== undefined || !hasWorkspaces) return read
  const prefix = folder === '.' ? '' : `${folder}/`
  const tracked = [...((await files.tracked()) ?? [])].filter(
    path =>
      path !== root &&
      path.startsWith(prefix) &&
      path.endsWith('/package.json') &&
      !path.includes('node_modules/'),
  )
  const { manifests } = await readAll(files, tracked)
  return { manifests: [...read.manifests, ...manifests], refused: undefined }
}

/** Those of the lockfile's projects that were not read yet. */
export async function addManifests(
  files: Files,
  { manifests }: FoundManifests,
  lockfile: Lockfile,
): Promise<FoundManifests> {
  const known = new Set(manifests.map(({ path }) => path))
  const wanted = lockfile.projects.map(({ path }) => manifestOf(lockfile, path))
  const more = await readAll(
    files,
    wanted.filter(path => !known.has(path)),
  )
  return { manifests: [...manifests, ...more.manifests], refused: more.refused }
}

export function manifestOf(lockfile: Lockfile, project: string): string {
  return posix.join(posix.dirname(lockfile.path), project, 'package.json')
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
