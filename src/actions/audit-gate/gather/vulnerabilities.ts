import type { Advisory } from '../../../advisories/advisory.ts'
import { fixOf } from '../../../advisories/fix.ts'
import { matchAdvisories } from '../../../advisories/match.ts'
import type { LockedPackage } from '../../../lockfiles/lockfile.ts'
import type { Hit, Vulnerability } from '../evidence.ts'
import type { Inventory } from './inventory.ts'
import { remedyFor } from './remedy.ts'

/** Each advisory with the copies that it hits, what mends it, and whether the base had it. */
export function findVulnerabilities(
  inventory: Inventory,
  advisories: readonly Advisory[],
  base: Inventory | undefined,
): Vulnerability[] {
  const known = base === undefined ? new Set<string>() : knownIn(base, advisories)
  const packages = inventory.lockfile.packages.values()
  return matchAdvisories({ packages, advisories }).map(({ advisory, packages }) => {
    const hits = packages.map((locked): Hit => {
      const copy = inventory.copyOf(locked)
      return { ...copy, knownBefore: known.has(keyOf(advisory, copy.scope)) }
    })
    return { advisory, hits, ...mendingOf(inventory, advisory, packages, advisories) }
  })
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
  advisories: readonly Advisory[],
): Pick<Vulnerability, 'fix' | 'command' | 'hint'> {
  const fixes = packages.map(({ version }) => fixOf({ advisory, version, advisories }))
  // Where one copy can not be mended the advisory stays.
  if (fixes.some(fix => fix === undefined)) return { fix: undefined }
  const direct = packages.findIndex(({ id }) => inventory.askedIn(id) !== undefined)
  const index = Math.max(0, direct)
  const [locked, fix] = [packages[index], fixes[index]]
  if (locked === undefined || fix === undefined) return { fix: undefined }
  return {
    fix,
    ...remedyFor({
      kind: inventory.lockfile.kind,
      name: advisory.package,
      fix,
      directIn: inventory.askedIn(locked.id),
      ranges: packages.flatMap(({ id }) => inventory.rangesOf(id)),
    }),
  }
}
