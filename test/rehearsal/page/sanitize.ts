import { escapeHtml } from './escape.ts'

/** What GitHub lets through in Markdown, as far as it can be shown without the network. */
const tags = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'br', 'hr', 'blockquote', 'pre', 'code'],
  ...[
    'b',
    'strong',
    'i',
    'em',
    's',
    'strike',
    'del',
    'ins',
    'sub',
    'sup',
    'kbd',
    'samp',
    'var',
    'tt',
    'q',
    'a',
  ],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
])
const empty = new Set(['br', 'hr'])
const attributes: Readonly<Record<string, RegExp>> = {
  align: /^(left|right|center)$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^\d{1,6}$/,
  open: /^(open|true)?$/,
  scope: /^(row|col)$/,
  title: /^/,
  href: /^(https?:\/\/|mailto:|#)/i,
}
const piece =
  /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>|<|[^<]+/gi
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** HTML with nothing in it but what is allowed, everything that was opened closed, and the rest shown as text. */
export function sanitize(html: string, showText: (text: string) => string = same): string {
  const open: string[] = []
  let safe = ''
  for (const [text, slash, tag, rest = ''] of html.matchAll(piece)) {
    const name = tag?.toLowerCase()
    if (text.startsWith('<!--')) continue
    if (name === undefined) safe += text === '<' ? '&lt;' : showText(text)
    else if (!tags.has(name)) safe += escapeHtml(text)
    else if (empty.has(name)) safe += slash === '/' ? '' : `<${name}>`
    else if (slash !== '/') {
      open.push(name)
      safe += `<${name}${allowedAttributes(rest)}>`
    } else if (open.includes(name)) safe += close(open, name)
  }
  return (
    safe +
    open
      .reverse()
      .map(name => `</${name}>`)
      .join('')
  )
}

/** Closes everything that was opened since, too. */
function close(open: string[], name: string): string {
  const at = open.lastIndexOf(name)
  return open
    .splice(at)
    .reverse()
    .map(inner => `</${inner}>`)
    .join('')
}

function allowedAttributes(text: string): string {
  return [...text.matchAll(attribute)]
    .map(([, name = '', double, single, bare]) => ({
      name: name.toLowerCase(),
      value: double ?? single ?? bare ?? '',
    }))
    .filter(
      ({ name, value }) => Object.hasOwn(attributes, name) && attributes[name]?.test(value.trim()) === true,
    )
    .map(({ name, value }) => ` ${name}="${value.replace(/"/g, '&#34;').replace(/</g, '&#60;')}"`)
    .join('')
}

function same(text: string): string {
  return text
}
