import { describe, expect, it } from '@jest/globals'
import type { RunEvent } from '../run/act-line.ts'
import { LiveView } from './live-view.ts'

const name = { job: 'Build', jobId: 'a', key: '0', step: 'A step with a rather long name' }
const events: readonly RunEvent[] = [
  { ...name, kind: 'start' },
  ...Array.from(
    { length: 20 },
    (_, at): RunEvent => ({ ...name, kind: 'log', text: `line ${at} ${'x'.repeat(90)}` }),
  ),
  { ...name, kind: 'annotation', level: 'error', message: 'broken\nin two', at: {} },
  { ...name, kind: 'step', result: 'failure', ms: 1500 },
  { ...name, key: '1', step: 'Ω', kind: 'step', result: 'success', ms: 20 },
  { ...name, kind: 'job', result: 'failure' },
]

function show(all: readonly RunEvent[], { colour = false, columns = 60 } = {}) {
  const lines: string[] = []
  const statuses: string[] = []
  let now = 0
  const terminal = {
    ...{ colour, columns: () => columns },
    line: (text: string) => lines.push(text),
    status: (text: string) => statuses.push(text),
  }
  const view = new LiveView(terminal, () => now)
  for (const event of all) {
    view.show(event)
    now += 1000
  }
  view.tick()
  return { lines, statuses, text: lines.join('\n') }
}

describe('the live view', () => {
  it('tells each step and job in a line with its time as it ends', () => {
    const { lines } = show(events)
    expect(lines[0]).toBe('Build')
    expect(lines[1]).toMatch(/^ {2}✗ A step with a rather long name +1\.5 s$/)
    expect(lines.at(-2)).toMatch(/^ {2}✓ Ω +20 ms$/)
    expect(lines.at(-1)).toMatch(/^✗ Build +24 s$/)
  })

  it('shows the last lines of what failed, and its annotations below', () => {
    const { lines } = show(events)
    const logged = lines.filter(line => line.includes('line '))
    expect(logged).toHaveLength(15)
    expect(logged[0]).toContain('line 5 ')
    expect(lines.indexOf('      error: broken')).toBe(17)
  })

  it('shows no log of what went well or is forgiven', () => {
    const well = events.map(
      (event): RunEvent => (event.kind === 'step' ? { ...event, result: 'success' } : event),
    )
    expect(show(well).text).not.toContain('line 5')
    const { text } = show([{ ...name, kind: 'forgiven' }, ...events])
    expect(text).not.toContain('line 5')
    expect(text).toMatch(/ {2}! A step/)
  })

  it('tells what runs and for how long, and nothing once nothing runs', () => {
    const other = { ...name, job: 'Other', step: 'Wait' }
    const { statuses } = show([
      { ...name, kind: 'start' },
      { ...other, kind: 'start' },
    ])
    expect(statuses.at(-1)).toMatch(/^… Build: A step with a rather long name 2\.0 s · Other: Wai…$/)
    expect(show(events).statuses.at(-1)).toBe('')
  })

  it.each([20, 44, 100, 300])('keeps to a terminal of %i columns', columns => {
    const { lines, statuses } = show(events, { columns })
    expect([...lines, ...statuses].filter(text => [...text].length > Math.min(columns, 100))).toEqual([])
    expect(lines[1]).toMatch(/1\.5 s$/)
  })

  it('names a job again when another one came between', () => {
    const step = { kind: 'step', result: 'success', ms: 1 } as const
    const { lines } = show([
      { ...name, ...step },
      { ...name, ...step, job: 'Other' },
      { ...name, ...step },
    ])
    expect(lines.filter(line => line === 'Build')).toHaveLength(2)
  })

  it('has colours only where they are wanted', () => {
    expect(show(events).text).not.toContain('\u001b')
    expect(show(events, { colour: true }).text).toContain('\u001b[31m✗\u001b[0m')
  })
})
