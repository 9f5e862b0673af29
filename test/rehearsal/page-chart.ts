const width = 640
const height = 260
const left = 48
const bottom = 40

/** Mermaid's xychart-beta as SVG, drawn here because the page works offline; undefined for other kinds. */
export function drawChart(source: string): string | undefined {
  if (!source.trim().startsWith('xychart-beta')) return undefined
  const title = /title "([^"]*)"/.exec(source)?.[1] ?? ''
  const categories = [...(/x-axis \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(
    ([, name = '']) => name,
  )
  const [, unit = '', low = '0', high = '1'] = /y-axis "([^"]*)" ([\d.-]+) --> ([\d.-]+)/.exec(source) ?? []
  const series = [...source.matchAll(/^\s*(bar|line) \[([^\]]*)\]/gm)].map(([, kind, values = '']) => ({
    kind,
    values: values.split(',').map(Number),
  }))
  if (categories.length === 0 || series.length === 0) return undefined
  const [from, to] = [Number(low), Number(high)]
  const step = (width - left - 10) / categories.length
  const x = (index: number) => left + step * (index + 0.5)
  const y = (value: number) => height - bottom - ((value - from) / (to - from || 1)) * (height - bottom - 36)
  const grid = [0, 0.25, 0.5, 0.75, 1].map(part => {
    const value = from + (to - from) * part
    return `<line x1="${left}" x2="${width - 10}" y1="${y(value)}" y2="${y(value)}" class="grid"/><text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${Math.round(value * 10) / 10}</text>`
  })
  const names = categories.map(
    (name, index) =>
      `<text x="${x(index)}" y="${height - bottom + 16}" text-anchor="middle">${escapeHtml(name.slice(0, 14))}</text>`,
  )
  const shapes = series.map(({ kind, values }) =>
    kind === 'bar'
      ? values
          .map(
            (value, index) =>
              `<rect x="${x(index) - step * 0.3}" width="${step * 0.6}" y="${y(value)}" height="${Math.max(0, height - bottom - y(value))}" class="bar"><title>${value}</title></rect>`,
          )
          .join('')
      : `<polyline points="${values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}" class="line"/>${values.map((value, index) => `<circle cx="${x(index)}" cy="${y(value)}" r="4" class="dot"><title>${value}</title></circle>`).join('')}`,
  )
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}"><text x="${width / 2}" y="18" text-anchor="middle" class="title">${escapeHtml(`${title} (${unit})`)}</text>${grid.join('')}${shapes.join('')}${names.join('')}</svg>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
