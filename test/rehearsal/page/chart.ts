import type { Chart } from './chart-source.ts'
import { escapeHtml } from './escape.ts'

const width = 720
const height = 310
const edge = { left: 52, right: 16, top: 54, bottom: 40 }

/** The chart as SVG, with its numbers told to those who do not see it. */
export function drawChart(chart: Chart): string {
  const { title, unit, categories, series, range } = chart
  const [from, to] = range
  const step = (width - edge.left - edge.right) / categories.length
  const x = (index: number) => round(edge.left + step * (index + 0.5))
  const floor = height - edge.bottom
  const y = (value: number) => {
    const within = Math.min(to, Math.max(from, value))
    return round(floor - ((within - from) / (to - from)) * (floor - edge.top))
  }
  const grid = ticks(from, to).map(
    value =>
      `<line class="grid" x1="${edge.left}" x2="${width - edge.right}" y1="${y(value)}" y2="${y(value)}"/><text x="${edge.left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const every = Math.ceil(categories.length / 16)
  const letters = Math.max(3, Math.floor((step * every) / 7))
  const labels = categories.map((name, index) =>
    index % every === 0
      ? `<text x="${x(index)}" y="${floor + 20}" text-anchor="middle">${escapeHtml(cut(name, letters))}</text>`
      : '',
  )
  const bars = series.filter(({ kind }) => kind === 'bar')
  const thick = Math.min(72, (step * 0.62) / Math.max(1, bars.length))
  const shapes = series.map(({ kind, values }, place) => {
    const tone = `tone-${place % 4}`
    if (kind === 'line') return line(values, tone)
    const offset = thick * (bars.findIndex(bar => bar.values === values) - bars.length / 2)
    return values.map((value, index) => bar(value, x(index) + offset, tone)).join('')
  })
  const told = series.map(({ values }) =>
    values.map((value, index) => `${categories[index]} ${value}`).join(', '),
  )
  const heading = unit === '' ? title : `${title} (${unit})`
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(`${heading}: ${told.join('; ')}`)}"><text class="title" x="${width / 2}" y="22" text-anchor="middle">${escapeHtml(heading)}</text>${grid.join('')}${shapes.join('')}${labels.join('')}</svg>`

  function bar(value: number, left: number, tone: string): string {
    const [top, base] = [y(Math.max(value, Math.max(0, from))), y(Math.min(value, Math.max(0, from)))]
    const text =
      thick < 26
        ? ''
        : `<text class="value" x="${round(left + thick / 2)}" y="${top - 6}" text-anchor="middle">${value}</text>`
    return `<rect class="bar ${tone}" x="${round(left)}" y="${top}" width="${round(thick)}" height="${Math.max(1, round(base - top))}" rx="3"><title>${value}</title></rect>${text}`
  }

  function line(values: readonly number[], tone: string): string {
    const points = values.map((value, index) => `${x(index)},${y(value)}`)
    const dots = values.map(
      (value, index) =>
        `<circle class="dot ${tone}" cx="${x(index)}" cy="${y(value)}" r="4"><title>${value}</title></circle>`,
    )
    return `<polyline class="line ${tone}" points="${points.join(' ')}"/>${dots.join('')}`
  }
}

/** Four to six round numbers from the lower end to the upper. */
export function ticks(from: number, to: number): number[] {
  const rough = (to - from) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * power).find(size => size >= rough) ?? rough
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step + 1e-9) - first + 1
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function cut(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`
}
