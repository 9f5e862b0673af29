import { describe, expect, it } from '@jest/globals'
import { renderMarkdown } from './markdown.ts'
import { sanitize } from './sanitize.ts'

describe('a summary', () => {
  it('has the tables, folds, code and task lists of GitHub', () => {
    const html = renderMarkdown(
      '| a | b |\n| :- | -: |\n| 1 | 2 |\n\n<details open>\n<summary>More</summary>\n\n```js\nconst a = "<b>"\n```\n\n</details>\n\n- [x] done\n- [ ] open\n',
    )
    expect(html).toContain('<div class="wide"><table>')
    expect(html).toContain('<td align="right">2</td>')
    expect(html).toMatch(/<details open="">\s*<summary>More<\/summary>/)
    expect(html).toContain('<pre><code>const a = &#34;&#60;b&#62;&#34;</code></pre>')
    expect(html).toMatch(/☑ *done[\s\S]*☐ *open/)
  })

  it('shows alerts as such', () => {
    const html = renderMarkdown('> [!WARNING]\n> Mind the **gap**.\n')
    expect(html).toContain('<div class="alert warning">')
    expect(html).toContain('<p>Mind the <strong>gap</strong>.</p>')
    expect(html).not.toContain('[!')
    expect(renderMarkdown('> plain\n')).toContain('<blockquote>')
  })

  it('draws the signs of our reports, in text only', () => {
    expect(renderMarkdown('✅ fine')).toMatch(/<svg class="icon success"[^>]*aria-label="Success"/)
    const html = renderMarkdown('<span title="✅ x=1">a</span>')
    expect(html).toContain('<span title="✅ x=1">a</span>')
  })

  it('leaves a diagram that it can not draw as it is written', () => {
    expect(renderMarkdown('```mermaid\nflowchart LR\n```')).toContain('<pre><code>flowchart LR</code></pre>')
  })

  it('loads no picture and follows no other link than to the web', () => {
    const html = renderMarkdown(
      '![a cat](https://h/c.png) [a](javascript:x) [b](https://h/) [c](JaVaScRiPt:x)',
    )
    expect(html).not.toMatch(/<img|javascript:/i)
    expect(html).toContain('<em>a cat</em>')
    expect(html).toContain('<a href="https://h/">b</a>')
  })

  it('can not be closed from inside', () => {
    expect(renderMarkdown('<details>\n<summary>a\n\n</div></section></main> text')).toMatch(
      /<\/summary><\/details>$|<\/p><\/summary><\/details>$/,
    )
    expect(renderMarkdown('</div></section>')).not.toMatch(/<\/(div|section)>/)
  })
})

describe('sanitising', () => {
  it.each([
    ['<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
    ['<p onclick="x" style="y" class="z" align="left">a</p>', '<p align="left">a</p>'],
    ['<a href="jav&#97;script:x">a</a>', '<a>a</a>'],
    ['<a href=" data:text/html,x">a</a>', '<a>a</a>'],
    ['<img src=x onerror=y>', '&#60;img src=x onerror=y&#62;'],
    ['<b>a<i>b</b>c</i>', '<b>a<i>b</i></b>c'],
    ['<!-- <b> -->x', 'x'],
    ['a < b <', 'a &lt; b &lt;'],
    ['<BR/><HR>', '<br><hr>'],
    ["<p title='\"><script>'>x</p>", '<p title="&#34;>&#60;script>">x</p>'],
    ['<p <script>', '&lt;p &#60;script&#62;'],
    ['</b>', ''],
    ['<th __proto__="x" constructor=y colspan=2>', '<th colspan="2"></th>'],
  ])('makes of %s', (html, safe) => {
    expect(sanitize(html)).toBe(safe)
  })
})
