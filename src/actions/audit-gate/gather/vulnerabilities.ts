import semver from 'semver'
import type { Advisory } from '../../../advisories/advisory.ts'
import { fixOf } from '../../../advisories/fix.ts'
import { matchAdvisories } from '../../../advisories/match.ts'
import type { DocumentAnswer } from '../../../advisories/package-document.ts'
import type { LockedPackage } from '../../../lockfiles/lockfile.ts'
import type { Hit, Vulnerability } from '../evidence.ts'
import type { Inventory } from './inventory.ts'
import { remedyFor } from './remedy.ts'

/** Each advisory with the copies that it hits, what mends it, and whether the base had it. */
export function findVulnerabilities(
  inventory: Inventory,
  advisories: readonly Advisory[],
  base: Inventory | undefined,
  /** What is published, where a registry was asked for it. */
  documents: Documents = new Map(),
): Vulnerability[] {
  const known = base === undefined ? new Set<string>() : knownIn(base, advisories)
  const packages = inventory.lockfile.packages.values()
  const fixFor = fixes(advisories, documents)
  return matchAdvisories({ packages, advisories }).map(({ advisory, packages }) => {
    const hits = packages.map((locked): Hit => {
      const copy = inventory.copyOf(locked)
      return {
        ...copy,
        knownBefore: known.has(keyOf(advisory, copy.scope)),
        // Where nobody tells what is published, a fix may be.
        fixable:
          fixFor(advisory, locked.version) !== undefined || documents.get(advisory.package)?.ok === false,
      }
    })
    return { advisory, hits, ...mendingOf(inventory, advisory, packages, fixFor) }
  })
}

export type Documents = ReadonlyMap<string, DocumentAnswer>

/** Packages of which a hit has no fix that the advisories tell: a range such as `<=1.2.3` names none. */
export function unmended(inventory: Inventory, advisories: readonly Advisory[]): string[] {
  const fixFor = fixes(advisories, new Map())
  const found = matchAdvisories({ packages: inventory.lockfile.packages.values(), advisories })
  const open = found.filter(({ advisory, packages }) =>
    packages.some(({ version }) => fixFor(advisory, version) === undefined),
  )
  return [...new Set(open.map(({ advisory }) => advisory.package))]
}

type FixFor = (advisory: Advisory, version: string) => string | undefined

/** What mends a version must mend all that is known of its package, so it is the same for each advisory. */
function fixes(advisories: readonly Advisory[], documents: Documents): FixFor {
  const byPackage = Map.groupBy(advisories, advisory => advisory.package)
  const known = new Map<string, string | undefined>()
  return (advisory, version) => {
    const key = `${advisory.package}\n${version}`
    // A version that can not be compared is mended by whatever mends the oldest.
    const from = semver.parse(version, { loose: true }) === null ? '0.0.0-0' : version
    if (!known.has(key)) {
      const question = { advisory, version: from, advisories: byPackage.get(advisory.package) ?? [] }
      const answer = documents.get(advisory.package)
      const published = answer?.ok === true ? fixOf({ ...question, document: answer.document }) : undefined
      known.set(key, published ?? fixOf(question))
    }
    return known.get(key)
  }
}

/** What was for tests only before and is shipped now is new. */
function knownIn(base: Inventory, advisories: readonly Advisory[]): ReadonlySet<string> {
  const matches = matchAdvisories({ packages: base.lockfile.packages.values(), advisories })
  return new Set(
    matches.flatMap(({ advisory, packages }) => {
      const scopes = packages.map(({ id }) => base.scopeOf(id))
      return scopes.flatMap(scope => notGraver(scope).map(same => keyOf(advisory, same)))
    }),
  )
}

function notGraver(scope: Hit['scope']): Hit['scope'][] {
  if (scope === 'production') return ['production', 'optional', 'development']
  return scope === 'optional' ? ['optional', 'development'] : ['development']
}

function keyOf({ id, package: name }: Advisory, scope: string): string {
  return [id, name, scope].join('\n')
}

/** The remedy of the copy that is easiest to reach: one that a project asks for itself. */
function mendingOf(
  inventory: Inventory,
  advisory: Advisory,
  packages: readonly LockedPackage[],
  fixFor: FixFor,
): Pick<Vulnerability, 'fix' | 'command' | 'hint'> {
  const mended = packages.flatMap(locked => {
    const fix = fixFor(advisory, locked.version)
    return fix === undefined ? [] : [{ locked, fix }]
  })
  const [first] = mended
  const best = mended.find(({ locked }) => inventory.askedIn(locked.id) !== undefined) ?? first
  if (best === undefined) return { fix: undefined }
  return {
    fix: best.fix,
    ...remedyFor({
      kind: inventory.lockfile.kind,
      name: advisory.package,
      fix: best.fix,
      directIn: inventory.askedIn(best.locked.id),
      ranges: packages.flatMap(({ id }) => inventory.rangesOf(id)),
    }),
  }
}
