import { type Dialect, readToken, type Token } from './token.ts'

export interface Piece {
  /** Without the delimiter and without comments before and after it. */
  readonly text: string
  /** 1-based line at which the text starts. */
  readonly line: number
  readonly tokens: readonly Token[]
}

export type Split =
  | { readonly ok: true; readonly pieces: readonly Piece[] }
  /** A quote, a comment or a trigger has no end; `line` is the 1-based one where it starts. */
  | { readonly ok: false; readonly message: string; readonly line: number }

/** Splits a script into its statements; one of white space and comments has none. */
export function splitSql(sql: string, dialect: Dialect): Split {
  const pieces: Piece[] = []
  let tokens: Token[] = []
  let delimiter = ';'
  let hint: number | undefined
  let at = sql.startsWith('\uFEFF') ? 1 : 0
  let counted = { line: 1, at: 0 }
  const finish = () => {
    const [first] = tokens
    const last = tokens.at(-1)
    if (first === undefined || last === undefined) return
    // Counted from the statement before, as a dump has many.
    counted = { line: counted.line + linesIn(sql.slice(counted.at, first.start)), at: first.start }
    pieces.push({ text: sql.slice(first.start, last.end), line: counted.line, tokens })
    tokens = []
  }
  while (at < sql.length) {
    const command = dialect === 'mysql' && tokens.length === 0 ? delimiterAt(sql, at) : undefined
    if (command !== undefined) {
      delimiter = command.delimiter
      at = command.end
      continue
    }
    if (hint === undefined && sql.startsWith(delimiter, at)) {
      const ends = !isTrigger(tokens, dialect) || hasEnd(tokens)
      if (ends) {
        finish()
        at += delimiter.length
        continue
      }
    }
    const read = readToken({ sql, at, dialect, delimiter, conditional: hint !== undefined })
    if (read.is === 'unterminated') return failed(sql, at, `The ${read.what} has no end`)
    if (read.is === 'nothing') {
      at = read.end
      continue
    }
    if (read.token.kind === 'hint') hint = read.token.text === '*/' ? undefined : at
    tokens.push(read.token)
    at = read.token.end
  }
  if (hint !== undefined) return failed(sql, hint, 'The comment has no end')
  const first = tokens[0]
  if (first !== undefined && isTrigger(tokens, dialect) && !hasEnd(tokens))
    return failed(sql, first.start, 'The trigger has no END')
  finish()
  return { ok: true, pieces }
}

function delimiterAt(sql: string, at: number): { delimiter: string; end: number } | undefined {
  const line = /delimiter[ \t]+(\S+).*/iy
  line.lastIndex = at
  const found = line.exec(sql)
  const delimiter = found?.[1]
  return found === null || delimiter === undefined ? undefined : { delimiter, end: at + found[0].length }
}

function isTrigger(tokens: readonly Token[], dialect: Dialect): boolean {
  const words = tokens.slice(0, 3).map(token => token.text)
  return dialect === 'sqlite' && /^create (temp |temporary )?trigger\b/i.test(words.join(' '))
}

function hasEnd(tokens: readonly Token[]): boolean {
  return tokens.at(-2)?.text === ';' && tokens.at(-1)?.text.toLowerCase() === 'end'
}

function failed(sql: string, at: number, message: string): Split {
  return { ok: false, message, line: 1 + linesIn(sql.slice(0, at)) }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1
}
