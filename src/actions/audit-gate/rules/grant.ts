import { covers, type Waivable } from '../../../waivers/covers.ts'
import { stateOf } from '../../../waivers/state.ts'
import type { Waiver, WaiverState } from '../../../waivers/waiver.ts'
import type { Copy, Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import type { Reason } from '../reasons.ts'

/** A waiver that covers something, and whether it still counts. */
export interface Grant {
  readonly waiver: Waiver
  readonly state: WaiverState
}

/** Reasons that a waiver may name beside advisories. */
export const waivableReasons = ['denied-package', 'release-too-young', 'deprecated', 'outdated'] as const
export type WaivableReason = Extract<Reason, (typeof waivableReasons)[number]>

const order: Record<WaiverState['kind'], number> = { active: 0, 'ends-soon': 1, 'too-long': 2, expired: 3 }

/** Of several that cover it, the one that counts the longest. */
export function grantFor(
  found: Waivable,
  { waivers, now }: Pick<Evidence, 'waivers' | 'now'>,
  policy: Pick<Policy, 'waivers'>,
): Grant | undefined {
  const grants = waivers.waivers
    .filter(waiver => covers(waiver, found))
    .map(waiver => ({ waiver, state: waiverState(waiver, now, policy) }))
  return grants.sort((a, b) => order[a.state.kind] - order[b.state.kind])[0]
}

export function counts({ state }: Grant): boolean {
  return state.kind === 'active' || state.kind === 'ends-soon'
}

export function waiverState(waiver: Waiver, now: Date, policy: Pick<Policy, 'waivers'>): WaiverState {
  const { 'longest-days': longestDays, 'warn-days': warnDays } = policy.waivers
  return stateOf(waiver, now, { longestDays, warnDays })
}

export function waivableOf({ name, version, paths, allPaths }: Copy, ids: readonly string[]): Waivable {
  return { ids, package: name, version, paths, allPaths }
}

/** Everything that this gate found and a waiver may cover. */
export function waivables(evidence: Evidence): Waivable[] {
  const { vulnerabilities, denied, young, deprecated, outdated } = evidence
  const ofReason = (reason: WaivableReason, found: readonly { readonly copy: Copy }[]) =>
    found.map(({ copy }) => waivableOf(copy, [reason]))
  return [
    ...vulnerabilities.flatMap(({ advisory, hits }) =>
      hits.map(hit => waivableOf(hit, [advisory.id, ...advisory.aliases])),
    ),
    ...ofReason('denied-package', denied),
    ...ofReason('release-too-young', young),
    ...ofReason('deprecated', deprecated),
    ...ofReason('outdated', outdated),
  ]
}
