import { z } from 'zod'
import type { ChangeKind } from '../../domain/migration.ts'
import { readStatement } from './read-statement.ts'
import type { Reading } from './reading.ts'
import type { Piece } from './split.ts'
import type { Statement } from './statement.ts'
import { partsOf, type Words } from './words.ts'

/** Parses one statement into a tree or several, and throws where it can not read it. */
export type Parse = (sql: string) => unknown

/** What differs between the databases. */
export interface Manner {
  readonly parses: readonly Parse[]
  /** What the words mean that no grammar knows; undefined where they mean nothing special. */
  readonly special: (words: Words) => ChangeKind | undefined
  readonly lock: (read: Reading) => string | undefined
  readonly transactional: (read: Reading) => boolean
}

const tree = z.looseObject({ type: z.string(), expr: z.unknown().optional() })
const trees = z.union([tree, z.tuple([tree]).transform(([only]) => only)])

/** Classifies statements in their order: only what words and a grammar read alike is believed. */
export function classifyPieces(pieces: readonly Piece[], manner: Manner): Statement[] {
  const created = new Set<string>()
  return pieces.map(piece => {
    const words = piece.tokens.filter(token => token.kind !== 'hint')
    const reads = readAll(words, created)
    const [read] = reads
    const plain = words.length === piece.tokens.length && reads.length === 1 && read !== undefined
    const known = plain && manner.parses.some(parse => agrees(parse, piece.text, read))
    const kind = (plain ? manner.special(words) : undefined) ?? (known ? read.kind : 'unknown')
    remember(created, kind, reads)
    return statementOf(piece, kind, reads, manner)
  })
}

function readAll(words: Words, created: ReadonlySet<string>): Reading[] {
  const reads = partsOf(words, ';').map(part => readStatement(part, created))
  const [first] = reads
  // The body of a procedure or a trigger does not run as it is created.
  return first !== undefined && first.type === 'create' && first.kind === 'unknown' ? [first] : reads
}

function agrees(parse: Parse, sql: string, read: Reading): boolean {
  try {
    const parsed = trees.safeParse(parse(sql))
    if (!parsed.success || parsed.data.type !== read.type) return false
    const { expr } = parsed.data
    return read.changes === undefined || (Array.isArray(expr) && expr.length === read.changes)
  } catch {
    return false
  }
}

/** After a drop, a rename or something unreadable, any name may be another table's, also in other case or schema. */
function remember(created: Set<string>, kind: ChangeKind, reads: readonly Reading[]): void {
  const moved = reads.some(({ findings }) => findings.some(({ rule }) => /^(drop|rename)-table$/.test(rule)))
  if (kind === 'unknown' || moved) created.clear()
  for (const { created: table } of reads) if (table !== undefined && kind === 'expand') created.add(table)
}

function statementOf(piece: Piece, kind: ChangeKind, reads: readonly Reading[], manner: Manner): Statement {
  const all = (key: 'locked' | 'rewritten' | 'scanned') => [
    ...new Set(reads.flatMap(read => read[key]).filter(name => name !== '')),
  ]
  const lock = reads.map(manner.lock).find(name => name !== undefined)
  return {
    text: piece.text,
    line: piece.line,
    kind,
    ...(lock === undefined ? {} : { lock }),
    locked: lock === undefined ? [] : all('locked'),
    rewritten: all('rewritten'),
    scanned: all('scanned'),
    transactional: reads.every(manner.transactional),
    findings: reads.flatMap(({ findings }) => findings),
  }
}
