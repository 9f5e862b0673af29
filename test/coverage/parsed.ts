import type { Hits, Parts } from '../../src/coverage/hits.ts'
import { parseReport } from '../../src/coverage/parse-report.ts'
import type { ParsedReport, ReportedFile } from '../../src/coverage/report.ts'
import { countHits, type Totals } from '../../src/coverage/totals.ts'

/** A report's files; fails where it is refused. */
export async function filesOf(report: string | Buffer): Promise<readonly ReportedFile[]> {
  const parsed = await parseReport(Buffer.from(report))
  if (!parsed.ok) throw new Error(`refused: ${parsed.message}`)
  return parsed.files
}

/** Of a report with one file. */
export async function hitsOf(report: string): Promise<Hits> {
  const [file, ...others] = await filesOf(report)
  if (file?.hits === undefined || others.length > 0) throw new Error('expected hits of one file')
  return file.hits
}

export async function totalsOf(report: string): Promise<Totals> {
  return countHits(await hitsOf(report))
}

export async function refusalOf(report: string | Buffer): Promise<Extract<ParsedReport, { ok: false }>> {
  const parsed = await parseReport(Buffer.from(report))
  if (parsed.ok) throw new Error(`expected a refusal; it tells of ${parsed.files.length} files`)
  return parsed
}

/** `[line, hits]` of each line that is code. */
export function linesOf({ lines }: Hits): [number, number][] {
  return [...lines].flatMap((count, line): [number, number][] => (count === -1 ? [] : [[line, count]]))
}

export function partsOf(parts: Parts | undefined): [number, number][] | undefined {
  return parts === undefined
    ? undefined
    : Array.from(parts.lines, (line, at): [number, number] => [line, parts.hits[at] ?? -1])
}
