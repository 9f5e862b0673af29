import semver from 'semver'
import { matches } from '../domain/wildcard.ts'
import type { Waiver } from './waiver.ts'

/** Something that a gate found and somebody may have waived. */
export interface Waivable {
  /** Its id and every other name of it. */
  readonly ids: readonly string[]
  readonly package: string
  readonly version: string
  /** Every way it came in, from the project's dependency down; none is known where there is none. */
  readonly paths: readonly (readonly string[])[]
  /** False when there are more ways than `paths` tells. */
  readonly allPaths: boolean
}

/** What is not wholly inside the scope is not waived: one way that nobody looked at is enough to be hit. */
export function covers({ id, scope }: Waiver, found: Waivable): boolean {
  const wanted = id.toLowerCase()
  return (
    found.ids.some(known => known.toLowerCase() === wanted) &&
    matches(scope.package, found.package) &&
    coversVersion(scope.versions, found.version) &&
    coversPaths(scope.path, found)
  )
}

function coversVersion(range: string, version: string): boolean {
  // A version of git's or a tarball's is none of semver's: only "every version" has it.
  return range === '*' || semver.satisfies(version, range, { includePrerelease: true })
}

function coversPaths(path: string, { paths, allPaths }: Waivable): boolean {
  if (path === '*') return true
  // A name with the mark in it could pass for two.
  const isPlain = (way: readonly string[]) => !way.some(step => step.includes('>'))
  return allPaths && paths.length > 0 && paths.every(way => isPlain(way) && matches(path, way.join(' > ')))
}
