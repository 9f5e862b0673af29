import { type Hits, notCode, type Parts } from './hits.ts'

export const metrics = ['lines', 'branches', 'functions', 'statements'] as const
export type Metric = (typeof metrics)[number]

export interface Count {
  readonly total: number
  readonly covered: number
}

/** Absent where the report's format does not tell. */
export type Totals = { readonly lines: Count } & { readonly [M in Metric]?: Count }

export function countHits(hits: Hits): Totals {
  let total = 0
  let covered = 0
  for (const count of hits.lines) {
    if (count === notCode) continue
    total += 1
    if (count > 0) covered += 1
  }
  return {
    lines: { total, covered },
    ...(hits.branches === undefined ? {} : { branches: countParts(hits.branches) }),
    ...(hits.functions === undefined ? {} : { functions: countParts(hits.functions) }),
    ...(hits.statements === undefined ? {} : { statements: countParts(hits.statements) }),
  }
}

/** A metric that one of the files does not tell is told of none: half a sum would lie. */
export function sumTotals(all: readonly Totals[]): Totals {
  const sum = (metric: Metric): Count | undefined => {
    const counts = all.map(totals => totals[metric])
    if (counts.length === 0 || counts.some(count => count === undefined)) return undefined
    return counts.reduce<Count>(
      (a, b) => ({ total: a.total + (b?.total ?? 0), covered: a.covered + (b?.covered ?? 0) }),
      { total: 0, covered: 0 },
    )
  }
  const [branches, functions, statements] = [sum('branches'), sum('functions'), sum('statements')]
  return {
    lines: sum('lines') ?? { total: 0, covered: 0 },
    ...(branches === undefined ? {} : { branches }),
    ...(functions === undefined ? {} : { functions }),
    ...(statements === undefined ? {} : { statements }),
  }
}

/** NaN of nothing: 0 of 0 is neither covered nor not. */
export function percentOf({ total, covered }: Count): number {
  // Multiplied first: 29 of 100 is 29 %, and (29 / 100) * 100 is a little less.
  return total === 0 ? Number.NaN : (covered * 100) / total
}

function countParts(parts: Parts): Count {
  let covered = 0
  for (let index = 0; index < parts.hits.length; index += 1) if ((parts.hits[index] ?? 0) > 0) covered += 1
  return { total: parts.hits.length, covered }
}
