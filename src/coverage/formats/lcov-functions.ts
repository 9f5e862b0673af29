import { addPart, mostHits, noParts, type Parts, packParts } from '../hits.ts'

const notCalled = -1

/** The functions of one file: declared by line and name, called by name, both as places in the report's bytes. */
export class LcovFunctions {
  readonly #data: Buffer
  readonly #parts = noParts()
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #byIndex = new Map<number, number>()
  #byName: Map<string, { readonly places: number[]; next: number }> | undefined
  #calls = 0

  constructor(data: Buffer) {
    this.#data = data
  }

  /** `FN:line[,end],name`. */
  declare(line: number, nameStart: number, nameEnd: number): boolean {
    if (!addPart(this.#parts, line, 0)) return false
    const place = this.#parts.hits.length - 1
    this.#parts.hits[place] = notCalled
    this.#starts[place] = nameStart
    this.#ends[place] = nameEnd
    if (this.#byName !== undefined) this.#remember(this.#byName, place)
    return true
  }

  /** `FNDA:hits,name`: tools tell the calls in the order of the declarations, so names are hardly ever looked up. */
  call(count: number, nameStart: number, nameEnd: number): boolean {
    const place = this.#calls
    this.#calls += 1
    const start = this.#starts[place]
    const end = this.#ends[place]
    const next = this.#parts.hits[place] === notCalled && start !== undefined && end !== undefined
    if (next && this.#isSame(start, end, nameStart, nameEnd)) return this.#count(place, count)
    return this.#callByName(count, this.#data.toString('latin1', nameStart, nameEnd))
  }

  /** `FNL:index,line[,end]`. */
  declareIndex(index: number, line: number): boolean {
    this.#byIndex.set(index, this.#parts.hits.length)
    return this.declare(line, 0, 0)
  }

  /** `FNA:index,hits,name`: one name of several that a function has; any call of them is its own. */
  callIndex(index: number, count: number): boolean {
    const place = this.#byIndex.get(index)
    return place !== undefined && this.#count(place, count)
  }

  /** All functions so far; it is ready for the next file then. */
  take(): Parts {
    const { hits } = this.#parts
    for (const place of hits.keys()) if (hits[place] === notCalled) hits[place] = 0
    this.#starts.length = 0
    this.#ends.length = 0
    this.#byIndex.clear()
    this.#byName = undefined
    this.#calls = 0
    return packParts(this.#parts)
  }

  /** Functions of one name are called in their order; what is called once more than there are counts for the last. */
  #callByName(count: number, name: string): boolean {
    this.#byName ??= this.#names()
    const known = this.#byName.get(name)
    if (known === undefined) return false
    while (known.next < known.places.length - 1 && this.#isCalled(known.places[known.next])) known.next += 1
    const place = known.places[known.next]
    return place !== undefined && this.#count(place, count)
  }

  /** Names are short: a call out of JavaScript would cost more than the comparison. */
  #isSame(start: number, end: number, otherStart: number, otherEnd: number): boolean {
    if (end - start !== otherEnd - otherStart) return false
    const data = this.#data
    for (let at = 0; at < end - start; at += 1) if (data[start + at] !== data[otherStart + at]) return false
    return true
  }

  #isCalled(place: number | undefined): boolean {
    return place !== undefined && this.#parts.hits[place] !== notCalled
  }

  #count(place: number, count: number): boolean {
    const { hits } = this.#parts
    hits[place] = Math.max(hits[place] ?? 0, Math.min(count, mostHits))
    return count >= 0
  }

  #names(): Map<string, { places: number[]; next: number }> {
    const names = new Map<string, { places: number[]; next: number }>()
    for (const place of this.#starts.keys()) this.#remember(names, place)
    return names
  }

  #remember(names: Map<string, { readonly places: number[]; next: number }>, place: number): void {
    const name = this.#data.toString('latin1', this.#starts[place], this.#ends[place])
    const known = names.get(name)
    if (known === undefined) names.set(name, { places: [place], next: 0 })
    else known.places.push(place)
  }
}
