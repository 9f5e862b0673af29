import { rangesOf } from '../../../coverage/patch.ts'
import { percentOf } from '../../../coverage/totals.ts'
import type { Annotation } from '../../../domain/annotation.ts'
import { measure } from '../../../domain/measure.ts'
import { formatQuantity } from '../../../report/quantity.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { type Ruled, rule } from '../ruling.ts'

/** The lines that the change touches. */
export function judgePatch(evidence: Evidence, policy: Policy): Ruled {
  const { patch } = evidence
  const limit = policy.patch?.lines
  if (limit === undefined || patch.kind === 'not-asked' || patch.kind === 'not-applicable')
    return { rulings: [], measures: [] }
  if (patch.kind === 'unavailable') {
    const message = `the changed lines are not known: ${patch.why}`
    return {
      measures: [],
      rulings: [rule('unknown', 'patch-unavailable', message, [{ message, remedy: patch.remedy }])],
    }
  }
  const total = patch.files.reduce((sum, { code }) => sum + code, 0)
  const missed = patch.files.reduce((sum, { uncovered }) => sum + uncovered.length, 0)
  // A change of comments only has no line that a test could run.
  if (total === 0) return { rulings: [], measures: [] }
  const value = percentOf({ total, covered: total - missed })
  const measured = measure({ name: 'changed lines', value, unit: '%', op: '>=', limit })
  const message = `changed lines ${formatQuantity(value, '%')} of ${limit} %: ${missed} of ${total} not covered`
  return {
    measures: [measured],
    rulings: measured.ok ? [] : [rule('block', 'patch-below-limit', message)],
    annotations: annotationsOf(evidence),
  }
}

/** The longest uncovered ranges first; the runner keeps ten. */
function annotationsOf({ patch }: Evidence): Annotation[] {
  if (patch.kind !== 'known') return []
  const all = patch.files.flatMap(({ path, uncovered }) =>
    rangesOf(uncovered, line => patch.bridges.get(path)?.has(line) === true).map(range => ({
      path,
      ...range,
    })),
  )
  return all
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, 10)
    .map(({ path, from, to }) => ({
      level: 'warning',
      title: 'Not covered',
      message: from === to ? 'No test runs this changed line.' : 'No test runs these changed lines.',
      file: path,
      line: from,
      ...(from === to ? {} : { endLine: to }),
    }))
}
