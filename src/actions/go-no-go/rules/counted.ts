import { type Area, areaOf } from '../areas.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { holds, type Weighed } from '../weighed.ts'
import type { CriterionState } from './criteria.ts'
import { stateOf } from './foreign.ts'

/** What each decision is worth of 10: what is not proven is worth nothing. */
const worth = { pass: 10, warn: 7, block: 0, unknown: 0 } as const

export interface Counted {
  readonly name: string
  readonly points: number
  /** What it would be worth if all that nobody could tell turned out well. */
  readonly most: number
  readonly area: Area | undefined
}

/** Everything that the readiness score is made of: a required gate that is missing is never left out, one that is only shown always. */
export function countedOf(
  { needs }: Evidence,
  policy: Policy,
  reports: readonly Weighed[],
  criteria: readonly CriterionState[],
): Counted[] {
  return [
    ...reports
      .filter(({ optional }) => !optional)
      .map(report => ({ ...pointsOf(report), area: areaOf(report.gate, policy.areas) })),
    ...missingGates(policy, reports),
    ...Object.entries(policy.evidence).map(([name, named]) => {
      const state = stateOf(named, needs)
      return {
        name,
        points: state === 'succeeded' ? worth.pass : 0,
        most: state === 'failed' ? 0 : worth.pass,
        area: named.area ?? areaOf(name, policy.areas),
      }
    }),
    ...criteria.map(({ name, state }) => {
      const { area, gate } = policy.criteria[name] ?? { area: undefined, gate: undefined }
      const usual = gate === undefined ? undefined : areaOf(gate, policy.areas)
      const points = state === 'met' ? worth.pass : 0
      return { name, points, most: state === 'unknown' ? worth.pass : points, area: area ?? usual }
    }),
  ]
}

function pointsOf(report: Weighed): Omit<Counted, 'area'> {
  const { gate, decision, flaws } = report
  const points = holds(report) ? worth[decision] : 0
  const open = decision === 'unknown' || flaws.length > 0
  return { name: gate, points, most: open ? worth.pass : points }
}

function missingGates(policy: Policy, reports: readonly Weighed[]): Counted[] {
  return Object.entries(policy.required).flatMap(([gate, requirement]) => {
    const lacking = requirement['at-least'] - reports.filter(report => report.gate === gate).length
    const area = areaOf(gate, policy.areas)
    return lacking > 0 ? [{ name: gate, points: 0, most: worth.pass, area }] : []
  })
}
