import { pool } from '../../../checks/pool.ts'
import { manifestPath } from '../../../lockfiles/folders.ts'
import type { Lockfile, Manifest } from '../../../lockfiles/lockfile.ts'
import { parseLockfile } from '../../../lockfiles/parse-lockfile.ts'
import type { Event } from '../../../ports/context.ts'
import type { GitHub } from '../../../ports/github.ts'
import type { Base } from '../evidence.ts'
import type { GateContext } from '../gather.ts'

export interface FoundBase {
  readonly base: Base
  /** Absent where the base has none: then everything is new. */
  readonly lockfile: Lockfile | undefined
}

/** The lockfile before the change, read through GitHub: nothing is checked out or installed a second time. */
export async function gatherBase(
  { policy, event, github }: GateContext,
  path: string,
  /** Paths of the package.json files that the lockfile covers now. */
  covered: readonly string[],
): Promise<FoundBase> {
  if (!policy['new-only']) return { base: { kind: 'not-asked' }, lockfile: undefined }
  const ref = baseOf(event)
  if (ref === undefined) {
    const why = `the event ${event.name} has no commit to compare with`
    return { base: { kind: 'not-applicable', why }, lockfile: undefined }
  }
  try {
    const data = await github.readFile(path, ref)
    if (data === undefined) return { base: { kind: 'known', ref }, lockfile: undefined }
    const parsed = await parseLockfile(path, data, await manifestsOf(path, covered, ref, github))
    if (parsed.ok) return { base: { kind: 'known', ref }, lockfile: parsed.lockfile }
    return unavailable(`${path} of ${ref.slice(0, 7)}: ${parsed.message}`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return unavailable(`${path} of ${ref.slice(0, 7)} could not be read: ${why}`)
  }
}

/** yarn's lockfiles do not tell what is for development only; each package.json of then does. */
async function manifestsOf(
  path: string,
  covered: readonly string[],
  ref: string,
  github: GitHub,
): Promise<Manifest[]> {
  if (!path.endsWith('yarn.lock')) return []
  const files = [...new Set([manifestPath(path, '.'), ...covered])]
  const read = await pool(files, 8, async (file): Promise<Manifest[]> => {
    const data = await github.readFile(file, ref)
    return data === undefined ? [] : [{ path: file, text: data.toString('utf8') }]
  })
  return read.flat()
}

function unavailable(why: string): FoundBase {
  return { base: { kind: 'unavailable', why }, lockfile: undefined }
}

function baseOf({ name, pullRequest, before, trustedSha }: Event): string | undefined {
  if (pullRequest !== undefined) return pullRequest.baseSha
  return name === 'merge_group' ? trustedSha : before
}
