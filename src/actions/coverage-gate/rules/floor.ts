import { metrics, percentOf } from '../../../coverage/totals.ts'
import { formatQuantity } from '../../../report/quantity.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { listed, type Ruled, type Ruling, rule } from '../ruling.ts'

const shownFiles = 50

/** The least that every single file must reach. */
export function judgeFloor({ files }: Evidence, policy: Policy): Ruled {
  const limits = policy['per-file']
  if (limits === undefined) return { rulings: [], measures: [] }
  const each = files.flatMap(file =>
    metrics.flatMap(metric => {
      const limit = limits[metric]
      return limit === undefined ? [] : [{ path: file.path, metric, limit, count: file.totals[metric] }]
    }),
  )
  const untold = [...new Set(each.filter(({ count }) => count === undefined).map(({ path }) => path))]
  const below = each.flatMap(({ path, metric, limit, count }) => {
    if (count === undefined || count.total === 0) return []
    const value = percentOf(count)
    const message = `${path}: ${metric} ${formatQuantity(value, '%')} of ${limit} %`
    return value >= limit ? [] : [{ path, message, value }]
  })
  return { rulings: [...judgeUntold(untold), ...judgeBelow(below)], measures: [] }
}

function judgeUntold(paths: readonly string[]): Ruling[] {
  if (paths.length === 0) return []
  const message = `the floor has a limit that no report tells of ${listed(paths)}`
  const remedy = 'Give a report that tells this metric, or take the limit out of `coverage-gate.per-file`.'
  return [rule('unknown', 'metric-missing', message, [{ message, remedy }])]
}

function judgeBelow(
  below: readonly { readonly path: string; readonly message: string; readonly value: number }[],
): Ruling[] {
  if (below.length === 0) return []
  const worst = [...below].sort((a, b) => a.value - b.value)
  const paths = [...new Set(worst.map(({ path }) => path))]
  const headline = `${paths.length} ${paths.length === 1 ? 'file is' : 'files are'} below the floor: ${listed(paths)}`
  const findings = worst.slice(0, shownFiles).map(({ path, message }) => ({ message, where: { file: path } }))
  return [rule('block', 'file-below-floor', headline, findings)]
}
