import { posix } from 'node:path'
import { formatSize } from '../../../domain/values/size.ts'
import { attachManifests } from '../../../lockfiles/attach-manifests.ts'
import { chooseLockfile } from '../../../lockfiles/choose-lockfile.ts'
import { compareWithManifests } from '../../../lockfiles/compare-with-manifests.ts'
import type { Lockfile, Manifest } from '../../../lockfiles/lockfile.ts'
import { parseLockfile } from '../../../lockfiles/parse-lockfile.ts'
import type { FileRefusal } from '../../../ports/files.ts'
import type { Place, ReadLockfile, Refused } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import type { LockfileReason } from '../reasons.ts'
import { readManifests } from './manifests.ts'

/** Lockfiles are read up to this many bytes. */
const limit = 200_000_000

export type FoundLockfile =
  | { readonly ok: false; readonly refused: Refused }
  | {
      readonly ok: true
      readonly lockfile: Lockfile
      readonly manifests: readonly Manifest[]
      readonly read: Omit<ReadLockfile, 'packages'>
    }

/** The lockfile that counts, with the package.json files that it covers. */
export async function gatherLockfile(context: GateContext): Promise<FoundLockfile> {
  const { files, policy } = context
  const chosen = policy.lockfile ?? (await choose(context))
  if (typeof chosen !== 'string') return { ok: false, refused: chosen }
  const path = fromWorkspace(context, chosen)
  const found = await files.read(chosen, limit)
  if (!found.ok) return { ok: false, refused: refusedFile(path, found.refusal) }
  const parsed = await parseLockfile(path, found.data)
  if (!parsed.ok) {
    const { reason, message, line } = parsed
    return { ok: false, refused: { reason, message: `${path}: ${message}`, place: placeOf(path, line) } }
  }
  const { manifests, refused } = await readManifests(files, parsed.lockfile)
  if (refused !== undefined) return { ok: false, refused }
  const lockfile = attachManifests(parsed.lockfile, manifests)
  const mismatches = compareWithManifests(lockfile, manifests).map(({ message, file, line }) => ({
    message,
    place: placeOf(file, line),
  }))
  const asked = lockfile.projects
    .flatMap(({ edges }) => edges)
    .filter(({ kind }) => kind === 'production' || kind === 'development').length
  const { kind: type, version } = lockfile
  return { ok: true, lockfile, manifests, read: { kind: 'read', path, type, version, mismatches, asked } }
}

/** The one in the working directory; none and several are named as such. */
async function choose({ files }: GateContext): Promise<string | Refused> {
  const { files: found, refused } = await files.glob(['*.json', '*.yaml', '*.lock', '*.lockb'])
  const choice = chooseLockfile([...found, ...refused].map(({ path }) => path))
  switch (choice.found) {
    case 'one':
      return choice.name
    case 'several':
      return {
        reason: 'lockfile-several',
        message: `there are several lockfiles: ${choice.names.join(', ')}`,
      }
    case 'none':
      return { reason: 'lockfile-missing', message: 'there is no lockfile in the working directory' }
  }
}

const reasons: Record<FileRefusal['reason'], LockfileReason> = {
  missing: 'lockfile-missing',
  'outside-workspace': 'lockfile-outside-workspace',
  'too-large': 'lockfile-too-large',
  'not-a-file': 'lockfile-unreadable',
  unreadable: 'lockfile-unreadable',
}

function refusedFile(path: string, refusal: FileRefusal): Refused {
  return { reason: reasons[refusal.reason], message: `${path} ${wordsOf(refusal)}`, place: { file: path } }
}

function wordsOf(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'missing':
      return 'does not exist'
    case 'outside-workspace':
      return 'leads out of the workspace'
    case 'too-large':
      return `is ${formatSize(refusal.bytes)}; up to ${formatSize(refusal.limit)} are read`
    case 'not-a-file':
      return 'is not a file'
    case 'unreadable':
      return `can not be read: ${refusal.message}`
  }
}

/** Relative to the workspace, as GitHub and annotations name it. */
function fromWorkspace({ files }: GateContext, path: string): string {
  return posix.relative(files.workspace, posix.resolve(files.directory, path))
}

function placeOf(file: string, line: number | undefined): Place {
  return { file, ...(line === undefined ? {} : { line }) }
}
