import { describe, expect, it } from '@jest/globals'
import type { Block } from '../../src/domain/report.ts'
import { renderChart } from '../../src/report/chart.ts'
import { formatQuantity } from '../../src/report/quantity.ts'

type Chart = Extract<Block, { kind: 'chart' }>
const chart = (more: Partial<Chart>): Chart => ({
  kind: 'chart',
  title: 'Coverage',
  unit: '%',
  categories: ['before', 'now'],
  series: [{ kind: 'bar', values: [79.12345, 80] }],
  range: [0, 100],
  ...more,
})

describe('a chart', () => {
  it('is what Mermaid draws', () => {
    expect(renderChart(chart({}))).toBe(
      '```mermaid\nxychart-beta\n  title "Coverage"\n  x-axis ["before", "now"]\n  y-axis "%" 0 --> 100\n  bar [79.123, 80]\n```',
    )
  })

  it.each(['"] y --> 3', 'a"\n  bar [1]\n```\n<b>', '%%{init: {}}%%', '`;{}[]#'])(
    'can not be left by its words: %j',
    text => {
      const drawn = renderChart(chart({ title: text, unit: text, categories: [text, 'now'] })) ?? ''
      expect(drawn.split('\n')).toHaveLength(7)
      expect(drawn.match(/"/g)).toHaveLength(8)
      expect(drawn.slice(3, -3)).not.toMatch(/[`<{}#;]/)
    },
  )

  it('cuts long words between two characters', () => {
    const drawn = renderChart(chart({ title: '\u{20000}'.repeat(100) })) ?? ''
    expect(drawn.isWellFormed()).toBe(true)
  })

  it.each([
    ['no values', { series: [] }],
    ['a value that is no number', { series: [{ kind: 'bar' as const, values: [1, Number.NaN] }] }],
    ['fewer values than categories', { series: [{ kind: 'bar' as const, values: [1] }] }],
    ['a range that is none', { range: [Number.NaN, 1] as const }],
    ['an empty range', { range: [5, 5] as const }],
  ])('is left out for %s', (_, more) => {
    expect(renderChart(chart(more))).toBeUndefined()
  })

  it('reaches below zero where the values do', () => {
    const { range: _, ...open } = chart({ series: [{ kind: 'line', values: [-2, 0.5] }] })
    expect(renderChart(open)).toContain('"%" -2 --> 1')
  })
})

describe('a quantity', () => {
  it.each([
    [79.9999, '%', '79.99 %'],
    [80, '%', '80 %'],
    [1234, 'ms', '1.2 s'],
    [2_500_000, 'bytes', '2.5 MB'],
    [3, 'tests', '3 tests'],
    [1.005, '', '1.00'],
    [Number.NaN, '%', 'not a number'],
    [Number.POSITIVE_INFINITY, 'ms', 'not a number'],
  ])('%d %s is shown as %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text)
  })
})
