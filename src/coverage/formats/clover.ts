import { addLine, addPart, type Hits, noHits, uniteHits } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'
import type { Element } from './xml.ts'
import { walkXml } from './xml.ts'

/** Reads clover; what stands below `testproject` is no production code. */
export function parseClover(text: string): ParsedReport {
  const files = new Map<string, Hits>()
  let bad: string | undefined
  let hits: Hits | undefined
  let name = ''

  const open = ({ name: tag, attributes }: Element, path: readonly string[]) => {
    if (path.includes('testproject')) return
    if (tag === 'file') {
      name = attributes['path'] ?? attributes['name'] ?? ''
      hits = { ...noHits(), branches: { lines: [], hits: [] }, functions: { lines: [], hits: [] } }
      if (name === '') bad ??= 'a file has no path'
    } else if (tag === 'line' && hits !== undefined && !readLine(attributes, hits)) {
      bad ??= `a line of ${name} is not readable`
    }
  }
  const close = (tag: string) => {
    if (tag !== 'file' || hits === undefined) return
    const known = files.get(name)
    files.set(name, known === undefined ? hits : uniteHits(known, hits))
    hits = undefined
  }

  const outcome = walkXml(text, { open, close })
  if (!outcome.ok) return refuse(outcome.fault, outcome.message, outcome.line)
  if (bad !== undefined) return refuse('unparsable', bad)
  if (files.size === 0) return refuse('empty', 'there is no file in it')
  const reported = [...files].map(([path, of]): ReportedFile => ({ path, hits: of, totals: undefined }))
  return { ok: true, format: 'clover', files: reported }
}

function readLine(attributes: Readonly<Record<string, string>>, hits: Hits): boolean {
  const line = digits(attributes['num'])
  if (line === undefined || hits.branches === undefined || hits.functions === undefined) return false
  if (attributes['type'] === 'cond') {
    const [whenTrue, whenFalse] = [digits(attributes['truecount']), digits(attributes['falsecount'])]
    if (whenTrue === undefined || whenFalse === undefined) return false
    const arms = addPart(hits.branches, line, whenTrue) && addPart(hits.branches, line, whenFalse)
    return arms && addLine(hits, line, digits(attributes['count']) ?? whenTrue + whenFalse)
  }
  const count = digits(attributes['count'])
  if (count === undefined) return false
  if (attributes['type'] === 'method') return addPart(hits.functions, line, count)
  return addLine(hits, line, count)
}

function digits(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}
