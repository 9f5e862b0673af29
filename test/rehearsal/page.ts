import { formatDuration } from '../../src/domain/values/duration.ts'
import { escapeHtml } from './page-chart.ts'
import { renderMarkdown } from './page-markdown.ts'
import { style } from './page-style.ts'
import type { Job, RunModel } from './run-model.ts'

const marks: Readonly<Record<string, string>> = { success: '✓', failure: '✗', skipped: '–', cancelled: '!' }

/** The run as one HTML file that needs nothing else: jobs, annotations, summaries, and the logs folded. */
export function renderPage(request: {
  readonly workflow: string
  readonly event: string
  readonly sha: string
  readonly ms: number
  readonly run: RunModel
}): string {
  const { workflow, event, sha, ms, run } = request
  const jobs = [...run.jobs.values()]
  const facts = `${event} · ${sha.slice(0, 7)} · ${formatDuration(ms)}`
  const engine =
    run.engine.length === 0
      ? ''
      : `<section><h2>Engine</h2><pre><code>${escapeHtml(run.engine.join('\n'))}</code></pre></section>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(workflow)}: ${run.conclusion}</title><style>${style}</style></head>
<body><main>
<header><h1>${mark(run.conclusion)} ${escapeHtml(workflow)}</h1><p>${escapeHtml(facts)}</p></header>
<nav aria-label="Jobs"><ul>${jobs.map((job, index) => `<li><a href="#job-${index}">${mark(job.result)} ${escapeHtml(job.name)}</a></li>`).join('')}</ul></nav>
<div>${annotations(jobs)}${jobs.map(jobSection).join('')}${engine}</div>
</main></body></html>
`
}

function mark(result: string): string {
  return `<span class="${escapeHtml(result)}" title="${escapeHtml(result)}">${marks[result] ?? '?'}</span>`
}

function annotations(jobs: readonly Job[]): string {
  const all = jobs.flatMap(job => job.annotations.map(annotation => ({ ...annotation, job: job.name })))
  if (all.length === 0) return ''
  const items = all.map(({ level, title, message, place, job }) => {
    const where = place === '' ? '' : ` <code>${escapeHtml(place)}</code>`
    const head = title === '' ? job : `${job}: ${title}`
    return `<li><strong class="${escapeHtml(level)}">${escapeHtml(level)}</strong> ${escapeHtml(head)}${where}<br>${escapeHtml(message).replaceAll('\n', '<br>')}</li>`
  })
  return `<section class="annotations"><h2>Annotations (${all.length})</h2><ul>${items.join('')}</ul></section>`
}

function jobSection(job: Job, index: number): string {
  const summary = job.summaries.map(renderMarkdown).join('')
  const steps = job.steps.map(({ name, result, ms, log }) => {
    const head = `${mark(result)} ${escapeHtml(name)}<span class="time">${formatDuration(ms)}</span>`
    return `<details${result === 'failure' ? ' open' : ''}><summary>${head}</summary><pre><code>${escapeHtml(log.join('\n'))}</code></pre></details>`
  })
  return `<section id="job-${index}"><h2>${mark(job.result)} ${escapeHtml(job.name)}</h2>${summary}<details class="steps"><summary>${job.steps.length} steps</summary>${steps.join('')}</details></section>`
}
