import { z } from 'zod'
import { addLine, addPart, type Hits, noHits, noParts } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'

const counts = z.record(z.string(), z.number().nonnegative())
/** Positions may be null or empty objects: generated code has none. */
const place = z.object({ start: z.object({ line: z.number().nullish() }).nullish() }).nullish()
const fileSchema = z.object({
  path: z.string().min(1),
  statementMap: z.record(z.string(), place),
  fnMap: z.record(z.string(), z.object({ decl: place, loc: place, line: z.number().nullish() })),
  branchMap: z.record(
    z.string(),
    z.object({ loc: place, line: z.number().nullish(), locations: z.array(place).optional() }),
  ),
  s: counts,
  f: counts,
  b: z.record(z.string(), z.array(z.number().nonnegative())),
})
type File = z.infer<typeof fileSchema>

/** Reads istanbul's coverage-final.json, which c8, nyc, jest and vitest write too. */
export function parseIstanbul(entries: ReadonlyMap<string, unknown>): ParsedReport {
  const files: ReportedFile[] = []
  for (const [key, value] of entries) {
    // nyc wraps an entry in `data` when it was read from its cache.
    const inner = typeof value === 'object' && value !== null && 'data' in value ? value.data : value
    const parsed = fileSchema.safeParse(inner)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refuse(
        'unparsable',
        `the entry of ${key} is not istanbul's: ${issue?.path.join('.')}: ${issue?.message}`,
      )
    }
    if (parsed.data.path !== key)
      return refuse('unparsable', `the entry of ${key} is about another file, ${parsed.data.path}`)
    const hits = readHits(parsed.data)
    if (hits === undefined) return refuse('unparsable', `the entry of ${key} counts what it does not map`)
    files.push({ path: key, hits, totals: undefined })
  }
  return { ok: true, format: 'istanbul', files }
}

function readHits(file: File): Hits | undefined {
  const hits = noHits()
  const [statements, functions, branches] = [noParts(), noParts(), noParts()]
  if (
    !sameKeys(file.statementMap, file.s) ||
    !sameKeys(file.fnMap, file.f) ||
    !sameKeys(file.branchMap, file.b)
  )
    return undefined
  for (const [id, where] of Object.entries(file.statementMap)) {
    const line = where?.start?.line ?? undefined
    const count = file.s[id] ?? 0
    if (!addPart(statements, line ?? 0, count) || (line !== undefined && !addLine(hits, line, count)))
      return undefined
  }
  for (const [id, { decl, loc, line }] of Object.entries(file.fnMap)) {
    const at = decl?.start?.line ?? loc?.start?.line ?? line ?? 0
    if (!addPart(functions, at, file.f[id] ?? 0)) return undefined
  }
  for (const [id, { loc, line, locations }] of Object.entries(file.branchMap)) {
    const at = loc?.start?.line ?? line ?? locations?.[0]?.start?.line ?? 0
    // An arm without a count would be an uncovered one that nobody sees.
    if (locations !== undefined && locations.length !== file.b[id]?.length) return undefined
    for (const count of file.b[id] ?? []) if (!addPart(branches, at, count)) return undefined
  }
  return { ...hits, statements, functions, branches }
}

function sameKeys(
  map: Readonly<Record<string, unknown>>,
  counted: Readonly<Record<string, unknown>>,
): boolean {
  const keys = Object.keys(map)
  return keys.length === Object.keys(counted).length && keys.every(key => Object.hasOwn(counted, key))
}
