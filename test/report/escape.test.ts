import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { marked } from 'marked'
import { codeBlock, codeSpan, escapeHref, escapeMarkdown } from '../../src/report/escape.ts'

/** What a reader sees, as a Markdown renderer of GitHub's kind makes it. */
const html = (markdown: string) => String(marked.parse(markdown, { gfm: true, async: false })).trim()
const seen = (markdown: string) =>
  html(markdown)
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u200B', '')

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</details></summary><script>alert(1)</script>',
  '<!-- golive:gate -->',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  'https://evil.example and www.evil.example',
  '**bold** _it_ ~~gone~~ `code` $math$',
  '| a | b |',
  '# heading',
  '> quote',
  '- item',
  '+ item',
  '1. item',
  '---',
  '===',
  'a\n===\n\n# b',
  '    code',
  '\\*',
  '&lt;b&gt;',
  '[^1] and ``` x',
]

describe('untrusted text', () => {
  it.each(hostile)('becomes no markup: %j', text => {
    const shown = html(`before ${escapeMarkdown(text)}`).replace(/<code>[^<]*<\/code>/g, '')
    expect(shown).toMatch(/^<p>[^<>]*<\/p>$/)
  })

  it.each(hostile.filter(text => !/[`\n]/.test(text) && !/^\s/.test(text)))('is seen as it was: %j', text => {
    expect(seen(escapeMarkdown(text))).toBe(text)
  })

  it.each(hostile)('at the start of a paragraph is one, too: %j', text => {
    expect(html(escapeMarkdown(text.trim()))).not.toMatch(
      /<(h\d|hr|ul|ol|blockquote|pre|a|img|table|script)\b/,
    )
  })

  it('calls nobody and links nothing', () => {
    const text = escapeMarkdown('@team @org/team me@x.org #12 GH-34 https://x')
    expect(text).not.toMatch(/@[\w-]|&#35;\d|[^&]#\d|GH-\d|https:/)
  })

  it('keeps its code, which ends where it ends', () => {
    expect(escapeMarkdown('use `a|b` now')).toBe('use <code>a&#124;b</code> now')
    expect(escapeMarkdown('one ` only')).toBe('one &#96; only')
    expect(codeSpan('</code><b>|`')).toBe('<code>&#60;/code&#62;&#60;b&#62;&#124;&#96;</code>')
  })

  it('has no control characters and no tricks with direction', () => {
    const text = escapeMarkdown('a\u0000\u0007\u001b\u202Eb\u2066c\ud800d\te')
    expect(text).toBe('abc\uFFFDd\te')
  })

  it('never leaves its row of a table, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const cell = escapeMarkdown(text)
        expect(cell).not.toMatch(/[\n\r|<](?!\/?code>)/)
        expect(html(`| a |\n| --- |\n| ${cell} |`).match(/<tr>/g)).toHaveLength(2)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a fenced block', () => {
  it.each(['```', '````\n```\n`````', '~~~\n</details>', 'x\n```mermaid\ngraph\n```'])(
    'is longer than any fence in it: %j',
    text => {
      expect(html(codeBlock(text, 'text'))).toMatch(/^<pre><code class="language-text">[^<]*<\/code><\/pre>$/)
    },
  )

  it('takes no language that is more than a word', () => {
    expect(codeBlock('x', 'js\n```\n<b>')).toMatch(/^```jsb\n/)
  })

  it('may hold very many fences', () => {
    expect(codeBlock('` '.repeat(200_000)).startsWith('```\n')).toBe(true)
  })
})

describe('a link', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://x', '/relative', '', 'http://'])(
    'leads nowhere but to the web: %j',
    href => {
      expect(escapeHref(href)).toBeUndefined()
    },
  )

  it('has no credentials and can not end its own parentheses', () => {
    expect(escapeHref('https://me:pw@x.org/a(b)|c d"<')).toBe('https://x.org/a%28b%29%7cc%20d%22%3C')
  })
})
