import type { Classified, Classify, Statement } from '../statement.ts'
import { alterReads } from './alter-table.ts'
import { createReads } from './create.ts'
import { dropReads } from './drop.ts'
import { type Created, type Effect, effect, type Read } from './effect.ts'
import { otherReads } from './other.ts'
import { rowReads } from './rows.ts'
import { readSyntax } from './syntax.ts'

const known: ReadonlyMap<string, Read> = new Map(
  Object.entries({ ...createReads, ...alterReads, ...dropReads, ...rowReads, ...otherReads }),
)

function readNode(node: Record<string, unknown>, created: Created): Effect {
  const [only, ...more] = Object.entries(node)
  if (only === undefined || more.length > 0) return effect('unknown')
  try {
    const read = known.get(only[0])
    if (read !== undefined) return read(only[1], created)
    // A DO block or a procedure may have dropped, renamed or hidden what was created before.
    created.clear()
    return effect('unknown')
  } catch {
    // A tree of a shape that is not expected says nothing, and nothing is never fine.
    return effect('unknown')
  }
}

/** Reads a migration by PostgreSQL's own grammar. What is not known, such as a DO block, is `unknown`. */
export const classifyPostgres: Classify = async (sql): Promise<Classified> => {
  const syntax = await readSyntax(sql)
  if (!syntax.ok) return syntax
  const created: Created = new Set()
  const statements: Statement[] = syntax.statements.map(({ text, line, node }) => ({
    text,
    line,
    ...readNode(node, created),
  }))
  return { ok: true, statements }
}
