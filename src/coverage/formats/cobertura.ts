import { addLine, addPart, type Hits, noHits, uniteHits } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'
import type { Element } from './xml.ts'
import { walkXml } from './xml.ts'

const counted = /^\s*\d+(?:\.\d+)?%\s*\((\d+)\/(\d+)\)\s*$/

/** Reads cobertura; lines are those of the class, because methods repeat them and inner classes repeat files. */
export function parseCobertura(text: string): ParsedReport {
  const files = new Map<string, Hits>()
  const sources: string[] = []
  let bad: string | undefined
  let hits: Hits | undefined
  let name = ''
  let method: { line: number | undefined; hits: number } | undefined

  const open = ({ name: tag, attributes }: Element, path: readonly string[]) => {
    if (tag === 'class') {
      name = attributes['filename'] ?? ''
      hits = { ...noHits(), branches: { lines: [], hits: [] }, functions: { lines: [], hits: [] } }
      if (name === '') bad ??= 'a class has no filename'
    } else if (tag === 'method') method = { line: undefined, hits: 0 }
    else if (tag === 'line' && hits !== undefined) {
      const [line, count] = [digits(attributes['number']), digits(attributes['hits'])]
      if (line === undefined || count === undefined) bad ??= 'a line lacks its number or its hits'
      else if (path.includes('method')) {
        if (method !== undefined) method = { line: method.line ?? line, hits: Math.max(method.hits, count) }
      } else if (!addLine(hits, line, count) || !addBranches(hits, line, attributes))
        bad ??= `line ${line} is not readable`
    }
  }
  const close = (tag: string) => {
    if (tag === 'method' && method?.line !== undefined && hits?.functions !== undefined) {
      addPart(hits.functions, method.line, method.hits)
      method = undefined
    } else if (tag === 'class' && hits !== undefined) {
      const known = files.get(name)
      files.set(name, known === undefined ? hits : uniteHits(known, hits))
      hits = undefined
    }
  }
  const onText = (content: string, path: readonly string[]) => {
    if (path.at(-1) === 'source' && content.trim() !== '') sources.push(content.trim())
  }

  const outcome = walkXml(text, { open, close, text: onText })
  if (!outcome.ok) return refuse(outcome.fault, outcome.message, outcome.line)
  if (bad !== undefined) return refuse('unparsable', bad)
  if (files.size === 0) return refuse('empty', 'there is no class in it')
  const reported = [...files].map(
    ([path, of]): ReportedFile => ({ path, sources, hits: of, totals: undefined }),
  )
  return { ok: true, format: 'cobertura', files: reported }
}

/** `condition-coverage="50% (1/2)"` tells how many arms, not which. */
function addBranches(hits: Hits, line: number, attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['branch'] !== 'true' || hits.branches === undefined) return true
  const match = counted.exec(attributes['condition-coverage'] ?? '')
  if (match === null) return attributes['condition-coverage'] === undefined
  const [covered, total] = [Number(match[1]), Number(match[2])]
  if (covered > total || total > 10_000) return false
  for (let arm = 0; arm < total; arm += 1) addPart(hits.branches, line, arm < covered ? 1 : 0)
  return true
}

function digits(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}
