import { posix } from 'node:path'
import type { Lockfile } from '../../../lockfiles/lockfile.ts'
import type { FileRefusal, Files } from '../../../ports/files.ts'
import type { Refused } from '../evidence.ts'

const limit = 10_000_000

/** A package.json that the lockfile covers. */
export interface Manifest {
  /** Of its project, relative to the lockfile's folder. */
  readonly project: string
  /** Relative to the workspace. */
  readonly file: string
  readonly text: string
}

/** The package.json of the root and of each workspace; one that can not be read leaves the lockfile unproven. */
export async function readManifests(
  files: Files,
  lockfile: Lockfile,
): Promise<{ readonly manifests: readonly Manifest[]; readonly refused: Refused | undefined }> {
  const folder = posix.dirname(lockfile.path)
  const read = await Promise.all(
    lockfile.projects.map(async ({ path: project }) => {
      const file = posix.join(folder, project, 'package.json')
      return { project, file, ...(await files.read(`${files.workspace}/${file}`, limit)) }
    }),
  )
  const broken = read.find(one => !one.ok)
  return {
    manifests: read.flatMap(one =>
      one.ok ? [{ project: one.project, file: one.file, text: one.data.toString('utf8') }] : [],
    ),
    refused: broken === undefined || broken.ok ? undefined : refusedManifest(broken.file, broken.refusal),
  }
}

function refusedManifest(file: string, refusal: FileRefusal): Refused {
  const why = refusal.reason === 'missing' ? 'does not exist' : `can not be read: ${refusal.reason}`
  return { reason: 'manifest-unreadable', message: `${file} ${why}, and the lockfile covers it`, place: { file } }
}
