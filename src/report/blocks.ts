import type { Block, Inline, Section } from '../domain/report.ts'
import { renderChart } from './chart.ts'
import { codeBlock, codeSpan, escapeHref, escapeMarkdown } from './escape.ts'

/** A section of a summary is at most this many bytes. */
export const sectionLimit = 64 * 1024
const titleLimit = 80

export function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline)
  if ('code' in inline) return codeSpan(inline.code)
  if ('strong' in inline)
    return inline.strong.trim() === '' ? '' : `**${escapeMarkdown(inline.strong.trim())}**`
  if ('link' in inline) {
    const href = escapeHref(inline.href)
    return href === undefined ? escapeMarkdown(inline.link) : `[${escapeMarkdown(inline.link)}](${href})`
  }
  return inline.map(renderInline).join('')
}

export function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return renderInline(block.text)
    case 'heading':
      return `#### ${renderInline(block.text)}`
    case 'list':
      return block.items.map(item => `- ${renderInline(item)}`).join('\n')
    case 'table':
      return renderTable(block)
    case 'code':
      return codeBlock(block.text, block.language)
    case 'chart':
      return renderChart(block) ?? ''
    case 'details':
      return renderDetails(block.title, block.blocks.map(renderBlock), block.open ?? false)
  }
}

export function renderSection(section: Section): string {
  const title = shortened(section.title, titleLimit)
  const { kept, left } = keepWithin(section.blocks.map(renderBlock), sectionLimit - 1024)
  const parts =
    left === 0
      ? kept
      : [
          ...kept,
          `_${left} more ${left === 1 ? 'part is' : 'parts are'} left out: this section would be above 64 KiB._`,
        ]
  return section.open === true
    ? [`### ${escapeMarkdown(title)}`, ...parts].join('\n\n')
    : renderDetails(title, parts, false)
}

/** The text up to so many characters, which may be ten times as many bytes when escaped. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).toWellFormed()}…`
}

export function renderDetails(title: Inline, parts: readonly string[], open: boolean): string {
  // Only HTML is read inside <summary>.
  const heading = renderInline(title)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[(.*?)\]\(.*?\)/g, '$1')
  return `<details${open ? ' open' : ''}>\n<summary>${heading}</summary>\n\n${parts.join('\n\n')}\n\n</details>`
}

function renderTable(table: Extract<Block, { kind: 'table' }>): string {
  const marks = { left: ':--', right: '--:', center: ':-:' }
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = [
    row(table.columns.map(column => escapeMarkdown(column.title))),
    row(table.columns.map(column => marks[column.align ?? 'left'])),
  ]
  const rows = table.rows.map(cells => row(cells.map(renderInline)))
  const { kept, left } = keepWithin(rows, sectionLimit / 2)
  const omitted = left + (table.omitted ?? 0)
  const note = omitted === 0 ? '' : `\n\n_${omitted} more ${omitted === 1 ? 'row' : 'rows'} not shown._`
  return [...head, ...kept].join('\n') + note
}

/** As many of the parts, from the first, as fit into so many bytes. */
export function keepWithin(
  parts: readonly string[],
  limit: number,
): { readonly kept: string[]; readonly left: number } {
  let room = limit
  const kept: string[] = []
  for (const part of parts) {
    room -= Buffer.byteLength(part) + 2
    if (room < 0) break
    kept.push(part)
  }
  return { kept, left: parts.length - kept.length }
}
