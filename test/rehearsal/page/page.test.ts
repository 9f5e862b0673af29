import { describe, expect, it } from '@jest/globals'
import type { RunEvent } from '../run/act-line.ts'
import { RunModel } from '../run/model.ts'
import { renderPage } from './page.ts'

const evil = '<img src=x onerror=alert(1)>"\'&'
const name = { job: `Job ${evil}`, jobId: 'a', key: '0', step: `Step ${evil}` }
const events: readonly RunEvent[] = [
  { ...name, kind: 'log', text: `log ${evil}` },
  { ...name, kind: 'summary', markdown: `## Summary ${evil}\n` },
  {
    ...{ ...name, kind: 'annotation', level: 'error', message: `message ${evil}` },
    at: { file: `${evil}.ts`, line: '3', title: `title ${evil}` },
  },
  { ...name, kind: 'step', result: 'failure', ms: 1500 },
  { ...name, key: '1', kind: 'step', result: 'success', ms: 3000 },
  { ...name, kind: 'job', result: 'failure' },
  { kind: 'engine', text: `engine ${evil}` },
]

function page(more: Partial<Parameters<typeof renderPage>[0]> = {}) {
  const run = new RunModel()
  for (const [at, event] of events.entries()) run.add(event, at * 100)
  run.finish(1, [{ id: 'b', name: 'Left out', calls: false, steps: [] }])
  const facts = { workflow: `CI ${evil}`, source: evil, event: evil, sha: 'abcdef1234', ms: 61_000 }
  return renderPage({ ...facts, database: 'sqlite', fault: evil, run, ...more })
}

describe('the run page', () => {
  it('tells the run: its facts, annotations, summaries, jobs, steps, times and logs', () => {
    const html = page()
    for (const part of ['Failure', '1 min 1 s', 'abcdef1', 'sqlite', 'Left out', 'skipped', '1.5 s', '3.0 s'])
      expect(html).toContain(part)
    for (const part of ['log', 'Summary', 'message', 'title', 'engine', 'Job', 'Step', 'CI'])
      expect(html).toContain(`${part} &#60;img src=x`)
    expect(html).toContain('&#38;.ts:3</code>')
  })

  it('lets nothing that it is told be more than text', () => {
    expect(page()).not.toMatch(/<img|<script|<link/)
    expect(page()).toContain(
      `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    )
  })

  it('needs nothing else', () => {
    expect(page()).not.toMatch(/(src|href)="(?!#)|url\(|@import/)
  })

  it('opens the log of what failed, and no other', () => {
    expect(page().match(/<details open>/g)).toHaveLength(1)
  })

  it('can be read without seeing its colours', () => {
    const html = page()
    const icons = html.match(/<svg class="icon[^>]*>/g) ?? []
    expect(icons.length).toBeGreaterThan(5)
    expect(icons.every(icon => / role="img" aria-label="[^"]+"/.test(icon))).toBe(true)
    for (const part of ['lang="en"', '<main id="run">', 'href="#run"', '<nav aria-label="Jobs">'])
      expect(html).toContain(part)
  })

  it('is made for dark rooms, small screens and paper, too', () => {
    for (const medium of ['(prefers-color-scheme: dark)', '(max-width: 820px)', 'print'])
      expect(page()).toContain(`@media ${medium}`)
  })

  it('leads from each job to its place', () => {
    const html = page()
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
    expect(targets).toEqual(['run', 'job-0', 'job-1'])
    for (const target of targets) expect(html).toContain(`id="${target}"`)
  })
})
