import { Marked } from 'marked'
import { drawChart, escapeHtml } from './page-chart.ts'

/** HTML that GitHub lets through in a summary and that ours use; everything else is shown as text. */
const allowed = /^<\/?(details|summary|sub|sup|b|i|em|strong|code|kbd|br)( open)?\s*\/?>$/i
const tag = /<[^>]*>?/g
const entity = /&amp;(#\d+|[a-z]+);/g

export function renderMarkdown(markdown: string): string {
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      html: ({ text }) => text.replace(tag, found => (allowed.test(found) ? found : escapeHtml(found))),
      code: ({ text, lang }) =>
        (lang === 'mermaid' ? drawChart(text) : undefined) ??
        `<pre><code>${escapeHtml(text).replace(entity, '&amp;$1;')}</code></pre>`,
      image: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens)
        return /^https?:\/\//.test(href)
          ? `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>`
          : inner
      },
    },
  })
  return String(marked.parse(markdown, { async: false }))
}
