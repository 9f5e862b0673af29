import { addPart, type GrowingParts, noParts } from '../hits.ts'
import { type Attributes, digits } from './xml.ts'

export interface Condition {
  readonly line: number
  readonly whenTrue: number
  readonly whenFalse: number
}

/** More arms than a line of code has; a report that says so could take all memory. */
const mostArms = 10_000

/**
 * Clover counts how often a condition was true and how often false; istanbul writes, in the same two places, how many arms
 * were taken and how many were not. The sums of the file tell which; where they fit neither, nothing is known.
 */
export function readConditions(
  conditions: readonly Condition[],
  metrics: Attributes,
): GrowingParts | undefined {
  const total = digits(metrics['conditionals'])
  const covered = digits(metrics['coveredconditionals'])
  if (conditions.length === 0) return (total ?? 0) === 0 ? noParts() : undefined
  const readings = [armsOf(conditions), outcomesOf(conditions)]
  return readings.find(
    parts => parts?.hits.length === total && parts?.hits.filter(hits => hits > 0).length === covered,
  )
}

/** As istanbul means it. */
function armsOf(conditions: readonly Condition[]): GrowingParts | undefined {
  const parts = noParts()
  for (const { line, whenTrue: taken, whenFalse: missed } of conditions) {
    if (taken + missed > mostArms) return undefined
    for (let arm = 0; arm < taken + missed; arm += 1)
      if (!addPart(parts, line, arm < taken ? 1 : 0)) return undefined
  }
  return parts
}

/** As clover means it. */
function outcomesOf(conditions: readonly Condition[]): GrowingParts {
  const parts = noParts()
  for (const { line, whenTrue, whenFalse } of conditions) {
    addPart(parts, line, whenTrue)
    addPart(parts, line, whenFalse)
  }
  return parts
}
