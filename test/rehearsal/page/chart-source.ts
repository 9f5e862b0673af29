export interface Chart {
  readonly title: string
  readonly unit: string
  readonly categories: readonly string[]
  readonly range: readonly [number, number]
  readonly series: readonly { readonly kind: 'bar' | 'line'; readonly values: readonly number[] }[]
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** Mermaid's xychart; undefined for other diagrams and for what it would not draw either. */
export function readChart(source: string): Chart | undefined {
  const [head = '', ...lines] = source
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('%%'))
  if (!/^xychart(-beta)?$/.test(head)) return undefined
  const find = (pattern: RegExp) => lines.map(line => pattern.exec(line)).find(match => match !== null)
  const series = lines.flatMap(line => {
    const [, kind, values] = /^(bar|line)\s+(?:"[^"]*"\s+)?\[(.*)\]$/.exec(line) ?? []
    return kind === undefined || values === undefined
      ? []
      : [{ kind: kind === 'bar' ? ('bar' as const) : ('line' as const), values: numbers(values) }]
  })
  const all = series.flatMap(({ values }) => values)
  const categories = names(find(/^x-axis\s.*?\[(.*)\]$/)?.[1] ?? '')
  if (all.length === 0 || !all.every(Number.isFinite) || categories.length === 0) return undefined
  if (series.some(({ values }) => values.length !== categories.length)) return undefined
  const axis = find(/^y-axis\s+(?:"([^"]*)"|(\w+))?\s*(?:([\d.+-]+)\s*-->\s*([\d.+-]+))?$/)
  const range = [Number(axis?.[3] ?? Math.min(0, ...all)), Number(axis?.[4] ?? Math.max(1, ...all))] as const
  if (!range.every(Number.isFinite) || range[0] >= range[1]) return undefined
  const title = find(/^title\s+(?:"([^"]*)"|(.+))$/)
  return {
    ...{ title: title?.[1] ?? title?.[2] ?? '', unit: axis?.[1] ?? axis?.[2] ?? '' },
    ...{ categories, range, series },
  }
}

function numbers(text: string): number[] {
  return text.split(',').map(part => (number.test(part.trim()) ? Number(part) : Number.NaN))
}

function names(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|([^",]+)/g)]
    .map(([, quoted, bare]) => quoted ?? bare?.trim() ?? '')
    .filter(name => name !== '')
}
