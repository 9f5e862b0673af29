import { type Measure, measure } from '../../../domain/measure.ts'
import { type Area, areaOf, areas } from '../areas.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { type Ruling, rule } from '../ruling.ts'
import { holds, type Weighed } from '../weighed.ts'
import type { CriterionState } from './criteria.ts'
import { isDecision } from './decision.ts'
import { stateOf } from './foreign.ts'

/** The fact in which a decision tells its score. */
export const scoreFact = 'score'

/** What each decision is worth of 10: what is not proven is worth nothing. */
const points = { pass: 10, warn: 7 } as const

export interface Counted {
  readonly name: string
  readonly points: number
}

export interface AreaScore {
  readonly area: Area
  readonly weight: number
  /** Absent when nothing counts for it: then it is not judged, and left out. */
  readonly score: number | undefined
  readonly counted: readonly Counted[]
}

export interface Score {
  /** Out of 10, cut to one decimal; absent when no area is judged. */
  readonly value: number | undefined
  readonly areas: readonly AreaScore[]
  /** Gates and jobs that count for no area. */
  readonly unplaced: readonly string[]
}

/** Gates, jobs and criteria of an area count alike; the areas count by their weights. */
export function scoreOf(
  evidence: Evidence,
  policy: Policy,
  reports: readonly Weighed[],
  criteria: readonly CriterionState[],
): Score {
  const all = [
    ...reports.map(report => ({ ...pointsOf(report), area: areaOf(report.gate, policy.areas) })),
    ...missingGates(policy, reports),
    ...Object.entries(policy.evidence).map(([name, named]) => ({
      name,
      points: stateOf(named, evidence.needs) === 'succeeded' ? points.pass : 0,
      area: named.area ?? areaOf(name, policy.areas),
    })),
    ...criteria.map(({ name, state }) => {
      const { area, gate } = policy.criteria[name] ?? { area: undefined, gate: undefined }
      const usual = gate === undefined ? undefined : areaOf(gate, policy.areas)
      return { name, points: state === 'met' ? points.pass : 0, area: area ?? usual }
    }),
  ]
  const judged: [score: number, weight: number][] = []
  const scores = areas.map((area): AreaScore => {
    const counted = all.filter(item => item.area === area).map(({ name, points }) => ({ name, points }))
    const weight = policy.weights[area] ?? 1
    if (counted.length === 0) return { area, weight, score: undefined, counted }
    const exact = mean(counted.map(item => [item.points, 1]))
    if (weight > 0) judged.push([exact, weight])
    return { area, weight, score: cut(exact), counted }
  })
  const unplaced = all.filter(({ area }) => area === undefined).map(({ name }) => name)
  return {
    value: judged.length === 0 ? undefined : cut(mean(judged)),
    areas: scores,
    unplaced: [...new Set(unplaced)],
  }
}

/** In `authorize` the decision stands for the score. */
export function judgeScore({ phase }: Evidence, policy: Policy, { value }: Score): Ruling[] {
  const minimum = policy['minimum-score']
  if (minimum === undefined || phase === 'authorize') return []
  if (value === undefined)
    return [
      rule('unknown', 'score-unknown', `nothing counts for the readiness score; ${minimum} is the minimum`),
    ]
  return value >= minimum
    ? []
    : [
        rule(
          'block',
          'score-below-minimum',
          `readiness is ${value.toFixed(1)} of 10; ${minimum} is the minimum`,
        ),
      ]
}

/** The score that was decided by: in `authorize` that of the decision, which saw all the gates. */
export function decidedScore(evidence: Evidence, reports: readonly Weighed[], score: Score): Score {
  if (evidence.phase !== 'authorize') return score
  const told = reports.find(report => isDecision(report, evidence))?.facts[scoreFact]
  const value = told !== undefined && /^\d{1,2}\.\d$/.test(told) ? Number(told) : undefined
  return { value, areas: [], unplaced: [] }
}

export function measureScore({ value }: Score, minimum: number | undefined): Measure[] {
  if (value === undefined) return []
  return [measure({ name: 'readiness', value, unit: 'of 10', op: '>=', limit: minimum })]
}

function pointsOf(report: Weighed): Counted {
  const { gate, decision } = report
  const worth = decision === 'pass' || decision === 'warn' ? points[decision] : 0
  return { name: gate, points: holds(report) ? worth : 0 }
}

/** Unknown counts as nothing; it is never left out. */
function missingGates(policy: Policy, reports: readonly Weighed[]) {
  return Object.entries(policy.required).flatMap(([gate, requirement]) => {
    const lacking = requirement['at-least'] - reports.filter(report => report.gate === gate).length
    return lacking > 0 ? [{ name: gate, points: 0, area: areaOf(gate, policy.areas) }] : []
  })
}

function mean(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  return weighted.reduce((sum, [value, weight]) => sum + value * weight, 0) / total
}

/** 7.96 must not read as 8. */
function cut(value: number): number {
  return Math.floor(value * 10 + 1e-9) / 10
}
