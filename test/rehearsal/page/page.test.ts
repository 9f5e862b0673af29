import { describe, expect, it } from '@jest/globals'
import { renderChart } from '../../src/report/chart.ts'
import { readActLine } from './act-line.ts'
import { LiveView } from './live-view.ts'
import { renderPage } from './page.ts'
import { drawChart } from './page-chart.ts'
import { renderMarkdown } from './page-markdown.ts'
import { RunModel } from './run-model.ts'

const line = (fields: Record<string, unknown>) =>
  JSON.stringify({ job: 'CI/Job <b>  ', jobID: 'a', level: 'info', msg: '', ...fields })
const lines = [
  line({ msg: '⭐ Run Main Test', step: 'Test', stage: 'Main' }),
  line({ msg: 'hello\n', raw_output: true, step: 'Test', stage: 'Main' }),
  line({ command: 'summary', content: '## Done <script>alert(1)</script>\n\n| a |\n| - |\n| 1 |\n' }),
  line({ command: 'error', arg: 'no <i>', kvPairs: { file: 'a.ts', line: '3', title: 'T' } }),
  line({ stepResult: 'failure', step: 'Test', stage: 'Main', executionTime: 1_500_000_000 }),
  line({ jobResult: 'failure' }),
]

function model(): RunModel {
  const run = new RunModel()
  for (const text of lines) {
    const event = readActLine(text)
    if (event !== undefined) run.add(event)
  }
  return run
}

describe('reading act', () => {
  it('makes a run of its lines', () => {
    const [job] = [...model().jobs.values()]
    expect(job).toMatchObject({
      name: 'Job <b>',
      result: 'failure',
      steps: [{ name: 'Test', result: 'failure', ms: 1500, log: ['hello'] }],
    })
    expect(job?.annotations).toEqual([{ level: 'error', message: 'no <i>', title: 'T', place: 'a.ts:3' }])
    expect(model().conclusion).toBe('failure')
  })

  it('takes what is not JSON for a complaint of the engine', () => {
    expect(readActLine('workflow is not valid')).toEqual({ kind: 'engine', text: 'workflow is not valid' })
    expect(readActLine('')).toBeUndefined()
  })

  it('never calls a run without jobs a success', () => {
    expect(new RunModel().conclusion).toBe('failure')
  })
})

describe('the run page', () => {
  it('shows everything and runs nothing of it', () => {
    const html = renderPage({ workflow: 'CI <x>', event: 'push', sha: 'abcdef123', ms: 1200, run: model() })
    expect(html).not.toMatch(/<script|<i>|CI <x>/)
    expect(html).toContain("default-src 'none'")
    for (const part of ['hello', 'a.ts:3', '1.5 s', '<table>', 'abcdef1']) expect(html).toContain(part)
  })

  it('lets through the HTML that summaries fold with, and no link but http', () => {
    const html = renderMarkdown(
      '<details>\n<summary>More</summary>\n\n<img src=x onerror=y> [a](javascript:x) [b](https://h/)\n\n</details>',
    )
    expect(html).toContain('<details>')
    expect(html).not.toMatch(/<img|javascript:/)
    expect(html).toContain('href="https://h/"')
  })

  it('draws the charts that our reports write', () => {
    const chart = renderChart({
      kind: 'chart',
      title: 'T',
      unit: 'percent',
      categories: ['a', 'b'],
      series: [
        { kind: 'bar', values: [10, 90] },
        { kind: 'line', values: [20, 80] },
      ],
      range: [0, 100],
    })
    const svg = drawChart((chart ?? '').replace(/```(mermaid)?/g, '').trim())
    expect(svg?.match(/<rect/g)).toHaveLength(2)
    expect(svg).toContain('<polyline')
    expect(drawChart('flowchart LR')).toBeUndefined()
  })
})

describe('the live view', () => {
  const show = (options: { readonly colour: boolean; readonly width: number }) => {
    const written: string[] = []
    const view = new LiveView({ ...options, write: text => written.push(text) })
    for (const text of lines) {
      const event = readActLine(text)
      if (event !== undefined) view.show(event)
    }
    return written
  }

  it('shows a line a step, the log of what failed, and no colour unless asked', () => {
    const written = show({ colour: false, width: 60 })
    expect(written.join('\n')).toMatch(/✗ Test +1\.5 s/)
    expect(written).toContain('      hello')
    expect(written.join('')).not.toContain('\u001b')
    expect(show({ colour: true, width: 60 }).join('')).toContain('\u001b[31m')
  })

  it('keeps to a narrow terminal', () => {
    expect(show({ colour: false, width: 44 }).every(text => text.length <= 44)).toBe(true)
  })
})
