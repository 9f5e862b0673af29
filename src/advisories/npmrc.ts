/** One setting, its variables not yet put in. */
export interface NpmrcLine {
  readonly key: string
  readonly value: string
  /** 1-based. */
  readonly line: number
}

/** The settings of an .npmrc in their order; sections and lists have none that we need. */
export function readNpmrc(text: string): NpmrcLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((raw, index) => {
      const [, key = '', value] = /^\s*([^\s=;#[][^=]*?)\s*=(.*)$/.exec(raw) ?? []
      return value === undefined ? [] : [{ key: unquote(key), value: unquote(value.trim()), line: index + 1 }]
    })
}

/** As the ini format that npm reads: quotes, `\;` and `\#`, and a comment behind a value. */
function unquote(text: string): string {
  if (/^".*"$/s.test(text)) {
    try {
      const value: unknown = JSON.parse(text)
      return typeof value === 'string' ? value : text
    } catch {
      return text.slice(1, -1)
    }
  }
  if (/^'.*'$/s.test(text)) return text.slice(1, -1)
  const [bare = ''] = /^(?:\\.|[^;#\\]|\\$)*/.exec(text) ?? []
  return bare.replace(/\\([;#\\])/g, '$1').trim()
}

export type Expanded =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly missing: string }

/** `${NAME}`, `${NAME?}`, and `${NAME-else}` or `${NAME:-else}` as pnpm reads them; `\${NAME}` is text. */
const variable = /(\\*)\$\{([^${}?:-]+)(\?|:?-[^${}]*)?\}/g

export function expand(text: string, variableOf: (name: string) => string | undefined): Expanded {
  let missing: string | undefined
  const value = text.replace(variable, (whole, escapes: string, name: string, otherwise?: string) => {
    const kept = escapes.slice(0, escapes.length >> 1)
    if (escapes.length % 2 === 1) return kept + whole.slice(escapes.length)
    const found = variableOf(name) ?? fallback(otherwise)
    if (found === undefined) missing ??= name
    return kept + (found ?? '')
  })
  return missing === undefined ? { ok: true, value } : { ok: false, missing }
}

function fallback(otherwise: string | undefined): string | undefined {
  if (otherwise === undefined) return undefined
  return otherwise === '?' ? '' : otherwise.replace(/^:?-/, '')
}
