import { parseReport } from '../../../coverage/parse-report.ts'
import { countHits, metrics, percentOf, sumTotals } from '../../../coverage/totals.ts'
import { resultSchema } from '../../../domain/result.ts'
import type { Baseline } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import { reportLimit } from './found.ts'
import { refusedFile } from './refusals.ts'

/** A stored Result of this gate, or any coverage report. */
export async function gatherBaseline({ files, policy }: GateContext): Promise<Baseline> {
  const path = policy.baseline
  if (path === undefined) return { kind: 'none' }
  const read = await files.read(path, reportLimit)
  if (!read.ok) return { kind: 'unusable', why: `${path} ${refusedFile(path, read.refusal).message}` }
  const result = readResult(read.data)
  if (result !== undefined) {
    if (result.gate !== 'coverage-gate')
      return { kind: 'unusable', why: `${path} is a result of ${result.gate}` }
    const value = (name: string) => result.measures.find(measure => measure.name === name)?.value
    const told = metrics.flatMap(metric => {
      const percent = value(metric)
      return percent === undefined ? [] : [[metric, percent] as const]
    })
    return { kind: 'known', path, percent: Object.fromEntries(told), tests: value('tests') }
  }
  const parsed = await parseReport(read.data)
  if (!parsed.ok) return { kind: 'unusable', why: `${path}: ${parsed.message}` }
  const totals = sumTotals(
    parsed.files.flatMap(({ hits, totals }) => (hits === undefined ? (totals ?? []) : countHits(hits))),
  )
  if (totals.lines.total === 0) return { kind: 'unusable', why: `${path} tells of no line` }
  const told = metrics.flatMap(metric => {
    const count = totals[metric]
    return count === undefined || count.total === 0 ? [] : [[metric, percentOf(count)] as const]
  })
  return { kind: 'known', path, percent: Object.fromEntries(told), tests: undefined }
}

function readResult(data: Buffer) {
  const head = data.toString('utf8', 0, 200)
  if (!head.includes('"schemaVersion"')) return undefined
  try {
    return resultSchema.parse(JSON.parse(data.toString('utf8')))
  } catch {
    return undefined
  }
}
