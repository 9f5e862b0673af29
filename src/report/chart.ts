import type { Block } from '../domain/report.ts'

type Chart = Extract<Block, { kind: 'chart' }>

/** A Mermaid xychart; a value that is no finite number would break the whole drawing, so such a chart is left out. */
export function renderChart(chart: Chart): string | undefined {
  const values = chart.series.flatMap(series => series.values)
  const even = chart.series.every(series => series.values.length === chart.categories.length)
  if (values.length === 0 || !even || !values.every(Number.isFinite)) return undefined
  const [low, high] = chart.range ?? [Math.min(0, ...values), Math.max(1, ...values)]
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high) return undefined
  return [
    '```mermaid',
    'xychart-beta',
    `  title ${quote(chart.title)}`,
    `  x-axis [${chart.categories.map(quote).join(', ')}]`,
    `  y-axis ${quote(chart.unit)} ${low} --> ${high}`,
    ...chart.series.map(
      series => `  ${series.kind} [${series.values.map(value => Number(value.toFixed(3))).join(', ')}]`,
    ),
    '```',
  ].join('\n')
}

/** Mermaid has no escape inside quotes. */
function quote(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[^\p{L}\p{N} .,:%/()+→_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${[...plain].slice(0, 60).join('')}"`
}
