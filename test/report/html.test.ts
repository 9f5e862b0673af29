import { describe, expect, it } from '@jest/globals'
import { blockHtml, escapeHtml, inlineHtml, sectionHtml } from '../../src/report/html.ts'

describe('a report as HTML', () => {
  it('shows text as it is, and code between backticks', () => {
    expect(escapeHtml('a < b & "c" \'d\'')).toBe('a &#60; b &#38; &#34;c&#34; &#39;d&#39;')
    expect(escapeHtml('use `x <y>`')).toBe('use <code>x &#60;y&#62;</code>')
    expect(escapeHtml('a\u202Eb\u0007')).toBe('ab')
  })

  it('draws marks that every font has, with words for those who hear them', () => {
    expect(escapeHtml('✅ ok')).toBe('<span class="mark ok" role="img" aria-label="yes">✔</span> ok')
  })

  it('links to http and https only', () => {
    expect(inlineHtml({ link: 'a', href: 'https://x.example/"' })).toBe(
      '<a href="https://x.example/%22" rel="noreferrer">a</a>',
    )
    expect(inlineHtml({ link: 'a', href: 'javascript:alert(1)' })).toBe('a')
  })

  it('renders every kind of block', () => {
    expect(blockHtml({ kind: 'paragraph', text: ['a', { strong: 'b' }] })).toBe('<p>a<strong>b</strong></p>')
    expect(blockHtml({ kind: 'heading', text: 'a' })).toBe('<h3>a</h3>')
    expect(blockHtml({ kind: 'list', items: ['a', 'b'] })).toBe('<ul><li>a</li><li>b</li></ul>')
    expect(blockHtml({ kind: 'code', text: '<a>' })).toBe('<pre>&#60;a&#62;</pre>')
    expect(blockHtml({ kind: 'details', title: 'a', blocks: [], open: true })).toBe(
      '<details open><summary>a</summary></details>',
    )
    const columns = [{ title: 'A' }, { title: 'B', align: 'right' as const }]
    expect(blockHtml({ kind: 'table', columns, rows: [['1', '2']], omitted: 2 })).toBe(
      '<div class="table"><table><thead><tr><th>A</th><th class="right">B</th></tr></thead><tbody><tr><td>1</td><td class="right">2</td></tr></tbody></table></div><p class="more">2 more rows not shown.</p>',
    )
    const chart = {
      kind: 'chart',
      title: 'T',
      unit: 'ms',
      categories: ['x'],
      series: [{ kind: 'bar', values: [3] }],
    } as const
    expect(blockHtml(chart)).toContain('<td>x</td><td class="right">3</td>')
    expect(sectionHtml({ title: 'S', blocks: [] })).toBe('<section><h2>S</h2></section>')
  })
})
