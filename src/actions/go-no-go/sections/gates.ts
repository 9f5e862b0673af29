import type { Measure } from '../../../domain/measure.ts'
import type { Block, Inline, Section } from '../../../domain/report.ts'
import { formatQuantity } from '../../../report/quantity.ts'
import type { Brief } from '../brief/brief.ts'
import { clip } from '../ruling.ts'
import { decisionMarks } from './marks.ts'
import { ageOf } from './time.ts'

const shownMeasures = 4

export function gatesSection({ gates, missing, at }: Brief): Section[] {
  if (gates.length + missing.length === 0) return []
  const rows = [...missing.map(lackingRow), ...gates.map(gate => row(gate, at))]
  const columns = [
    ...['', 'Gate', 'What it says', 'Measures against limits'].map(title => ({ title })),
    { title: 'Age', align: 'right' as const },
  ]
  const folded = gates.filter(({ measures }) => measures.length > shownMeasures).map(allMeasures)
  return [{ title: 'Gates', open: true, blocks: [{ kind: 'table', columns, rows }, ...folded] }]
}

function lackingRow(gate: string): Inline[] {
  return ['❔', { strong: clip(gate) }, 'required, and gave no result', '', '']
}

function row(
  { gate, from, decision, holds, flaws, optional, headline, measures, startedAt }: Brief['gates'][number],
  at: string,
): Inline[] {
  const mark =
    flaws.length > 0 ? decisionMarks.unknown : holds || decision !== 'pass' ? decisionMarks[decision] : '❌'
  const shown = [...measures].sort((a, b) => Number(a.ok) - Number(b.ok)).slice(0, shownMeasures)
  return [
    mark,
    [{ strong: clip(gate) }, ` ${clip(from)}${optional ? ', shown only' : ''}`],
    [clip(headline), flaws.length === 0 ? '' : ` (${flaws.join(', ')})`],
    shown.flatMap((measure, index): Inline[] => [index === 0 ? '' : ', ', measured(measure)]),
    ageOf(startedAt, at),
  ]
}

function measured({ name, value, unit, limit, op, ok }: Measure): Inline {
  const shown = `${clip(name)} ${formatQuantity(value, unit)}`
  if (limit === undefined) return shown
  const sign = { '<=': '≤', '>=': '≥', '==': '=' }[op ?? '<=']
  return [ok ? shown : { strong: shown }, ` (${sign} ${formatQuantity(limit, unit)})`]
}

function allMeasures({ gate, measures }: Brief['gates'][number]): Block {
  return {
    kind: 'details',
    title: `All measures of ${clip(gate)}`,
    blocks: [{ kind: 'list', items: measures.map(measured) }],
  }
}

export function jobsSection({ jobs }: Brief): Section[] {
  if (jobs.length === 0) return []
  const rows = jobs.map(({ name, job, conclusion, holds }): Inline[] => [
    holds ? '✅' : conclusion === 'failure' ? '❌' : '❔',
    clip(name),
    { code: clip(job) },
    conclusion === 'missing' ? 'not among the needed jobs' : conclusion,
  ])
  const columns = ['', 'Evidence', 'Job', 'Conclusion'].map(title => ({ title }))
  return [
    {
      title: 'Other jobs',
      open: jobs.some(({ holds }) => !holds),
      blocks: [{ kind: 'table', columns, rows }],
    },
  ]
}

export function criteriaSection({ criteria }: Brief): Section[] {
  if (criteria.length === 0) return []
  const marks = { met: '✅', 'not-met': '❌', unknown: '❔' }
  const rows = criteria.map(({ name, state, says }): Inline[] => [marks[state], clip(name), says])
  const columns = ['', 'Criterion', 'What was found'].map(title => ({ title }))
  const open = criteria.some(({ state }) => state !== 'met')
  return [{ title: 'No-Go criteria', open, blocks: [{ kind: 'table', columns, rows }] }]
}
