import { type Range, rangesOf } from '../../coverage/patch.ts'
import { type Count, type Metric, metrics, percentOf, sumTotals, type Totals } from '../../coverage/totals.ts'
import type { Block, Inline, Section } from '../../domain/report.ts'
import { formatQuantity } from '../../report/quantity.ts'
import type { Evidence } from './evidence.ts'
import type { MetricLimits, Policy } from './policy.ts'
import { failures } from './rules/tests.ts'
import { clip, listed, many } from './ruling.ts'

const shownFiles = 10
const shownChanges = 50
const shownRanges = 12
const shownSources = 50

/** What stands below the verdict: groups, the change, the worst files, the way here, failing tests, sources. */
export function sectionsOf(evidence: Evidence, policy: Policy): Section[] {
  return [
    ...failingTests(evidence),
    ...(evidence.files.length === 0 ? [] : [groupsSection(evidence, policy)]),
    ...patchSection(evidence),
    ...trendSection(evidence),
    ...(evidence.files.length === 0 ? [] : [worstFiles(evidence)]),
    sourcesSection(evidence),
  ]
}

function groupsSection({ totals, groups, files }: Evidence, policy: Policy): Section {
  const row = (name: string, count: number, of: Totals, limits: MetricLimits): Inline[] => [
    name,
    String(count),
    ...metrics.map(metric => cell(of[metric], limits[metric])),
  ]
  const rows = [
    row('All files', files.length, totals, policy.limits),
    ...Object.entries(policy.groups).map(([name, limits]) => {
      const members = groups.get(name) ?? []
      return row(name, members.length, sumTotals(members.map(file => file.totals)), limits)
    }),
  ]
  const columns = ['Group', 'Files', 'Lines', 'Branches', 'Functions', 'Statements'].map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }))
  return { title: 'Coverage by group', open: true, blocks: [{ kind: 'table', columns, rows }] }
}

function cell(count: Count | undefined, limit: number | undefined): Inline {
  if (count === undefined || count.total === 0) return '–'
  const value = percentOf(count)
  const shown = formatQuantity(value, '%')
  if (limit === undefined) return shown
  return value >= limit ? [shown, ' ✅'] : [{ strong: shown }, ` ❌ (≥ ${limit} %)`]
}

function worstFiles({ files }: Evidence): Section {
  const missed = (file: (typeof files)[number]) => file.totals.lines.total - file.totals.lines.covered
  const worst = [...files].filter(file => missed(file) > 0).sort((a, b) => missed(b) - missed(a))
  const percent = (count: Count | undefined) =>
    count === undefined || count.total === 0 ? '–' : formatQuantity(percentOf(count), '%')
  const rows = worst
    .slice(0, shownFiles)
    .map((file): Inline[] => [
      { code: file.path },
      percent(file.totals.lines),
      percent(file.totals.branches),
      String(missed(file)),
      file.hits === undefined ? '' : uncoveredRanges(file.hits.lines),
    ])
  const columns = [
    { title: 'File' },
    { title: 'Lines', align: 'right' as const },
    { title: 'Branches', align: 'right' as const },
    { title: 'Missed', align: 'right' as const },
    { title: 'Not covered' },
  ]
  const block: Block =
    rows.length === 0
      ? { kind: 'paragraph', text: 'Every line is covered.' }
      : { kind: 'table', columns, rows, omitted: Math.max(0, worst.length - shownFiles) }
  return { title: 'Files with the most uncovered lines', blocks: [block] }
}

function uncoveredRanges(lines: Int32Array): string {
  const missed: number[] = []
  lines.forEach((hits, line) => {
    if (hits === 0) missed.push(line)
  })
  return written(
    rangesOf(missed, line => lines[line] === -1),
    shownRanges / 2,
  )
}

function written(ranges: readonly Range[], most: number): string {
  const shown = ranges.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return ranges.length > most ? `${shown.join(', ')}, … (${ranges.length - most} more)` : shown.join(', ')
}

function patchSection({ patch }: Evidence): Section[] {
  if (patch.kind === 'not-asked') return []
  if (patch.kind !== 'known')
    return [{ title: 'Changed lines', blocks: [{ kind: 'paragraph', text: `Not judged: ${patch.why}.` }] }]
  const rows = patch.files.map((file): Inline[] => [
    { code: file.path },
    String(file.code),
    file.code === 0
      ? '–'
      : formatQuantity(percentOf({ total: file.code, covered: file.code - file.uncovered.length }), '%'),
    written(
      rangesOf(file.uncovered, line => patch.bridges.get(file.path)?.has(line) === true),
      shownRanges,
    ),
  ])
  const columns = [
    { title: 'File' },
    { title: 'Changed lines', align: 'right' as const },
    { title: 'Covered', align: 'right' as const },
    { title: 'Not covered' },
  ]
  const block: Block =
    rows.length === 0
      ? { kind: 'paragraph', text: 'The change touches no file that the reports tell of.' }
      : {
          kind: 'table',
          columns,
          rows: rows.slice(0, shownChanges),
          omitted: Math.max(0, rows.length - shownChanges),
        }
  const { untold } = patch
  const silent: Block[] =
    untold.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Changed, and in no report, so not judged: ${listed(untold, 20)}.` }]
  return [{ title: 'Changed lines', open: true, blocks: [block, ...silent] }]
}

function trendSection({ baseline, totals }: Evidence): Section[] {
  if (baseline.kind !== 'known') return []
  const told = metrics.flatMap((metric): { metric: Metric; before: number; now: number }[] => {
    const [before, count] = [baseline.percent[metric], totals[metric]]
    return before === undefined || count === undefined || count.total === 0
      ? []
      : [{ metric, before, now: percentOf(count) }]
  })
  if (told.length === 0) return []
  const chart: Block = {
    kind: 'chart',
    title: 'Baseline (bars) and now (line)',
    unit: 'percent covered',
    categories: told.map(({ metric }) => metric),
    series: [
      { kind: 'bar', values: told.map(({ before }) => before) },
      { kind: 'line', values: told.map(({ now }) => now) },
    ],
    range: [0, 100],
  }
  const changes = told.map(
    ({ metric, before, now }): Inline =>
      `${metric}: ${formatQuantity(before, '%')} → ${formatQuantity(now, '%')}`,
  )
  return [{ title: 'Since the baseline', open: true, blocks: [chart, { kind: 'list', items: changes }] }]
}

function failingTests(evidence: Evidence): Section[] {
  const failed = failures(evidence)
  if (failed.length === 0) return []
  const blocks = failed.slice(0, 20).map(
    ({ name, message }): Block => ({
      kind: 'details',
      title: { strong: name.slice(0, 200) },
      blocks: [{ kind: 'code', text: message.split('\n').slice(0, 20).join('\n') }],
      open: failed.length === 1,
    }),
  )
  const left = failed.length - blocks.length
  const more: Block[] = left > 0 ? [{ kind: 'paragraph', text: `${left} more are not shown.` }] : []
  return [{ title: `Failing tests (${failed.length})`, open: true, blocks: [...blocks, ...more] }]
}

function sourcesSection({ reports, refused, tests, united, baseline }: Evidence): Section {
  const read: Inline[] = [
    ...reports.map(
      ({ path, format, files }): Inline => [{ code: path }, ` (${format}, ${many(files, 'file', 'files')})`],
    ),
    ...refused.map(({ path, message }): Inline => [{ code: clip(path) }, `: ${message}`]),
  ]
  const left = read.length - shownSources
  const items: Inline[] = [
    ...read.slice(0, shownSources),
    ...(left > 0 ? [`… and ${left} more reports`] : []),
    ...(tests.kind === 'read'
      ? [many(tests.runs.length, 'test report', 'test reports')]
      : ['No test results were given: tests are not judged.']),
    ...(baseline.kind === 'known' ? [['Baseline: ', { code: baseline.path }] as const] : []),
    ...(united ? ['Reports were united by line; their branches are an upper bound.'] : []),
  ]
  return { title: 'What was read', blocks: [{ kind: 'list', items }] }
}
