import { posix } from 'node:path'
import { enrichPublished } from '../../advisories/enrich-published.ts'
import { wantedOf } from '../../advisories/match.ts'
import type { InputValues } from '../../domain/input.ts'
import type { Context } from '../../ports/context.ts'
import { loadWaivers } from '../../waivers/load-waivers.ts'
import type { Evidence, Refused, scopes } from './evidence.ts'
import { type FoundAdvisories, gatherAdvisories } from './gather/advisories.ts'
import { gatherBase } from './gather/base.ts'
import { Inventory } from './gather/inventory.ts'
import { gatherLockfile } from './gather/lockfile.ts'
import { gatherNotable } from './gather/notable.ts'
import { gatherRegistries } from './gather/registries.ts'
import { findVulnerabilities } from './gather/vulnerabilities.ts'
import type { Policy } from './policy.ts'
import { blocksSomewhere } from './rules/standing.ts'
import type { spec } from './spec.ts'

export type GateContext = Context<InputValues<typeof spec.inputs>, Policy>

/** Reads lockfile and waivers, then asks registry, sources and GitHub side by side; what can not be read is evidence too. */
export async function gather(context: GateContext): Promise<Evidence> {
  const { policy, event, files, github, clock } = context
  const [waivers, found] = await Promise.all([
    loadWaivers({ path: policy.waivers.file, event, files, github }),
    gatherLockfile(context),
  ])
  const common = { now: clock.now(), waivers, sarif: sarifPath(context) }
  if (!found.ok) return { ...common, ...nothing(found.refused) }
  const { lockfile, manifests } = found
  const inventory = new Inventory(lockfile, manifests, {
    everyWay: waivers.waivers.some(({ scope }) => scope.path !== '*'),
  })
  const registries = gatherRegistries(context, posix.dirname(lockfile.path))
  const [told, base, notable] = await Promise.all([
    gatherAdvisories(context, wantedOf(lockfile.packages.values()), registries).then(told =>
      dated(context, told),
    ),
    gatherBase(context, lockfile.path),
    gatherNotable(context, inventory, registries),
  ])
  const before = base.lockfile === undefined ? undefined : new Inventory(base.lockfile, [])
  return {
    ...common,
    ...notable,
    lockfile: { ...found.read, packages: countByScope(inventory) },
    answer: told.answer,
    vulnerabilities: findVulnerabilities(inventory, told.advisories, before),
    base: base.base,
  }
}

/** Days are asked for only where a grace needs them. */
async function dated(context: GateContext, told: FoundAdvisories): Promise<FoundAdvisories> {
  const { policy, http, clock, signal } = context
  if (policy['grace-days'] === 0 || told.answer.kind !== 'answered') return told
  // An air-gapped runner must not reach out for a day.
  if (!policy.sources.includes('osv')) return told
  const wanted = told.advisories.filter(({ severity }) => blocksSomewhere(policy, severity))
  const { advisories } = await enrichPublished({
    advisories: wanted,
    osv: policy['osv-url'],
    http,
    clock,
    signal,
    deadlineMs: policy.deadline,
  })
  const known = new Map(wanted.map((advisory, index) => [advisory, advisories[index] ?? advisory]))
  return { ...told, advisories: told.advisories.map(advisory => known.get(advisory) ?? advisory) }
}

function countByScope(inventory: Inventory): Record<(typeof scopes)[number], number> {
  const counts = { production: 0, optional: 0, development: 0 }
  for (const id of inventory.lockfile.packages.keys()) counts[inventory.scopeOf(id)] += 1
  return counts
}

function sarifPath({ policy, files }: GateContext): string | undefined {
  return policy.sarif === undefined ? undefined : `${files.directory}/${policy.sarif}`
}

function nothing(refused: Refused): Omit<Evidence, 'now' | 'waivers' | 'sarif'> {
  return {
    lockfile: { kind: 'refused', ...refused },
    answer: { kind: 'not-asked' },
    vulnerabilities: [],
    base: { kind: 'not-asked' },
    denied: [],
    young: [],
    deprecated: [],
    outdated: [],
    untold: { age: [], state: [] },
  }
}
