import { type Hits, uniteHits } from './hits.ts'
import type { Format } from './report.ts'
import { countHits, type Totals } from './totals.ts'

/** A file of the repository with what all reports together tell of it. */
export interface CoveredFile {
  /** Relative to the workspace. */
  readonly path: string
  /** Absent when only a summary tells of it. */
  readonly hits: Hits | undefined
  readonly totals: Totals
  readonly formats: readonly Format[]
}

export interface ResolvedFile {
  readonly path: string
  readonly format: Format
  readonly hits: Hits | undefined
  readonly totals: Totals | undefined
}

export interface Merged {
  readonly files: readonly CoveredFile[]
  /** Files that two summaries tell of: their counts can not be united. */
  readonly ambiguous: readonly string[]
}

/** Unites by line. A summary beside a full report of the same file says nothing more. */
export function mergeFiles(resolved: readonly ResolvedFile[]): Merged {
  const byPath = new Map<string, ResolvedFile[]>()
  for (const file of resolved) {
    const known = byPath.get(file.path)
    if (known === undefined) byPath.set(file.path, [file])
    else known.push(file)
  }
  const ambiguous: string[] = []
  const files = [...byPath].map(([path, all]): CoveredFile => {
    const known = all.flatMap(({ hits }) => (hits === undefined ? [] : [hits]))
    const formats = [...new Set(all.map(({ format }) => format))]
    const [first, ...others] = known
    if (first !== undefined) {
      const hits = others.reduce(uniteHits, first)
      return { path, hits, totals: countHits(hits), formats }
    }
    const [summary, second] = all.flatMap(({ totals }) => (totals === undefined ? [] : [totals]))
    if (second !== undefined) ambiguous.push(path)
    return { path, hits: undefined, totals: summary ?? { lines: { total: 0, covered: 0 } }, formats }
  })
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), ambiguous: ambiguous.sort() }
}
