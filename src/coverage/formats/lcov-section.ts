import { addLine, addPart, type Hits, noHits, noParts, notCode, packParts } from '../hits.ts'
import { LcovFunctions } from './lcov-functions.ts'
import type { LineCursor } from './line-cursor.ts'

const dash = 45
const metrics = ['branches', 'functions'] as const
type Told = (typeof metrics)[number]

export interface FinishedSection {
  readonly hits: Hits
  /** Metrics that the section counts in a sum and tells no record of. */
  readonly silent: readonly Told[]
}

/** What stands from SF to end_of_record. One for all files: its arrays grow to the largest of them and no further. */
export class LcovSection {
  path: string | undefined
  readonly #data: Buffer
  readonly #cursor: LineCursor
  readonly #lines = noHits()
  readonly #branches = noParts()
  readonly #functions: LcovFunctions
  readonly #sums = { branches: 0, functions: 0 }
  #last = 0

  constructor(data: Buffer, cursor: LineCursor) {
    this.#data = data
    this.#cursor = cursor
    this.#functions = new LcovFunctions(data)
  }

  /** `DA:line,hits[,checksum]`. gcov writes negative hits for an overflow; they say nothing that can be trusted. */
  line(): boolean {
    const line = this.#cursor.number()
    const count = this.#cursor.number()
    if (line > this.#last) this.#last = line
    return addLine(this.#lines, line, count)
  }

  /** `BRDA:line,block,branch,taken`; a branch may be an expression with commas, a dash was never reached. */
  branch(): boolean {
    const cursor = this.#cursor
    const line = cursor.number()
    let fields = 0
    while (cursor.skip()) fields += 1
    if (line === -1 || fields < 2) return false
    const unreached = this.#data[cursor.at] === dash && cursor.at + 1 === cursor.end
    return addPart(this.#branches, line, unreached ? 0 : cursor.number())
  }

  /** `FN:line[,end],name`; a name may itself be a number. */
  declareFunction(): boolean {
    const cursor = this.#cursor
    const line = cursor.number()
    let name = cursor.at
    if (cursor.number() !== -1 && cursor.at < cursor.end) name = cursor.at
    return line !== -1 && name < cursor.end && this.#functions.declare(line, name, cursor.end)
  }

  /** `FNDA:hits,name`. */
  callFunction(): boolean {
    const cursor = this.#cursor
    const count = cursor.number()
    return count !== -1 && this.#functions.call(count, cursor.at, cursor.end)
  }

  /** `FNL:index,line[,end]`. */
  declareIndex(): boolean {
    const index = this.#cursor.number()
    const line = this.#cursor.number()
    return index !== -1 && line !== -1 && this.#functions.declareIndex(index, line)
  }

  /** `FNA:index,hits,name`. */
  callIndex(): boolean {
    const index = this.#cursor.number()
    const count = this.#cursor.number()
    return index !== -1 && count !== -1 && this.#functions.callIndex(index, count)
  }

  /** `FNF:count` and `BRF:count`: only kept to see whether records are missing. */
  sum(metric: Told): boolean {
    const count = this.#cursor.number()
    this.#sums[metric] = Math.max(this.#sums[metric], count)
    return count !== -1
  }

  /** Gives what was told, and is ready for the next file. */
  finish(): FinishedSection {
    const { lines } = this.#lines
    const branches = packParts(this.#branches)
    const functions = this.#functions.take()
    const hits: Hits = {
      lines: lines.slice(0, this.#last + 1),
      ...(branches.lines.length === 0 ? {} : { branches }),
      ...(functions.lines.length === 0 ? {} : { functions }),
    }
    const silent = metrics.filter(metric => this.#sums[metric] > 0 && hits[metric] === undefined)
    lines.fill(notCode, 0, this.#last + 1)
    this.#last = 0
    this.#sums.branches = 0
    this.#sums.functions = 0
    this.path = undefined
    return { hits, silent }
  }
}
