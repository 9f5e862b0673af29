import type { Advisory } from './advisory.ts'
import { holder } from './match.ts'
import type { PackageDocument } from './package-document.ts'
import { readRange, readVersion, sortVersions, upperBounds } from './range.ts'

/** The lowest version above the installed one that none of the package's advisories holds; undefined when none is known. */
export function fixOf(question: {
  readonly advisory: Advisory
  readonly version: string
  /** With it only what is published counts. */
  readonly document?: PackageDocument
  /** All that are known; those of other packages are passed over. */
  readonly advisories?: readonly Advisory[]
}): string | undefined {
  const { advisory, version, document, advisories = [] } = question
  const installed = readVersion(version)
  if (installed === undefined) return undefined
  const own = [advisory, ...advisories.filter(other => other.package === advisory.package)]
  const holds = holder(own)
  const above = sortVersions(document === undefined ? told(own) : document.versions.keys()).filter(
    candidate => {
      const read = readVersion(candidate)
      return read !== undefined && read.compare(installed) > 0 && !holds(candidate)
    },
  )
  const isPrerelease = (candidate: string) => (readVersion(candidate)?.prerelease.length ?? 0) > 0
  const isDeprecated = (candidate: string) => document?.versions.get(candidate)?.deprecated !== undefined
  // A prerelease mends only what was one already.
  const usable = above.filter(candidate => !isPrerelease(candidate) || isPrerelease(version))
  return usable.find(candidate => !isDeprecated(candidate)) ?? usable[0]
}

function told(advisories: readonly Advisory[]): string[] {
  return advisories.flatMap(({ patched, vulnerable }) => [
    ...patched,
    ...vulnerable.flatMap(text => {
      const range = readRange(text)
      return range === undefined ? [] : upperBounds(range)
    }),
  ])
}
