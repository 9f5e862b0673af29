import type { Weighed } from './weighed.ts'

/** Facts that the brief asks the gates for, by the names under which they tell them. */
export const askedFacts = [
  'migrations waiting',
  'migration kinds',
  'backup id',
  'rollback target',
  'schema-safe',
] as const
export type AskedFact = (typeof askedFacts)[number]

export interface ToldFact {
  readonly name: AskedFact
  /** Absent when no gate tells it; gates that differ are all heard. */
  readonly value: string | undefined
  readonly by: readonly string[]
}

/** Only from results that are about this commit, now. */
export function toldFacts(reports: readonly Weighed[]): ToldFact[] {
  const sound = reports.filter(({ flaws }) => flaws.length === 0)
  return askedFacts.map(name => {
    const telling = sound.filter(({ facts }) => Object.hasOwn(facts, name))
    const values = [...new Set(telling.map(({ facts }) => facts[name] ?? ''))]
    const by = [...new Set(telling.map(({ gate }) => gate))]
    return { name, value: values.length === 0 ? undefined : values.join(', or '), by }
  })
}
