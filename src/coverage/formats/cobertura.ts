import { type Hits, uniteHits } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'
import { CoberturaClass } from './cobertura-class.ts'
import { digits, type Element, walkXml } from './xml.ts'

/** Reads cobertura; inner classes and partial ones name the same file again and are united by line. */
export function parseCobertura(text: string): ParsedReport {
  const files = new Map<string, Hits>()
  const sources: string[] = []
  const told = { branches: false, functions: false }
  let bad: string | undefined
  let current: CoberturaClass | undefined

  const open = ({ name: tag, attributes }: Element, path: readonly string[]) => {
    if (tag === 'class') {
      current = new CoberturaClass(attributes['filename'] ?? '')
      if (current.filename === '') bad ??= 'a class has no filename'
    } else if (tag === 'method') current?.openMethod()
    else if (tag === 'line' && current !== undefined) {
      const [line, count] = [digits(attributes['number']), digits(attributes['hits'])]
      if (line === undefined || count === undefined) bad ??= 'a line lacks its number or its hits'
      else if (!current.line({ line, count, attributes, inMethod: path.includes('method') }))
        bad ??= `line ${line} of ${current.filename} is not readable`
    }
  }
  const close = (tag: string) => {
    if (tag === 'method') current?.closeMethod()
    if (tag !== 'class' || current === undefined) return
    told.branches ||= current.tellsBranches
    told.functions ||= current.tellsFunctions
    const known = files.get(current.filename)
    const hits = current.hits()
    files.set(current.filename, known === undefined ? hits : uniteHits(known, hits))
    current = undefined
  }
  const onText = (content: string, path: readonly string[]) => {
    if (path.at(-1) === 'source' && content.trim() !== '') sources.push(content.trim())
  }

  const outcome = walkXml(text, { open, close, text: onText })
  if (!outcome.ok) return refuse(outcome.fault, outcome.message, outcome.line)
  if (bad !== undefined) return refuse('unparsable', bad)
  if (files.size === 0) return refuse('empty', 'there is no class in it')
  const reported = [...files].map(([path, { lines, branches, functions }]): ReportedFile => {
    // Many tools that write this format know nothing of branches or functions, and write zeros for them.
    const hits = {
      lines,
      ...(told.branches && branches !== undefined ? { branches } : {}),
      ...(told.functions && functions !== undefined ? { functions } : {}),
    }
    return { path, sources, hits, totals: undefined }
  })
  return { ok: true, format: 'cobertura', files: reported }
}
