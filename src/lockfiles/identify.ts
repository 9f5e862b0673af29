import { parse } from 'semver'
import { broken } from './fault.ts'
import type { LockedPackage, Lockfile } from './lockfile.ts'
import { tarballOf } from './tarball.ts'

/** As every registry takes names, old ones included. */
const name = /^(?:@[\w.~!'()*-]+\/)?[\w.~!'()*-]+$/

/**
 * Each package as what gets fetched: the address beats what the entry calls itself, since an entry that is edited
 * could name anything and be asked about in vain.
 */
export function identify(lockfile: Lockfile): Lockfile {
  const packages = [...lockfile.packages].map(([id, locked]) => [id, identified(locked)] as const)
  return { ...lockfile, packages: new Map(packages) }
}

function identified(locked: LockedPackage): LockedPackage {
  const { origin, resolved, line } = locked
  if (origin === 'directory') return locked
  const fetched = { ...locked, ...(resolved === undefined ? {} : tarballOf(resolved)) }
  if (!name.test(fetched.name))
    throw broken(`${JSON.stringify(fetched.name)} is no name of a package: the file is edited`, line)
  const version = parse(fetched.version, { loose: true })
  if (origin === 'registry' && version === null)
    throw broken(
      `${fetched.name} is locked at ${JSON.stringify(fetched.version)}, which is no version: the file is edited`,
      line,
    )
  // Sources compare versions as registries write them, without `v` or `=`.
  return /^[v=\s]/.test(fetched.version) && version !== null
    ? { ...fetched, version: version.version }
    : fetched
}
