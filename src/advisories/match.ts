import type { LockedPackage } from '../lockfiles/lockfile.ts'
import type { Advisory, Wanted } from './advisory.ts'
import { readRange, readVersion } from './range.ts'

export interface Match {
  readonly advisory: Advisory
  /** Never empty. */
  readonly packages: readonly LockedPackage[]
}

/** For each advisory the locked packages that it holds; an advisory that holds none is left out. */
export function matchAdvisories(question: {
  readonly packages: Iterable<LockedPackage>
  readonly advisories: readonly Advisory[]
}): Match[] {
  const byName = Map.groupBy([...question.packages].filter(isKnowable), ({ name }) => name)
  return question.advisories.flatMap(advisory => {
    const candidates = byName.get(advisory.package)
    if (candidates === undefined) return []
    const holds = holder([advisory])
    const packages = candidates.filter(({ version }) => holds(version))
    return packages.length === 0 ? [] : [{ advisory, packages }]
  })
}

/** What is asked of a source: every version of every package whose name a registry may know. */
export function wantedOf(packages: Iterable<LockedPackage>): Wanted {
  const wanted = new Map<string, Set<string>>()
  for (const { name, version } of [...packages].filter(isKnowable)) {
    const versions = wanted.get(name) ?? new Set()
    wanted.set(name, versions.add(version))
  }
  return wanted
}

/** Tells whether any of the advisories holds a version; each version is compared once. */
export function holder(advisories: readonly Advisory[]): (version: string) => boolean {
  const ranges = advisories.flatMap(({ vulnerable }) => vulnerable).map(readRange)
  const known = new Map<string, boolean>()
  return version => {
    const before = known.get(version)
    if (before !== undefined) return before
    const read = readVersion(version)
    // What can not be compared is not known to be harmless.
    const held = ranges.some(range => range === undefined || read === undefined || range.test(read))
    known.set(version, held)
    return held
  }
}

/** As npm does: a fork or another copy of a package has the same holes, and only a folder of ours is nobody else's. */
function isKnowable({ origin, bundled }: LockedPackage): boolean {
  return origin !== 'directory' || bundled === true
}
