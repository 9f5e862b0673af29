import type { Decision } from '../domain/decision.ts'
import type { Finding } from '../domain/finding.ts'
import { severities } from '../domain/finding.ts'
import type { Measure } from '../domain/measure.ts'
import type { Block, Inline, Section } from '../domain/report.ts'
import type { Result } from '../domain/result.ts'
import { formatDuration } from '../domain/values/duration.ts'
import { keepWithin, renderBlock, renderSection, shortened } from './blocks.ts'
import { escapeMarkdown } from './escape.ts'
import { formatQuantity } from './quantity.ts'

/** GitHub takes 1 MiB a step and drops the whole summary above it. */
export const summaryLimit = 1024 * 1024
const findingsShown = 50
/** Each text of a finding: fifty of them, escaped, leave room for the sections. */
const textShown = 600
const nameShown = 200

const marks: Record<Decision, string> = { pass: '✅', warn: '⚠️', block: '❌', unknown: '❔' }
const words: Record<Decision, string> = {
  pass: 'Passed',
  warn: 'Passed with warnings',
  block: 'Blocked',
  unknown: 'Could not be checked',
}

/** The job summary: verdict, measures against limits, findings with remedies, then the details. */
export function renderSummary(request: {
  readonly title: string
  readonly result: Result
  readonly sections: readonly Section[]
  /** What the policy makes of the decision, when it is not the decision itself. */
  readonly note?: string | undefined
}): string {
  const { title, result, sections, note } = request
  const head = renderHead({ title, ...result, note })
  const foot = renderFoot(result)
  const { kept, left } = keepWithin(
    sections.map(renderSection),
    summaryLimit - Buffer.byteLength(head.join('\n\n') + foot) - 1024,
  )
  const missing =
    left === 0
      ? []
      : [`_${left} more ${left === 1 ? 'section is' : 'sections are'} left out: a summary holds 1 MiB._`]
  return `${[...head, ...kept, ...missing, foot].join('\n\n')}\n`
}

/** Verdict, measures and findings: what a reader needs before any detail. */
export function renderHead(request: {
  readonly title: string
  readonly decision: Decision
  readonly headline: string
  readonly measures: readonly Measure[]
  readonly findings: readonly Finding[]
  readonly note?: string | undefined
}): string[] {
  const { title, decision, headline, measures, findings, note } = request
  return [
    `## ${marks[decision]} ${escapeMarkdown(title)}: ${words[decision]}`,
    renderBlock({ kind: 'paragraph', text: { strong: shortened(headline, textShown) } }),
    ...(note === undefined ? [] : [`> ${escapeMarkdown(note)}`]),
    ...(measures.length === 0 ? [] : [renderBlock(measuresTable(measures))]),
    ...renderFindings(findings),
  ]
}

function measuresTable(measures: readonly Measure[]): Block {
  const limited = measures.some(measure => measure.limit !== undefined)
  const columns = [
    { title: 'Measure' },
    { title: 'Value', align: 'right' as const },
    ...(limited
      ? [
          { title: 'Limit', align: 'right' as const },
          { title: '', align: 'center' as const },
        ]
      : []),
  ]
  return { kind: 'table', columns, rows: measures.map(measure => measureRow(measure, limited)) }
}

function measureRow(measure: Measure, limited: boolean): Inline[] {
  const { value, unit, limit, op, ok } = measure
  const name = shortened(measure.name, nameShown)
  const shown = formatQuantity(value, unit)
  if (!limited) return [name, shown]
  const bound =
    limit === undefined
      ? ''
      : `${{ '<=': '≤', '>=': '≥', '==': '=' }[op ?? '<=']} ${formatQuantity(limit, unit)}`
  return [name, ok ? shown : { strong: shown }, bound, limit === undefined ? '' : ok ? '✅' : '❌']
}

function renderFindings(findings: readonly Finding[]): string[] {
  const groups = severities.map(severity => ({
    severity,
    all: findings.filter(f => f.severity === severity),
  }))
  let room = findingsShown
  return groups.flatMap(({ severity, all }) => {
    if (all.length === 0) return []
    const shown = all.slice(0, room)
    room -= shown.length
    const rest = all.length - shown.length
    const items = shown.map(findingItem)
    const more: Inline[] = rest === 0 ? [] : [`… and ${rest} more; the whole list is in the result file.`]
    const heading = `### ${severity[0]?.toUpperCase()}${severity.slice(1)} (${all.length})`
    return [heading, renderBlock({ kind: 'list', items: [...items, ...more] })]
  })
}

function findingItem(finding: Finding): Inline {
  const { where, waiver } = finding
  const message = shortened(finding.message, textShown)
  const remedy = finding.remedy === undefined ? undefined : shortened(finding.remedy, textShown)
  const file =
    where?.file === undefined ? undefined : `${where.file}${where.line === undefined ? '' : `:${where.line}`}`
  const place = file ?? where?.url ?? where?.host ?? where?.object
  return [
    message,
    ...(place === undefined || message.includes(place) ? [] : [' — ', { code: shortened(place, 300) }]),
    ...(remedy === undefined ? [] : [' ', { strong: 'Remedy:' }, ' ', remedy]),
    ...(waiver === undefined
      ? []
      : [shortened(` (waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason})`, textShown)]),
  ]
}

function renderFoot(result: Result): string {
  const { subject, startedAt, durationMs, tool, reasonCode } = result
  const what = `${subject.repository}@${subject.sha.slice(0, 7)}${subject.environment === undefined ? '' : ` for ${subject.environment}`}`
  const when = startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')
  return `<sub>${escapeMarkdown(`${reasonCode} · ${what} · ${when} · ${formatDuration(durationMs)} · ${tool.name} ${tool.version}`)}</sub>`
}
