import { addPart, type Hits, type Parts, uniteHits } from '../hits.ts'
import { LineBuffer } from '../line-buffer.ts'
import { type ParsedReport, type ReportedFile, refuse } from '../report.ts'
import { readBranch, readLine, readNamed } from './lcov-record.ts'

const [newline, carriage, colon, letterD, letterA] = [10, 13, 58, 68, 65]
const longestKey = 16
/** Records that say nothing we count; their sums (LF, LH, ...) are never trusted. */
const ignored = /^(TN|VER|FNF|FNH|LF|LH|BRF|BRH|FNL|FNA|MCDC|MCF|MCH)$/

/** Reads lcov's tracefile, whose grammar is in geninfo(1), from its bytes: sections of one file are united by line. */
export function parseLcov(data: Buffer): ParsedReport {
  return new LcovReader(data).read()
}

class LcovReader {
  readonly #data: Buffer
  readonly #files = new Map<string, Hits>()
  readonly #told = { branches: false, functions: false }
  readonly #lines = new LineBuffer()
  readonly #addLine = (line: number, count: number) => this.#lines.add(line, count)
  readonly #addBranch = (line: number, count: number) => addPart(this.#branches, line, count)
  #branches: Parts = { lines: [], hits: [] }
  #functions: Parts = { lines: [], hits: [] }
  /** Places of the functions of a name. */
  #names = new Map<string, number[]>()
  /** From SF to end_of_record. */
  #path: string | undefined

  constructor(data: Buffer) {
    this.#data = data
  }

  read(): ParsedReport {
    const data = this.#data
    let [line, at] = [0, 0]
    while (at < data.length) {
      line += 1
      const found = data.indexOf(newline, at)
      const next = found === -1 ? data.length : found
      const end = next > at && data[next - 1] === carriage ? next - 1 : next
      const wrong = end === at ? undefined : this.#record(at, end)
      if (wrong !== undefined) return refuse(wrong.fault, wrong.message, line)
      at = next + 1
    }
    if (this.#path !== undefined) return refuse('truncated', 'the last record does not end', line)
    if (this.#files.size === 0) return refuse('empty', 'there is no file in it')
    const files = [...this.#files].map(
      ([path, hits]): ReportedFile => ({ path, hits: this.#complete(hits), totals: undefined }),
    )
    return { ok: true, format: 'lcov', files }
  }

  #record(start: number, end: number): { fault: 'unparsable' | 'truncated'; message: string } | undefined {
    const data = this.#data
    // Nearly every line is one of these, so they are told by their bytes.
    const isLine = data[start] === letterD && data[start + 1] === letterA && data[start + 2] === colon
    if (isLine && this.#path !== undefined && readLine(data, start + 3, end, this.#addLine)) return undefined
    const limit = Math.min(end, start + longestKey)
    let mark = start
    while (mark < limit && data[mark] !== colon) mark += 1
    const key = data.toString('latin1', start, mark)
    if (data[mark] !== colon || mark === limit) {
      if (key.startsWith('#')) return undefined
      return key.trimEnd() === 'end_of_record' ? this.#close() : unparsable('a line is no lcov record')
    }
    if (key === 'SF') return this.#open(data.toString('utf8', mark + 1, end).trim())
    if (key.startsWith('BR')) this.#told.branches = true
    if (key.startsWith('FN')) this.#told.functions = true
    if (ignored.test(key)) return undefined
    if (this.#path === undefined) return unparsable(`a record ${key} stands outside of any file`)
    return this.#count(key, mark + 1, end)
      ? undefined
      : unparsable(`the record ${key.slice(0, 12)} is not as lcov writes it`)
  }

  #count(key: string, start: number, end: number): boolean {
    if (key === 'BRDA') return readBranch(this.#data, start, end, this.#addBranch)
    const named = key === 'FN' || key === 'FNDA' ? readNamed(this.#data, start, end) : undefined
    if (named === undefined) return false
    return key === 'FN' ? this.#declare(named.value, named.name) : this.#call(named.value, named.name)
  }

  #open(path: string) {
    if (this.#path !== undefined)
      return { fault: 'truncated' as const, message: 'a file starts before the one above it ended' }
    if (path === '') return unparsable('a file has no name')
    this.#path = path
    return undefined
  }

  #close() {
    if (this.#path === undefined) return unparsable('a record ends that did not start')
    const hits: Hits = { lines: this.#lines.take() }
    if (this.#branches.hits.length > 0) hits.branches = this.#branches
    if (this.#functions.hits.length > 0) hits.functions = this.#functions
    const known = this.#files.get(this.#path)
    this.#files.set(this.#path, known === undefined ? hits : uniteHits(known, hits))
    this.#branches = { lines: [], hits: [] }
    this.#functions = { lines: [], hits: [] }
    this.#names = new Map()
    this.#path = undefined
    return undefined
  }

  /** `FN:line[,end],name`. */
  #declare(line: number, rest: string): boolean {
    const name = rest.replace(/^\d+,(?=.)/, '')
    const place = this.#functions.hits.length
    const known = this.#names.get(name)
    if (known === undefined) this.#names.set(name, [place])
    else known.push(place)
    return addPart(this.#functions, line, 0)
  }

  /** Calls are told by name; functions of one name share what is said of it. */
  #call(count: number, name: string): boolean {
    const places = this.#names.get(name)
    const { hits } = this.#functions
    for (const place of places ?? []) hits[place] = Math.max(hits[place] ?? 0, count)
    return places !== undefined
  }

  /** Where branches or functions are told at all, a file without any has none. */
  #complete(hits: Hits): Hits {
    if (this.#told.branches) hits.branches ??= { lines: [], hits: [] }
    if (this.#told.functions) hits.functions ??= { lines: [], hits: [] }
    return hits
  }
}

function unparsable(message: string) {
  return { fault: 'unparsable' as const, message }
}
