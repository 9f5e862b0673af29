import type { CheckOutcome } from '../../checks/outcome.ts'
import { percentile } from '../../checks/percentile.ts'
import type { Block, Column, Inline, Section } from '../../domain/report.ts'
import { formatDuration } from '../../domain/values/duration.ts'
import type { Evidence } from './evidence.ts'
import { hostSections } from './host-sections.ts'

const marks = { passed: '✅', failed: '❌', 'not-run': '❔' }
const shownBars = 12

export function sectionsOf(evidence: Evidence): Section[] {
  const checks = evidence.outcomes.filter(({ flow }) => flow === undefined)
  const flows = [...new Set(evidence.outcomes.flatMap(({ flow }) => (flow === undefined ? [] : [flow])))]
  return [
    ...(checks.length === 0
      ? []
      : [{ title: `Checks (${checks.length})`, open: true, blocks: [table(checks)] }]),
    ...flows.map(flow =>
      flowSection(
        flow,
        evidence.outcomes.filter(outcome => outcome.flow === flow),
      ),
    ),
    ...failing(evidence.outcomes),
    ...hostSections(evidence),
    ...chartSection(checks),
  ]
}

const right = { align: 'right' } as const
const columns: readonly Column[] = [
  { title: '', align: 'center' },
  { title: 'Check' },
  { title: 'Request' },
  { title: 'Status', ...right },
  { title: 'p50', ...right },
  { title: 'p95', ...right },
  { title: 'What was wrong' },
]

function table(outcomes: readonly CheckOutcome[]): Block {
  return { kind: 'table', columns, rows: outcomes.map(row) }
}

function row({ name, method, path, state, status, samples, misses }: CheckOutcome): Inline[] {
  const time = (percent: number) =>
    samples.length === 0 ? '–' : formatDuration(percentile(samples, percent))
  const wrong = misses.map(({ message }) => message).join('; ')
  return [
    marks[state],
    name,
    { code: `${method} ${path}` },
    status === undefined ? '–' : String(status),
    time(50),
    time(95),
    wrong,
  ]
}

function flowSection(flow: string, outcomes: readonly CheckOutcome[]): Section {
  const bad = outcomes.filter(({ state }) => state !== 'passed')
  const stopped = bad.find(({ teardown }) => !teardown)
  const steps = outcomes.filter(({ teardown }) => !teardown).length
  const well = `Flow ${flow}: all ${steps} steps passed`
  const title =
    stopped === undefined
      ? `${well}${bad.length === 0 ? '' : ', its teardown did not'}`
      : `Flow ${flow}: stopped at ${stopped.name}`
  return { title, open: bad.length > 0, blocks: [table(outcomes)] }
}

function failing(outcomes: readonly CheckOutcome[]): Section[] {
  const told = outcomes.filter(({ excerpt }) => excerpt !== undefined)
  if (told.length === 0) return []
  const blocks = told.slice(0, 20).map(
    ({ name, flow, status, excerpt }): Block => ({
      kind: 'details',
      title: `${flow === undefined ? '' : `${flow}: `}${name} answered ${status ?? 'nothing'}`,
      blocks: [{ kind: 'code', text: excerpt ?? '' }],
    }),
  )
  return [{ title: 'Failing answers, first bytes', open: true, blocks }]
}

function chartSection(checks: readonly CheckOutcome[]): Section[] {
  const timed = checks.filter(({ samples }) => samples.length > 0)
  if (timed.length < 2) return []
  const slowest = [...timed]
    .sort((a, b) => percentile(b.samples, 95) - percentile(a.samples, 95))
    .slice(0, shownBars)
  const values = slowest.map(({ samples }) => Math.round(percentile(samples, 95)))
  const chart: Block = {
    kind: 'chart',
    title: 'Slowest checks, p95',
    unit: 'ms',
    categories: slowest.map(({ name }) => name),
    series: [{ kind: 'bar', values }],
  }
  return [{ title: 'Response times', blocks: [chart] }]
}
