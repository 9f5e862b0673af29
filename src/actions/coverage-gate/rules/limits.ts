import { metrics, percentOf, sumTotals, type Totals } from '../../../coverage/totals.ts'
import { type Measure, measure } from '../../../domain/measure.ts'
import { formatQuantity } from '../../../report/quantity.ts'
import type { Evidence } from '../evidence.ts'
import type { MetricLimits, Policy } from '../policy.ts'
import type { Reason } from '../reasons.ts'
import { listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'

/** Limits over all files, over groups and over each file, and the budget of uncovered lines. */
export function judgeLimits(evidence: Evidence, policy: Policy): Ruled {
  const { files, totals, groups } = evidence
  if (files.length === 0) return { rulings: [], measures: [] }
  const overall = hold(totals, policy.limits, 'below-limit', '')
  const byGroup = Object.entries(policy.groups).map(([name, { files: globs, ...limits }]): Ruled => {
    const members = groups.get(name) ?? []
    if (members.length === 0) {
      const message = `the group ${name} has no file: ${globs.join(', ')} matches none that a report tells of`
      return {
        measures: [],
        rulings: [
          rule('block', 'group-empty', message, [
            { message, remedy: 'Mend the globs, or collect coverage from files that no test loads.' },
          ]),
        ],
      }
    }
    return hold(sumTotals(members.map(file => file.totals)), limits, 'group-below-limit', `group ${name}: `)
  })
  return {
    measures: [
      ...overall.measures,
      ...byGroup.flatMap(ruled => ruled.measures),
      ...budgetMeasures(totals, policy),
    ],
    rulings: [
      ...overall.rulings,
      ...byGroup.flatMap(ruled => ruled.rulings),
      ...budget(totals, policy),
      ...floor(evidence, policy),
    ],
  }
}

/** Every metric that is told is measured; those with a limit are held against it. */
function hold(totals: Totals, limits: MetricLimits, reason: Reason, prefix: string): Ruled {
  const measures: Measure[] = []
  const rulings: Ruling[] = []
  for (const metric of metrics) {
    const count = totals[metric]
    const limit = limits[metric]
    const name = `${prefix}${metric}`
    // A group is measured by what it is limited in; overall figures are always of interest.
    if (count === undefined || count.total === 0) {
      if (limit === undefined) continue
      // Code without a branch or a function has none that a test could miss.
      if (count !== undefined && metric !== 'lines' && totals.lines.total > 0) continue
      const message = `${name}: a limit is set and no report tells them`
      rulings.push(
        rule('unknown', count === undefined ? 'metric-missing' : 'no-lines', message, [
          { message, remedy: 'Give a report that tells this metric, or take the limit out.' },
        ]),
      )
      continue
    }
    if (limit === undefined && prefix !== '') continue
    const value = percentOf(count)
    const measured = measure({ name, value, unit: '%', op: '>=', limit })
    measures.push(measured)
    if (measured.ok || limit === undefined) continue
    const missing = Math.ceil((limit * count.total) / 100) - count.covered
    const message = `${name} ${formatQuantity(value, '%')} of ${limit} %: ${missing} more of ${count.total} must be covered`
    rulings.push(rule('block', reason, message))
  }
  return { measures, rulings }
}

function uncovered(totals: Totals): number {
  return totals.lines.total - totals.lines.covered
}

function budgetMeasures(totals: Totals, policy: Policy): Measure[] {
  const limit = policy['uncovered-lines']
  return limit === undefined
    ? []
    : [measure({ name: 'uncovered lines', value: uncovered(totals), unit: 'lines', limit })]
}

function budget(totals: Totals, policy: Policy): Ruling[] {
  const limit = policy['uncovered-lines']
  if (limit === undefined || uncovered(totals) <= limit) return []
  const message = `${many(uncovered(totals), 'line is', 'lines are')} not covered; the budget is ${limit}`
  return [rule('block', 'too-many-uncovered', message)]
}

function floor({ files }: Evidence, policy: Policy): Ruling[] {
  const limits = policy['per-file']
  if (limits === undefined) return []
  const untold = metrics.filter(
    metric =>
      limits[metric] !== undefined &&
      files.some(({ totals }) => totals[metric] === undefined && totals.lines.total > 0),
  )
  const unknown = untold.map(metric => {
    const message = `per file ${metric}: a floor is set and no report tells them of every file`
    const remedy = 'Give a report that tells this metric, or take the floor out.'
    return rule('unknown', 'metric-missing', message, [{ message, remedy }])
  })
  return [...unknown, ...belowFloor(files, limits)]
}

function belowFloor(files: Evidence['files'], limits: MetricLimits): Ruling[] {
  const below = files.flatMap(file =>
    metrics.flatMap(metric => {
      const [count, limit] = [file.totals[metric], limits[metric]]
      if (limit === undefined || count === undefined || count.total === 0) return []
      const value = percentOf(count)
      return value >= limit
        ? []
        : [
            {
              file: file.path,
              message: `${file.path}: ${metric} ${formatQuantity(value, '%')} of ${limit} %`,
              value,
            },
          ]
    }),
  )
  if (below.length === 0) return []
  const worst = below.sort((a, b) => a.value - b.value)
  const names = [...new Set(worst.map(({ file }) => file))]
  const headline = `${many(names.length, 'file is', 'files are')} below the floor: ${listed(names)}`
  return [
    rule(
      'block',
      'file-below-floor',
      headline,
      worst.slice(0, 50).map(({ file, message }) => ({ message, where: { file } })),
    ),
  ]
}
