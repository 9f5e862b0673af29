import { covers } from '../../../waivers/covers.ts'
import type { Waiver } from '../../../waivers/waiver.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { type Ruled, type Ruling, rule } from '../ruling.ts'
import { waivableReasons, waivables, waiverState } from './grant.ts'

/** Waivers that end, are too long or cover nothing; what an ended one covered blocks by itself. */
export function judgeWaivers(evidence: Evidence, policy: Policy): Ruled {
  const rulings = usedWaivers(evidence).flatMap(({ waiver, used }) =>
    judgeWaiver(waiver, used, evidence, policy),
  )
  return { rulings, measures: [] }
}

/** Those that are this gate's to judge, each with whether it covers something. */
export function usedWaivers(
  evidence: Evidence,
): { readonly waiver: Waiver; readonly used: boolean | undefined }[] {
  const found = waivables(evidence)
  // Without an answer nothing is known of what a waiver may be needed for.
  const known = evidence.answer.kind !== 'failed' && evidence.lockfile.kind === 'read'
  return evidence.waivers.waivers.filter(isOurs).map(waiver => {
    const used = found.some(one => covers(waiver, one))
    return { waiver, used: used || (known ? false : undefined) }
  })
}

/** Other gates' waivers name their reasons; what is no such word must be meant for an advisory. */
function isOurs({ id }: Waiver): boolean {
  if (waivableReasons.some(reason => reason === id)) return true
  return /^(ghsa|cve|mal)-/i.test(id) || !/^[a-z]+(-[a-z]+)*$/.test(id)
}

function judgeWaiver(
  waiver: Waiver,
  used: boolean | undefined,
  { now, waivers }: Evidence,
  policy: Policy,
): Ruling[] {
  const state = waiverState(waiver, now, policy)
  const name = `the waiver of ${waiver.id} for ${waiver.scope.package} by ${waiver.owner}`
  const where = { file: waivers.file, line: waiver.line }
  const { id, reason, owner, expires } = waiver
  const rulings: Ruling[] = []
  if (state.kind === 'too-long') {
    const message = `${name} ends on ${expires}: ${state.daysLeft} days away, at most ${state.longest} are accepted`
    const remedy = 'Let it end sooner; it can be renewed when somebody looked at it again.'
    rulings.push(rule('block', 'waiver-too-long', message, [{ message, where, remedy }]))
  }
  if (state.kind === 'expired' && used !== false) {
    const message = `${name} ended on ${expires}: what it covers counts again`
    const remedy = 'Mend what it covers, or let its owner look at it again and renew it.'
    rulings.push(rule('warn', 'waiver-expired', message, [{ message, where, remedy }]))
  }
  if (state.kind === 'ends-soon' && used === true) {
    const left = state.daysLeft === 0 ? 'today' : `in ${state.daysLeft} days, on ${expires}`
    const message = `${name} ends ${left}`
    rulings.push(
      rule('warn', 'waiver-ends-soon', message, [{ message, where, waiver: { id, reason, owner, expires } }]),
    )
  }
  if (used === false) {
    const message = `${name} covers nothing that was found`
    const remedy = 'Take it out of the file, or mend its id, package, range or path.'
    rulings.push(rule('warn', 'waiver-unused', message, [{ message, where, remedy }]))
  }
  return rulings
}
