import { type Measure, measure } from '../../../domain/measure.ts'
import { type Area, areas } from '../areas.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { type Ruling, rule } from '../ruling.ts'
import type { Weighed } from '../weighed.ts'
import { type Counted, countedOf } from './counted.ts'
import type { CriterionState } from './criteria.ts'
import { isDecision } from './decision.ts'

/** The fact in which a decision tells its score. */
export const scoreFact = 'score'

export interface AreaScore {
  readonly area: Area
  readonly weight: number
  /** Absent when nothing counts for it: then it is not judged, and left out. */
  readonly score: number | undefined
  readonly counted: readonly Pick<Counted, 'name' | 'points'>[]
}

export interface Score {
  /** Out of 10, cut to one decimal; absent when no area is judged. */
  readonly value: number | undefined
  /** The same if all that nobody could tell turned out well. */
  readonly most: number | undefined
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
  const all = countedOf(evidence, policy, reports, criteria)
  const scores = areas.map(area => {
    const counted = all.filter(item => item.area === area)
    const of = (key: 'points' | 'most') =>
      counted.length === 0 ? undefined : mean(counted.map(item => [item[key], 1]))
    return { area, weight: policy.weights[area] ?? 1, counted, score: of('points'), most: of('most') }
  })
  const judged = scores.flatMap(({ score, most, weight }) =>
    score === undefined || most === undefined || weight === 0 ? [] : [{ score, most, weight }],
  )
  const none = judged.length === 0
  const unplaced = all.filter(({ area }) => area === undefined).map(({ name }) => name)
  return {
    value: none ? undefined : cut(mean(judged.map(({ score, weight }) => [score, weight]))),
    most: none ? undefined : cut(mean(judged.map(({ most, weight }) => [most, weight]))),
    areas: scores.map(({ area, weight, score, counted }) => ({
      area,
      weight,
      score: score === undefined ? undefined : cut(score),
      counted: counted.map(({ name, points }) => ({ name, points })),
    })),
    unplaced: [...new Set(unplaced)],
  }
}

/** In `authorize` the decision stands for it; what is low only for want of proof hides no cause behind a block. */
export function judgeScore({ phase }: Evidence, policy: Policy, { value, most }: Score): Ruling[] {
  const minimum = policy['minimum-score']
  if (minimum === undefined || phase === 'authorize') return []
  if (value === undefined || most === undefined)
    return [
      rule('unknown', 'score-unknown', `nothing counts for the readiness score; ${minimum} is the minimum`),
    ]
  if (value >= minimum) return []
  const said = `readiness is ${value.toFixed(1)} of 10; ${minimum} is the minimum`
  return [rule(most < minimum ? 'block' : 'unknown', 'score-below-minimum', said)]
}

/** The score that was decided by: in `authorize` that of the decision, which saw all the gates. */
export function decidedScore(evidence: Evidence, reports: readonly Weighed[], score: Score): Score {
  if (evidence.phase !== 'authorize') return score
  const told = reports.find(report => isDecision(report, evidence))?.facts[scoreFact]
  const value = told !== undefined && /^\d{1,2}\.\d$/.test(told) ? Number(told) : undefined
  return { value, most: undefined, areas: [], unplaced: [] }
}

export function measureScore({ value }: Score, minimum: number | undefined): Measure[] {
  if (value === undefined) return []
  return [measure({ name: 'readiness', value, unit: 'of 10', op: '>=', limit: minimum })]
}

function mean(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0)
  return weighted.reduce((sum, [value, weight]) => sum + value * weight, 0) / total
}

/** 7.96 must not read as 8. */
function cut(value: number): number {
  return Math.floor(value * 10 + 1e-9) / 10
}
