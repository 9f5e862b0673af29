import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDuration } from '../../../src/domain/values/duration.ts'
import type { RunModel } from '../run/model.ts'
import { annotationsSection } from './annotations.ts'
import { escapeHtml } from './escape.ts'
import { icon } from './icon.ts'
import { jobLink, jobSection, summarySection } from './job.ts'

const sheets = ['frame', 'list', 'markdown', 'medium']

export interface PageRequest {
  readonly workflow: string
  /** The file that was played. */
  readonly source: string
  readonly event: string
  readonly sha: string
  readonly ms: number
  readonly database: string
  readonly fault: string | undefined
  readonly run: RunModel
}

/** The run as one HTML file that needs nothing else: summaries, annotations, and jobs with their logs folded. */
export function renderPage(request: PageRequest): string {
  const { workflow, run } = request
  const { jobs, engine, conclusion } = run
  const parts = [
    annotationsSection(jobs),
    ...jobs.map(summarySection),
    ...jobs.map(jobSection),
    engine.length === 0
      ? ''
      : `<section class="card"><h2>What act says</h2><pre tabindex="0"><code>${escapeHtml(engine.join('\n'))}</code></pre></section>`,
  ]
  const style = sheets.map(name => readFileSync(join(import.meta.dirname, `${name}.css`), 'utf8')).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(workflow)}: ${conclusion}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#run">To the run</a>
<header class="${conclusion}">
<div class="inner">
<h1>${icon(conclusion)}<span>${escapeHtml(workflow)}</span></h1>
<p class="muted">${escapeHtml(request.source)}, rehearsed on this machine</p>
<dl>${facts(request)}</dl>
</div>
</header>
<div class="inner body">
<nav aria-label="Jobs"><h2>Jobs</h2><ul>${jobs.map(jobLink).join('')}</ul></nav>
<main id="run">${parts.join('\n')}</main>
</div>
</body>
</html>
`
}

function facts({ event, sha, ms, database, fault, run }: PageRequest): string {
  const shown: readonly (readonly [string, string])[] = [
    ['Conclusion', run.conclusion === 'success' ? 'Success' : 'Failure'],
    ['Duration', formatDuration(ms)],
    ['Event', event],
    ['Commit', sha.slice(0, 7)],
    ['Database', database],
    ...(fault === undefined ? [] : [['Fault', fault] as const]),
  ]
  return shown.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')
}
