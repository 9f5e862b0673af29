import type { z } from 'zod'
import { type ChangeKind, worstKind } from '../../../domain/migration.ts'
import type { SqlFinding, Statement } from '../statement.ts'

/** A statement without its place in the migration. */
export type Effect = Omit<Statement, 'text' | 'line'>

/** PostgreSQL's table locks from the weakest to the strongest; the index and 1 is the mode's number in the grammar. */
export const locks = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const
export type Lock = (typeof locks)[number]

/** Names of the tables that the migration itself created, as written; nobody else can hold or need them. */
export type Created = Set<string>

export type Read = (body: unknown, created: Created) => Effect

export function effect(kind: ChangeKind, parts: Partial<Effect> = {}): Effect {
  return { kind, locked: [], rewritten: [], scanned: [], transactional: true, findings: [], ...parts }
}

/** The fields as the schema reads them; a node of another shape is `unknown`. */
export function reads<S extends z.ZodType>(
  schema: S,
  read: (node: z.infer<S>, created: Created) => Effect,
): Read {
  return (body, created) => {
    const parsed = schema.safeParse(body)
    return parsed.success ? read(parsed.data, created) : effect('unknown')
  }
}

export function strongest(taken: readonly (string | undefined)[]): Lock | undefined {
  return locks.findLast(lock => taken.includes(lock))
}

const unique = (names: readonly string[]) => [...new Set(names)]

/** All at once: the worst kind, the strongest lock and everything touched. */
export function combine(effects: readonly Effect[]): Effect {
  const lock = strongest(effects.map(each => each.lock))
  return effect(worstKind(effects.map(each => each.kind)), {
    ...(lock !== undefined && { lock }),
    locked: unique(effects.flatMap(each => each.locked)),
    rewritten: unique(effects.flatMap(each => each.rewritten)),
    scanned: unique(effects.flatMap(each => each.scanned)),
    transactional: effects.every(each => each.transactional),
    findings: effects.flatMap(each => each.findings),
  })
}

export function finding(
  rule: string,
  effect: SqlFinding['effect'],
  severity: SqlFinding['severity'],
  object: string,
  message: string,
  remedy: string,
): SqlFinding {
  return { rule, effect, severity, message, remedy, object }
}
