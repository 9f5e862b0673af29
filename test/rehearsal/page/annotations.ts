import type { Job } from '../run/model.ts'
import { escapeHtml } from './escape.ts'
import { icon } from './icon.ts'

export function annotationsSection(jobs: readonly Job[]): string {
  const all = jobs.flatMap(job => job.annotations.map(annotation => ({ ...annotation, job: job.name })))
  if (all.length === 0) return ''
  const items = all.map(({ level, title, message, place, job }) => {
    const where = place === '' ? '' : ` <code>${escapeHtml(place)}</code>`
    const heading = title === '' ? escapeHtml(job) : `${escapeHtml(job)}: ${escapeHtml(title)}`
    return `<li>${icon(level)}<div><p class="muted">${heading}${where}</p><p class="message">${escapeHtml(message)}</p></div></li>`
  })
  return `<section class="card" id="annotations"><h2>Annotations <span class="count">${all.length}</span></h2><ul class="annotations">${items.join('')}</ul></section>`
}
