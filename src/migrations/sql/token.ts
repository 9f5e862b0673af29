export type Dialect = 'mysql' | 'sqlite'

export interface Token {
  /** `hint` is the opening or closing of an executable comment of MySQL, `quoted` a name in quotes. */
  readonly kind: 'word' | 'quoted' | 'string' | 'symbol' | 'hint'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Inside of an executable comment, which only some servers run. */
  readonly conditional: boolean
}

export type Read =
  | { readonly is: 'token'; readonly token: Token }
  /** White space or a comment. */
  | { readonly is: 'nothing'; readonly end: number }
  | { readonly is: 'unterminated'; readonly what: string }

export interface Place {
  readonly sql: string
  readonly at: number
  readonly dialect: Dialect
  /** What ends a statement; a word never reaches over it. */
  readonly delimiter: string
  readonly conditional: boolean
}

/** Reads the token, the comment or the white space at a place before the end of the SQL. */
export function readToken(place: Place): Read {
  const { sql, at, dialect, conditional } = place
  const space = match(/\s+/y, sql, at)
  if (space !== undefined) return { is: 'nothing', end: at + space.length }
  const comment = readComment(place)
  if (comment !== undefined) return comment
  const first = sql.charAt(at)
  if (`'"\``.includes(first) || (first === '[' && dialect === 'sqlite')) return readQuoted(place, first)
  if (conditional && sql.startsWith('*/', at)) return token(place, 'hint', at + 2)
  const word = match(/[\w$@\u0080-\uffff]+/y, sql, at)
  if (word === undefined) return token(place, 'symbol', at + 1)
  const cut = word.indexOf(place.delimiter)
  return token(place, 'word', at + (cut > 0 ? cut : word.length))
}

function readComment(place: Place): Read | undefined {
  const { sql, at, dialect } = place
  // MySQL takes `--1` for two minus signs, and only `-- 1` for a comment.
  const line = match(dialect === 'mysql' ? /#.*|--(?=\s|$).*/y : /--.*/y, sql, at)
  if (line !== undefined) return { is: 'nothing', end: at + line.length }
  const hint = dialect === 'mysql' ? match(/\/\*M?!\d*/y, sql, at) : undefined
  if (hint !== undefined) return token(place, 'hint', at + hint.length)
  if (!sql.startsWith('/*', at)) return undefined
  const end = sql.indexOf('*/', at + 2)
  return end < 0 ? { is: 'unterminated', what: 'comment' } : { is: 'nothing', end: end + 2 }
}

function readQuoted(place: Place, open: string): Read {
  const { sql, at, dialect } = place
  const close = open === '[' ? ']' : open
  const escapes = dialect === 'mysql' && open !== '`'
  let end = at + 1
  while (end < sql.length) {
    const here = sql.charAt(end)
    if (escapes && here === '\\') end += 2
    else if (here !== close) end += 1
    else if (close !== ']' && sql.charAt(end + 1) === close) end += 2
    else {
      const name = open !== "'" && (open !== '"' || dialect === 'sqlite')
      return token(place, name ? 'quoted' : 'string', end + 1)
    }
  }
  return { is: 'unterminated', what: `quote ${open}` }
}

function token({ sql, at, conditional }: Place, kind: Token['kind'], end: number): Read {
  return { is: 'token', token: { kind, text: sql.slice(at, end), start: at, end, conditional } }
}

function match(sticky: RegExp, sql: string, at: number): string | undefined {
  sticky.lastIndex = at
  return sticky.exec(sql)?.[0]
}
