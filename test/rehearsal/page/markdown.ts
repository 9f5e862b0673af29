import { randomUUID } from 'node:crypto'
import { Marked } from 'marked'
import { drawChart } from './chart.ts'
import { readChart } from './chart-source.ts'
import { escapeHtml } from './escape.ts'
import { drawSigns } from './icon.ts'
import { sanitize } from './sanitize.ts'

const alert = /^<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:<br>)?\s*/

/** A summary as GitHub shows it: its HTML limited to the same, its charts drawn here. */
export function renderMarkdown(markdown: string): string {
  // What is drawn here is put in after sanitising, in places that no summary can guess.
  const secret = randomUUID()
  const drawn: string[] = []
  const place = (html: string) => `[${secret}:${drawn.push(html) - 1}]`
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      code({ text, lang }) {
        const chart = lang === 'mermaid' ? readChart(text) : undefined
        return chart === undefined
          ? place(`<pre><code>${escapeHtml(text)}</code></pre>`)
          : place(`<div class="wide">${drawChart(chart)}</div>`)
      },
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
      image: ({ text }) => `<em>${escapeHtml(text === '' ? 'picture' : text)}</em>`,
      blockquote({ tokens }) {
        const inner = this.parser.parse(tokens)
        const kind = alert.exec(inner)?.[1]?.toLowerCase()
        if (kind === undefined) return `<blockquote>${inner}</blockquote>`
        const title = place(`<strong class="alert-title">${kind}</strong>`)
        return `${place(`<div class="alert ${kind}">`)}<div>${title}${inner.replace(alert, '<p>')}</div>${place('</div>')}`
      },
    },
  })
  const html = sanitize(String(marked.parse(markdown, { async: false })), drawSigns)
  const whole = html.replace(
    new RegExp(`\\[${secret}:(\\d+)\\]`, 'g'),
    (_, index) => drawn[Number(index)] ?? '',
  )
  return whole.replaceAll('<table', '<div class="wide"><table').replaceAll('</table>', '</table></div>')
}
