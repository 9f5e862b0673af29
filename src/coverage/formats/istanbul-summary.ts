import { z } from 'zod'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'

const whole = z.number().int().nonnegative()
/** `pct` is floored and may be the word "Unknown": it is never read. */
const count = z.object({ total: whole, covered: whole }).refine(({ total, covered }) => covered <= total, {
  message: 'more is covered than there is',
})
const entry = z.object({ lines: count, statements: count, functions: count, branches: count })

/** Reads istanbul's coverage-summary.json; its own `total` is not trusted but summed again. */
export function parseIstanbulSummary(entries: ReadonlyMap<string, unknown>): ParsedReport {
  const files: ReportedFile[] = []
  for (const [path, value] of entries) {
    const parsed = entry.safeParse(value)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refuse(
        'unparsable',
        `the entry of ${path} is no summary: ${issue?.path.join('.')}: ${issue?.message}`,
      )
    }
    const { lines, statements, functions, branches } = parsed.data
    if (path !== 'total')
      files.push({ path, hits: undefined, totals: { lines, statements, functions, branches } })
  }
  if (files.length === 0) return refuse('empty', 'there is no file in it, only a total')
  return { ok: true, format: 'istanbul-summary', files }
}
