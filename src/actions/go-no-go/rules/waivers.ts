import type { Evidence } from '../evidence.ts'
import type { ReportedWaiver } from '../gate-report.ts'
import { clip, type Ruling, rule } from '../ruling.ts'
import type { Weighed } from '../weighed.ts'

const dayMs = 86_400_000

export interface AcceptedRisk extends ReportedWaiver {
  readonly gate: string
  /** Whole days after today; negative when it has ended. */
  readonly daysLeft: number | undefined
}

/** Waivers in use, the soonest to end first. */
export function risksOf({ now }: Evidence, reports: readonly Weighed[]): AcceptedRisk[] {
  const all = reports.flatMap(({ gate, waivers }) =>
    waivers.map(waiver => ({ ...waiver, gate, daysLeft: daysLeft(waiver.expires, now) })),
  )
  return all.sort((a, b) => (a.daysLeft ?? -1) - (b.daysLeft ?? -1))
}

export function judgeWaivers(risks: readonly AcceptedRisk[]): Ruling[] {
  return risks.flatMap(({ id, gate, expires, owner, daysLeft }) => {
    const who = `the waiver ${clip(id)} of ${clip(gate)}`
    if (daysLeft === undefined)
      return [rule('warn', 'waiver-end-unknown', `${who} does not tell when it ends`)]
    if (daysLeft >= 0) return []
    const whose = owner === undefined ? '' : `; its owner is ${clip(owner)}`
    return [
      rule('block', 'waiver-expired', `${who} ended on ${expires}${whose}`, {
        remedy: 'Mend what it waives, or have its owner renew it.',
      }),
    ]
  })
}

/** The last day counts to its end, UTC. */
function daysLeft(expires: string | undefined, now: Date): number | undefined {
  const last = expires === undefined ? Number.NaN : Date.parse(`${expires}T00:00:00Z`)
  if (Number.isNaN(last)) return undefined
  return Math.round((last - Math.floor(now.getTime() / dayMs) * dayMs) / dayMs)
}
