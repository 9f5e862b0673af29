import { addLine, addPart, type Hits, noHits, uniteHits } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'

const [newline, carriage, colon, comma, dash] = [10, 13, 58, 44, 45]
/** Records that say nothing we count; their sums (LF, LH, ...) are never trusted. */
const ignored = new Set([
  'TN',
  'FNF',
  'FNH',
  'LF',
  'LH',
  'BRF',
  'BRH',
  'VER',
  'FNL',
  'FNA',
  'MCDC',
  'MCF',
  'MCH',
  '#',
])

/** From SF to end_of_record. */
interface Section {
  readonly path: string
  readonly hits: Hits
  /** Places of the functions of a name. */
  readonly names: Map<string, number[]>
}

/** Reads lcov's tracefile, whose grammar is in geninfo(1), from its bytes: sections of one file are united by line. */
export function parseLcov(data: Buffer): ParsedReport {
  const files = new Map<string, Hits>()
  let current: Section | undefined
  const told = new Set<string>()
  let [line, at] = [0, 0]
  while (at < data.length) {
    line += 1
    const found = data.indexOf(newline, at)
    const next = found === -1 ? data.length : found
    const end = next > at && data[next - 1] === carriage ? next - 1 : next
    const start = at
    at = next + 1
    if (end === start) continue
    const [a, b, c] = [data[start], data[start + 1], data[start + 2]]
    const fine =
      a === 68 && b === 65 && c === colon && current !== undefined
        ? readLine(data, start + 3, end, current.hits)
        : undefined
    if (fine === true) continue
    if (fine === false) return refuse('unparsable', 'a DA record is not line,hits', line)
    const text = data.toString('utf8', start, end)
    const key = /^(#|[A-Z]+:|end_of_record\s*$)/.exec(text)?.[1]?.replace(/:$/, '').trim()
    if (key === undefined) return refuse('unparsable', 'a line is no lcov record', line)
    if (key === 'SF') {
      if (current !== undefined)
        return refuse('truncated', 'a file starts before the one above it ended', line)
      const path = text.slice(3).trim()
      if (path === '') return refuse('unparsable', 'a file has no name', line)
      current = { path, hits: noHits(), names: new Map() }
    } else if (key === 'end_of_record') {
      if (current === undefined) return refuse('unparsable', 'a record ends that did not start', line)
      const known = files.get(current.path)
      files.set(current.path, known === undefined ? current.hits : uniteHits(known, current.hits))
      current = undefined
    } else if (told.add(key.slice(0, 2)) && !ignored.has(key) && !readRecord(key, text, current)) {
      return refuse('unparsable', `the record ${key} is not as lcov writes it`, line)
    }
  }
  if (current !== undefined) return refuse('truncated', 'the last record does not end', line)
  if (files.size === 0) return refuse('empty', 'there is no file in it')
  const reported = [...files].map(
    ([path, hits]): ReportedFile => ({ path, hits: complete(hits, told), totals: undefined }),
  )
  return { ok: true, format: 'lcov', files: reported }
}

/** `DA:line,hits[,checksum]`, digit by digit: there are millions of them. */
function readLine(data: Buffer, start: number, end: number, hits: Hits): boolean {
  let [at, line, count] = [start, 0, 0]
  for (; at < end && data[at] !== comma; at += 1) {
    const digit = (data[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return false
    line = line * 10 + digit
  }
  if (at === start || at >= end - 1) return false
  at += 1
  // gcov writes negative hits for an overflow; they say nothing that can be trusted.
  if (data[at] === dash) return false
  const first = at
  for (; at < end && data[at] !== comma; at += 1) {
    const digit = (data[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return false
    count = count * 10 + digit
  }
  return at > first && addLine(hits, line, count)
}

function readRecord(key: string, text: string, section: Section | undefined): boolean {
  if (section === undefined) return false
  const fields = text.slice(key.length + 1).split(',')
  if (key === 'BRDA') return readBranch(fields, section.hits)
  if (!/^\d+$/.test(fields[0] ?? '') || fields.length < 2) return false
  if (key === 'FN') return declareFunction(fields, section)
  return key === 'FNDA' && callFunction(fields, section)
}

/** `BRDA:line,block,branch,taken`; a dash is a branch that was never reached. */
function readBranch(fields: readonly string[], hits: Hits): boolean {
  const line = fields[0] ?? ''
  const taken = fields.at(-1) ?? ''
  if (fields.length < 4 || !/^\d+$/.test(line) || !/^(\d+|-)$/.test(taken)) return false
  hits.branches ??= { lines: [], hits: [] }
  return addPart(hits.branches, Number(line), taken === '-' ? 0 : Number(taken))
}

/** `FN:line[,end],name`. */
function declareFunction(fields: readonly string[], { hits, names }: Section): boolean {
  const name = fields.slice(/^\d+$/.test(fields[1] ?? '') && fields.length > 2 ? 2 : 1).join(',')
  hits.functions ??= { lines: [], hits: [] }
  names.set(name, [...(names.get(name) ?? []), hits.functions.hits.length])
  return addPart(hits.functions, Number(fields[0]), 0)
}

/** Calls are told by name; functions of one name share what is said of it. */
function callFunction(fields: readonly string[], { hits, names }: Section): boolean {
  const places = names.get(fields.slice(1).join(','))
  const { functions } = hits
  if (places === undefined || functions === undefined) return false
  for (const place of places) functions.hits[place] = Math.max(functions.hits[place] ?? 0, Number(fields[0]))
  return true
}

/** Where branches or functions are told at all, a file without any has none. */
function complete(hits: Hits, told: ReadonlySet<string>): Hits {
  if (told.has('BR')) hits.branches ??= { lines: [], hits: [] }
  if (told.has('FN')) hits.functions ??= { lines: [], hits: [] }
  return hits
}
