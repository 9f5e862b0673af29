import { type Hits, uniteHits } from '../hits.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'
import { LcovSection } from './lcov-section.ts'
import { LineCursor } from './line-cursor.ts'

const [newline, carriage, colon, hash, upperA, upperZ] = [10, 13, 58, 35, 65, 90]

/** A record's letters in one number, to compare them without a string. */
const code = (letters: string) => [...letters].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)
const [SF, DA, BRDA, BRF] = [code('SF'), code('DA'), code('BRDA'), code('BRF')]
const [FN, FNDA, FNF, FNL, FNA] = [code('FN'), code('FNDA'), code('FNF'), code('FNL'), code('FNA')]
/** Records that say nothing we count; sums (LF, LH, ...) are never trusted. */
const ignored = new Set(['TN', 'FNH', 'LF', 'LH', 'BRH', 'VER', 'MCDC', 'MCF', 'MCH'].map(code))

/** Reads lcov's tracefile, whose grammar is in geninfo(1), from its bytes: sections of one file are united by line. */
export function parseLcov(data: Buffer): ParsedReport {
  const cursor = new LineCursor(data)
  const section = new LcovSection(data, cursor)
  const files = new Map<string, Hits>()
  const silent = { branches: new Set<string>(), functions: new Set<string>() }
  let [line, at] = [0, 0]
  while (at < data.length) {
    line += 1
    const found = data.indexOf(newline, at)
    const next = found === -1 ? data.length : found
    const end = next > at && data[next - 1] === carriage ? next - 1 : next
    const start = at
    at = next + 1
    if (end === start || data[start] === hash) continue
    const record = codeOf(data, start, end, cursor)
    if (record === SF) {
      if (section.path !== undefined)
        return refuse('truncated', 'a file starts before the one above it ended', line)
      const path = data.toString('utf8', cursor.at, end).trim()
      if (path === '') return refuse('unparsable', 'a file has no name', line)
      section.path = path
    } else if (record === 0 && /^end_of_record\s*$/.test(data.toString('utf8', start, end))) {
      const { path } = section
      if (path === undefined) return refuse('unparsable', 'a record ends that did not start', line)
      const finished = section.finish()
      for (const metric of finished.silent) silent[metric].add(path)
      const known = files.get(path)
      files.set(path, known === undefined ? finished.hits : uniteHits(known, finished.hits))
    } else if (!ignored.has(record) && !(section.path !== undefined && read(record, section))) {
      // A line that just ends was cut; one that goes on was never right.
      const fault = found === -1 && files.size > 0 ? 'truncated' : 'unparsable'
      const shown = data.toString('utf8', start, Math.min(end, start + 60))
      return refuse(fault, `the line is no record of lcov: ${shown}`, line)
    }
  }
  if (section.path !== undefined) return refuse('truncated', 'the last record does not end', line)
  if (files.size === 0) return refuse('empty', 'there is no file in it')
  return { ok: true, format: 'lcov', files: complete(files, silent) }
}

/** The letters before the colon, where the cursor then stands; 0 when the line starts with none. */
function codeOf(data: Buffer, start: number, end: number, cursor: LineCursor): number {
  let record = 0
  let at = start
  for (; at < end && at - start < 5; at += 1) {
    const letter = data[at] ?? 0
    if (letter === colon) break
    if (letter < upperA || letter > upperZ) return 0
    record = record * 256 + letter
  }
  if (data[at] !== colon || at >= end) return 0
  cursor.move(at + 1, end)
  return record
}

function read(record: number, section: LcovSection): boolean {
  switch (record) {
    case DA:
      return section.line()
    case BRDA:
      return section.branch()
    case FN:
      return section.declareFunction()
    case FNDA:
      return section.callFunction()
    case FNL:
      return section.declareIndex()
    case FNA:
      return section.callIndex()
    case FNF:
      return section.sum('functions')
    case BRF:
      return section.sum('branches')
    default:
      return false
  }
}

/**
 * Where branches or functions are told at all, a file without any has none; a file that only sums them up tells nothing of
 * them, and neither does a report without a single one: many tools write `FNF:0` whatever the code is.
 */
function complete(
  files: ReadonlyMap<string, Hits>,
  silent: Readonly<Record<'branches' | 'functions', ReadonlySet<string>>>,
): ReportedFile[] {
  const all = [...files]
  for (const metric of ['branches', 'functions'] as const) {
    if (!all.some(([, hits]) => hits[metric] !== undefined)) continue
    for (const [path, hits] of all) if (!silent[metric].has(path)) hits[metric] ??= { lines: [], hits: [] }
  }
  return all.map(([path, hits]) => ({ path, hits, totals: undefined }))
}
