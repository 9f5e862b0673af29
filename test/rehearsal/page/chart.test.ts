import { describe, expect, it } from '@jest/globals'
import { renderChart } from '../../../src/report/chart.ts'
import { drawChart, ticks } from './chart.ts'
import { readChart } from './chart-source.ts'

const source = (lines: readonly string[]) => ['xychart-beta', ...lines].join('\n')
const draw = (lines: readonly string[]) => {
  const chart = readChart(source(lines))
  return chart === undefined ? undefined : drawChart(chart)
}

describe('a chart', () => {
  it('is drawn as our reports write it', () => {
    const written = renderChart({
      ...{ kind: 'chart', title: 'Lines', unit: 'percent', categories: ['a', 'b'], range: [0, 100] },
      series: [
        { kind: 'bar', values: [10, 90] },
        { kind: 'line', values: [20, 80] },
      ],
    })
    const chart = readChart((written ?? '').replace(/```(mermaid)?/g, ''))
    expect(chart).toEqual({
      ...{ title: 'Lines', unit: 'percent', categories: ['a', 'b'], range: [0, 100] },
      series: [
        { kind: 'bar', values: [10, 90] },
        { kind: 'line', values: [20, 80] },
      ],
    })
    const svg = chart === undefined ? '' : drawChart(chart)
    expect(svg.match(/<rect/g)).toHaveLength(2)
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg).toContain('aria-label="Lines (percent): a 10, b 90; a 20, b 80"')
  })

  it('stands in the right place: twice the value, twice the height', () => {
    const heights = [
      ...(draw(['x-axis [a, b]', 'y-axis 0 --> 10', 'bar [4, 8]']) ?? '').matchAll(/height="([\d.]+)" rx/g),
    ]
    const [small, large] = heights.map(([, height]) => Number(height))
    expect(large).toBeCloseTo((small ?? 0) * 2, 0)
  })

  it('reads names without quotes and finds a range of its own', () => {
    expect(
      readChart(source(['title Size', 'x-axis [one, "two, three"]', 'y-axis MB', 'bar "x" [1, 2.5]'])),
    ).toEqual({
      ...{ title: 'Size', unit: 'MB', categories: ['one', 'two, three'], range: [0, 2.5] },
      series: [{ kind: 'bar', values: [1, 2.5] }],
    })
  })

  it('lets no name be more than text', () => {
    const svg = draw(['x-axis ["<script>"]', 'bar [1]'])
    expect(svg).not.toContain('<script>')
  })

  it.each([
    ['another diagram', 'flowchart LR\na --> b'],
    ['no numbers', source(['x-axis [a]', 'bar [x]'])],
    ['a number too few', source(['x-axis [a, b]', 'bar [1]'])],
    ['no names', source(['bar [1]'])],
    ['a range upside down', source(['x-axis [a]', 'y-axis 5 --> 1', 'bar [1]'])],
  ])('is left alone with %s', (_, text) => {
    expect(readChart(text)).toBeUndefined()
  })

  it('has a few round numbers beside it', () => {
    expect(ticks(0, 100)).toEqual([0, 20, 40, 60, 80, 100])
    expect(ticks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(ticks(-3, 7)).toEqual([-2, 0, 2, 4, 6])
    expect(ticks(0, 1234)).toEqual([0, 250, 500, 750, 1000])
  })
})
