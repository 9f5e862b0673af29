import type { Block, Inline, Section } from '../domain/report.ts'
import { clean, escapeHref } from './escape.ts'

/** Plain text as HTML that shows just that text; what stands between backticks becomes code, as in Markdown. */
export function escapeHtml(text: string): string {
  const parts = clean(text).split(/`([^`\n]+)`/)
  return parts
    .map((part, index) => (index % 2 === 1 ? codeHtml(part) : drawMarks(escapeEntities(part))))
    .join('')
}

/** Marks of GitHub's pages: paper and many machines have no emoji, so each becomes a sign that every font has. */
const marks: ReadonlyMap<string, readonly [sign: string, tone: string, word: string]> = new Map([
  ['✅', ['✔', 'ok', 'yes']],
  ['❌', ['✘', 'bad', 'no']],
  ['❔', ['?', 'open', 'not known']],
  ['⚠️', ['!', 'open', 'warning']],
  ['⏳', ['…', 'wait', 'waiting']],
  ['➖', ['–', 'wait', 'not asked for']],
  ['💬', ['“', 'wait', 'told']],
])

function drawMarks(html: string): string {
  return html.replace(/✅|❌|❔|⚠️|⏳|➖|💬/gu, mark => {
    const [sign, tone, word] = marks.get(mark) ?? [mark, 'wait', '']
    return `<span class="mark ${tone}" role="img" aria-label="${word}">${sign}</span>`
  })
}

export function escapeEntities(text: string): string {
  return clean(text).replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`)
}

export function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline)
  if ('code' in inline) return codeHtml(inline.code)
  if ('strong' in inline) return `<strong>${escapeHtml(inline.strong)}</strong>`
  if ('link' in inline) {
    const href = escapeHref(inline.href)
    if (href === undefined) return escapeHtml(inline.link)
    return `<a href="${escapeEntities(href)}" rel="noreferrer">${escapeHtml(inline.link)}</a>`
  }
  return inline.map(inlineHtml).join('')
}

/** A block of a report as HTML; a chart becomes a table of its numbers, because no script draws it. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`
    case 'heading':
      return `<h3>${inlineHtml(block.text)}</h3>`
    case 'list':
      return `<ul>${block.items.map(item => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableHtml(block)
    case 'code':
      return `<pre>${escapeEntities(block.text)}</pre>`
    case 'chart':
      return tableHtml(numbersOf(block))
    case 'details':
      return `<details${block.open === true ? ' open' : ''}><summary>${inlineHtml(block.title)}</summary>${block.blocks.map(blockHtml).join('')}</details>`
  }
}

/** Nothing is folded: paper has no clicks. */
export function sectionHtml({ title, blocks }: Section): string {
  return `<section><h2>${escapeHtml(title)}</h2>${blocks.map(blockHtml).join('')}</section>`
}

function codeHtml(text: string): string {
  return `<code>${escapeEntities(text)}</code>`
}

function tableHtml({ columns, rows, omitted = 0 }: Extract<Block, { kind: 'table' }>): string {
  const side = columns.map(({ align = 'left' }) => (align === 'left' ? '' : ` class="${align}"`))
  const head = columns.map(({ title }, index) => `<th${side[index] ?? ''}>${escapeHtml(title)}</th>`).join('')
  const body = rows
    .map(
      row =>
        `<tr>${row.map((cell, index) => `<td${side[index] ?? ''}>${inlineHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('')
  const more =
    omitted === 0 ? '' : `<p class="more">${omitted} more ${omitted === 1 ? 'row' : 'rows'} not shown.</p>`
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${more}`
}

function numbersOf({ title, unit, categories, series }: Extract<Block, { kind: 'chart' }>) {
  const columns = [
    { title: `${title} (${unit})` },
    ...series.map(() => ({ title: '', align: 'right' as const })),
  ]
  const rows = categories.map((name, index) => [
    name,
    ...series.map(({ values }) => String(values[index] ?? '–')),
  ])
  return { kind: 'table' as const, columns, rows }
}
