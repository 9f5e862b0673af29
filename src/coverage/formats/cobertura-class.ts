import { addLine, addPart, type GrowingParts, type Hits, noHits, noParts } from '../hits.ts'
import type { Attributes } from './xml.ts'

const arms = /\((\d+)\/(\d+)\)\s*$/
const mostArms = 10_000

export interface CoberturaLine {
  readonly line: number
  readonly count: number
  readonly attributes: Attributes
  readonly inMethod: boolean
}

interface Lines {
  readonly hits: Hits
  readonly branches: GrowingParts
  /** A line says it branches and not how far. */
  vague: boolean
  any: boolean
}

/** One `class` element. Its lines are its own: methods repeat them, and count only where it has none. */
export class CoberturaClass {
  readonly filename: string
  tellsBranches = false
  tellsFunctions = false
  readonly #own = noLines()
  readonly #ofMethods = noLines()
  readonly #functions = noParts()
  #method: { readonly line: number; readonly count: number } | undefined

  constructor(filename: string) {
    this.filename = filename
  }

  openMethod(): void {
    this.#method = undefined
  }

  /** A method was called as often as its most visited line. */
  closeMethod(): void {
    if (this.#method === undefined) return
    addPart(this.#functions, this.#method.line, this.#method.count)
    this.tellsFunctions = true
    this.#method = undefined
  }

  /** False when it can not be a line. */
  line({ line, count, attributes, inMethod }: CoberturaLine): boolean {
    const lines = inMethod ? this.#ofMethods : this.#own
    if (inMethod) {
      const known = this.#method
      this.#method = { line: known?.line ?? line, count: Math.max(known?.count ?? 0, count) }
    }
    lines.any = true
    if (attributes['branch'] !== undefined) this.tellsBranches = true
    return addLine(lines.hits, line, count) && addBranches(lines, line, attributes)
  }

  hits(): Hits {
    const { hits, branches, vague } = this.#own.any ? this.#own : this.#ofMethods
    return { ...hits, functions: this.#functions, ...(vague ? {} : { branches }) }
  }
}

function noLines(): Lines {
  return { hits: noHits(), branches: noParts(), vague: false, any: false }
}

/** `condition-coverage="50% (1/2)"` tells how many arms, not which; its percentage may be `NaN`. */
function addBranches(lines: Lines, line: number, attributes: Attributes): boolean {
  if (attributes['branch']?.toLowerCase() !== 'true') return true
  const told = attributes['condition-coverage']
  if (told === undefined) {
    lines.vague = true
    return true
  }
  const match = arms.exec(told)
  const [covered, total] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)]
  if (!(covered <= total && total <= mostArms)) return false
  for (let arm = 0; arm < total; arm += 1)
    if (!addPart(lines.branches, line, arm < covered ? 1 : 0)) return false
  return true
}
