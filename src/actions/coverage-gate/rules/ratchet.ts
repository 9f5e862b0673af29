import { metrics, percentOf } from '../../../coverage/totals.ts'
import { formatQuantity } from '../../../report/quantity.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { type Ruled, type Ruling, rule } from '../ruling.ts'

/** Against what was reached before. A drop is told in percentage points. */
export function judgeRatchet(evidence: Evidence, policy: Policy): Ruled {
  const { baseline, totals, files } = evidence
  const needed = policy.ratchet !== undefined || policy['test-rules']['allowed-drop'] !== undefined
  if (baseline.kind === 'unusable' || (needed && baseline.kind === 'none')) {
    const why = baseline.kind === 'unusable' ? baseline.why : 'none is given'
    const message = `there is no baseline to compare with: ${why}`
    const remedy =
      'Name the result file of an earlier run as `baseline`. On the very first run set `on-unknown: warn` and keep the file of `result-path`.'
    return { measures: [], rulings: [rule('unknown', 'baseline-unusable', message, [{ message, remedy }])] }
  }
  const allowed = policy.ratchet?.['allowed-drop']
  if (baseline.kind === 'none' || allowed === undefined || files.length === 0)
    return { rulings: [], measures: [] }
  const rulings = metrics.flatMap((metric): Ruling[] => {
    const before = baseline.percent[metric]
    const count = totals[metric]
    if (before === undefined) return []
    if (count === undefined || count.total === 0) {
      return [rule('unknown', 'metric-missing', `${metric}: the baseline tells them and no report does`)]
    }
    const now = percentOf(count)
    // Floating point alone must not be a drop.
    if (before - now <= allowed + 1e-9) return []
    return [
      rule(
        'block',
        'coverage-dropped',
        `${metric} fell from ${formatQuantity(before, '%')} to ${formatQuantity(now, '%')}; ${allowed} points are allowed`,
      ),
    ]
  })
  const comparable = metrics.some(metric => baseline.percent[metric] !== undefined)
  return {
    measures: [],
    rulings: comparable ? rulings : [rule('unknown', 'baseline-unusable', 'the baseline tells no coverage')],
  }
}
