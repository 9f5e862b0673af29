/**
 * Plain text as Markdown that shows just that text: no HTML, no link, no mention, no table cell of its own.
 * What stands between backticks becomes code, escaped as code is.
 */
export function escapeMarkdown(text: string): string {
  const parts = clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .split(/`([^`]+)`/)
  return parts.map((part, index) => (index % 2 === 1 ? codeSpan(part) : escapePlain(part))).join('')
}

function escapePlain(text: string): string {
  return text
    .replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_{}[\]#|~$]/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/@(?=[\w-])/g, '@\u200B')
    .replace(/(&#35;|\bGH-)(?=\d)/gi, '$1\u200B')
    .replace(/\b(https?|ftp|mailto):/gi, '$1&#58;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(
      /^(\s*)([-+](?=\s|$)|-(?=[-\s]*$)|=(?=[=\s]*$)|\d+[.)](?=\s|$))/,
      (_, space: string, mark: string) =>
        `${space}${mark.slice(0, -1)}&#${mark.charCodeAt(mark.length - 1)};`,
    )
}

/** A code span; in a cell of a table a pipe must not end the cell, and only HTML survives both. */
export function codeSpan(text: string): string {
  const inner = clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[&<>"|`*_[\]\\~$@:]/g, character => `&#${character.charCodeAt(0)};`)
  return `<code>${inner}</code>`
}

/** A fenced block; the fence is longer than any run of backticks in it. */
export function codeBlock(text: string, language = ''): string {
  const body = clean(text)
  const longest = [...body.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language.replace(/[^\w-]/g, '')}\n${body}\n${fence}`
}

/** A link's target; anything but http and https becomes nothing. */
export function escapeHref(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const url = new URL(href)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  url.username = ''
  url.password = ''
  return url.href.replace(
    /[()<>|"'`\s\\]/g,
    character => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}

/** Without what changes how other text is shown: control characters and turns of direction. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, character => (/[\n\t]/.test(character) ? character : ''))
}
