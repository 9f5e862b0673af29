import { formatDuration } from '../../../src/domain/values/duration.ts'
import type { Job, Step } from '../run/model.ts'
import { escapeHtml } from './escape.ts'
import { icon } from './icon.ts'
import { renderMarkdown } from './markdown.ts'

export function jobLink(job: Job, index: number): string {
  return `<li><a href="#job-${index}">${icon(job.result)}<span class="name">${escapeHtml(job.name)}</span>${time(job.result, job.ms)}</a></li>`
}

/** What the steps of a job wrote into its summary. */
export function summarySection(job: Job): string {
  if (job.summaries.every(text => text.trim() === '')) return ''
  const parts = job.summaries.map(text => `<div class="markdown">${renderMarkdown(text)}</div>`)
  return `<section class="card"><h2>${escapeHtml(job.name)} <span class="muted">summary</span></h2>${parts.join('')}</section>`
}

/** A job with its steps, each with its time beside the others' and its log folded. */
export function jobSection(job: Job, index: number): string {
  const longest = Math.max(1, ...job.steps.map(step => step.ms))
  const steps = job.steps.map(step => `<li>${stepRow(step, longest)}</li>`)
  const list =
    steps.length === 0
      ? '<p class="muted">Its condition left it out.</p>'
      : `<ol class="steps">${steps.join('')}</ol>`
  return `<section class="card" id="job-${index}"><h2>${icon(job.result)}<span class="name">${escapeHtml(job.name)}</span>${time(job.result, job.ms)}</h2>${list}</section>`
}

function stepRow(step: Step, longest: number): string {
  const { name, result, ms, log, left } = step
  const share = Math.max(1, Math.round((ms / longest) * 100))
  const bar =
    result === 'skipped'
      ? ''
      : `<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="4"/></svg>`
  const head = `${icon(result)}<span class="name">${escapeHtml(name)}</span>${bar}${time(result, ms)}`
  if (log.length === 0) return `<div class="step">${head}</div>`
  const more = left === 0 ? '' : `<p class="muted">${left} lines before these are left out.</p>`
  const lines = log.map(line => `<span>${escapeHtml(line)}</span>`).join('\n')
  return `<details${result === 'failure' ? ' open' : ''}><summary class="step">${head}</summary>${more}<pre class="log" tabindex="0"><code>${lines}</code></pre></details>`
}

function time(result: string, ms: number): string {
  return `<span class="time">${result === 'skipped' ? 'skipped' : formatDuration(ms)}</span>`
}
