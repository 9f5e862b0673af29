import { addLine, addPart, type GrowingParts, type Hits, noHits, noParts, uniteHits } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'
import { type Condition, readConditions } from './clover-conditions.ts'
import { type Attributes, digits, type Element, walkXml } from './xml.ts'

interface OpenFile {
  readonly path: string
  readonly hits: Hits
  readonly functions: GrowingParts
  readonly conditions: Condition[]
  metrics: Attributes
}

/** Reads clover; what stands below `testproject` is no production code. */
export function parseClover(text: string): ParsedReport {
  const files = new Map<string, Hits>()
  const told = { branches: false, functions: false }
  let bad: string | undefined
  let file: OpenFile | undefined

  const open = ({ name: tag, attributes }: Element, path: readonly string[]) => {
    if (path.includes('testproject')) return
    if (tag === 'file') {
      const name = attributes['path'] ?? attributes['name'] ?? ''
      file = { path: name, hits: noHits(), functions: noParts(), conditions: [], metrics: {} }
      if (name === '') bad ??= 'a file has no path'
    } else if (file === undefined) return
    else if (tag === 'metrics' && path.at(-1) === 'file') file.metrics = attributes
    else if (tag === 'line' && !readLine(attributes, file)) bad ??= `a line of ${file.path} is not readable`
  }
  const close = (tag: string) => {
    if (tag !== 'file' || file === undefined) return
    const { path, hits, functions, conditions, metrics } = file
    const branches = readConditions(conditions, metrics)
    told.branches ||= conditions.length > 0
    told.functions ||= functions.lines.length > 0
    if (branches !== undefined) hits.branches = branches
    // istanbul sums functions up and tells no line of them.
    if (functions.lines.length > 0 || (digits(metrics['methods']) ?? 0) === 0) hits.functions = functions
    const known = files.get(path)
    files.set(path, known === undefined ? hits : uniteHits(known, hits))
    file = undefined
  }

  const outcome = walkXml(text, { open, close })
  if (!outcome.ok) return refuse(outcome.fault, outcome.message, outcome.line)
  if (bad !== undefined) return refuse('unparsable', bad)
  if (files.size === 0) return refuse('empty', 'there is no file in it')
  const reported = [...files].map(([path, { lines, branches, functions }]): ReportedFile => {
    // Where no file tells of any, the tool can not.
    const hits = {
      lines,
      ...(told.branches && branches !== undefined ? { branches } : {}),
      ...(told.functions && functions !== undefined ? { functions } : {}),
    }
    return { path, hits, totals: undefined }
  })
  return { ok: true, format: 'clover', files: reported }
}

function readLine(attributes: Attributes, { hits, functions, conditions }: OpenFile): boolean {
  const line = digits(attributes['num'])
  if (line === undefined) return false
  if (attributes['type'] === 'cond') {
    const [whenTrue, whenFalse] = [digits(attributes['truecount']), digits(attributes['falsecount'])]
    if (whenTrue === undefined || whenFalse === undefined) return false
    conditions.push({ line, whenTrue, whenFalse })
    return addLine(hits, line, digits(attributes['count']) ?? whenTrue + whenFalse)
  }
  const count = digits(attributes['count'])
  if (count === undefined) return false
  if (attributes['type'] === 'method') return addPart(functions, line, count)
  return addLine(hits, line, count)
}
