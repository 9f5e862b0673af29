import { z } from 'zod'
import { nodeSchema } from './node.ts'

const treeSchema = z.looseObject({
  stmts: z
    .array(
      z.looseObject({
        stmt: nodeSchema,
        stmt_location: z.number().int().nonnegative().default(0),
        stmt_len: z.number().int().nonnegative().default(0),
      }),
    )
    .default([]),
})

const errorSchema = z.looseObject({
  message: z.string(),
  sqlDetails: z.looseObject({ cursorPosition: z.number().int().nonnegative() }).optional(),
})

export interface Parsed {
  readonly text: string
  /** 1-based. */
  readonly line: number
  readonly node: Record<string, unknown>
}

export type Syntax =
  | { readonly ok: true; readonly statements: readonly Parsed[] }
  | { readonly ok: false; readonly message: string; readonly line?: number }

const lineAt = (before: string) => before.split('\n').length

/** Length of the blanks and comments at the start; PostgreSQL's block comments nest. */
function skipComments(sql: string): number {
  let at = 0
  for (;;) {
    at += /^\s*/.exec(sql.slice(at))?.[0].length ?? 0
    if (sql.startsWith('--', at)) {
      const end = /[\r\n]/.exec(sql.slice(at))
      if (!end) return sql.length
      at += end.index
    } else if (sql.startsWith('/*', at)) {
      const marks = /\/\*|\*\//g
      marks.lastIndex = at
      let depth = 0
      do {
        const mark = marks.exec(sql)
        if (!mark) return sql.length
        depth += mark[0] === '/*' ? 1 : -1
      } while (depth > 0)
      at = marks.lastIndex
    } else return at
  }
}

/** Statements with their places, by PostgreSQL's own grammar. */
export async function readSyntax(sql: string): Promise<Syntax> {
  // The parser is C: it would stop at a NUL and call the rest of the migration fine.
  const nul = sql.indexOf('\0')
  if (nul !== -1) return { ok: false, message: 'a NUL character in the SQL', line: lineAt(sql.slice(0, nul)) }
  if (sql.trim() === '') return { ok: true, statements: [] }
  try {
    const { loadModule, parse } = await import('libpg-query')
    await loadModule()
    const tree = treeSchema.parse(await parse(sql))
    const bytes = Buffer.from(sql)
    let counted = { line: 1, at: 0 }
    const statements = tree.stmts.map(({ stmt, stmt_location: from, stmt_len: length }) => {
      const raw = bytes.subarray(from, length === 0 ? bytes.length : from + length).toString()
      const start = skipComments(raw)
      // Counted on from the statement before: a dump has thousands.
      const between = bytes.subarray(counted.at, from).toString()
      counted = { line: counted.line + lineAt(between) - 1, at: from }
      return {
        text: raw.slice(start).trim(),
        line: counted.line + lineAt(raw.slice(0, start)) - 1,
        node: stmt,
      }
    })
    return { ok: true, statements }
  } catch (cause) {
    const error = errorSchema.safeParse(cause)
    if (!error.success) return { ok: false, message: 'the SQL can not be parsed' }
    const { message, sqlDetails } = error.data
    if (!sqlDetails) return { ok: false, message }
    // The position counts code points, where a JavaScript string counts UTF-16 units.
    const before = Array.from(sql).slice(0, sqlDetails.cursorPosition).join('')
    return { ok: false, message, line: lineAt(before) }
  }
}
