import { type Tree, TreeMap } from './tree.ts'
import { readFlow, readScalar } from './yaml-flow.ts'

/** A stop that says only: this is not as package managers write it. */
class Strange extends Error {}

interface Row {
  readonly indent: number
  readonly text: string
  readonly line: number
}

/** Blanks and breaks that JavaScript and YAML do not see alike. */
const unusual = /[^\n\x20-\x7e\xa1-\u1fff\u2030-\u2fff\u3001-\ufefe\uff00-\uffff]/

/**
 * Reads the part of YAML that package managers write: maps and lists in blocks, flow values on one line.
 * Undefined for anything else, which a whole parser has to judge; that one takes a hundred times as long.
 */
export function readBlocks(text: string): readonly Tree[] | undefined {
  if (unusual.test(text) || text.includes('__proto__') || text.includes('<<')) return undefined
  try {
    return documentsOf(text).map(rows => new Reader(rows).document())
  } catch (error) {
    if (error instanceof Strange) return undefined
    throw error
  }
}

function documentsOf(text: string): Row[][] {
  const documents: Row[][] = [[]]
  for (const [index, raw] of text.split('\n').entries()) {
    const row = raw.trimEnd()
    if (raw === '---') documents.push([])
    else if (/^\.\.\.|^%|^---/.test(raw) || row.includes('\t')) throw new Strange()
    else if (row !== '' && /[^ ]/.test(row)) {
      const indent = row.search(/[^ ]/)
      documents.at(-1)?.push({ indent, text: row.slice(indent), line: index + 1 })
    } else documents.at(-1)?.push({ indent: -1, text: '', line: index + 1 })
  }
  return documents.filter(
    (rows, index) => index > 0 || rows.some(({ text: row }) => row !== '' && !row.startsWith('#')),
  )
}

class Reader {
  readonly #rows: readonly Row[]
  #at = 0

  constructor(rows: readonly Row[]) {
    this.#rows = rows
  }

  document(): Tree {
    const first = this.#next()
    if (first === undefined) return undefined
    if (first.indent !== 0) throw new Strange()
    const value = this.#map(0)
    if (this.#next() !== undefined) throw new Strange()
    return value
  }

  #next(): Row | undefined {
    for (; ; this.#at += 1) {
      const row = this.#rows[this.#at]
      if (row === undefined || (row.text !== '' && !row.text.startsWith('#'))) return row
    }
  }

  #map(indent: number): TreeMap {
    const map = new TreeMap()
    for (let row = this.#next(); row !== undefined && row.indent >= indent; row = this.#next()) {
      if (row.indent > indent) throw new Strange()
      const key = readScalar(row.text, ':')
      if (key === undefined || map.values.has(key.value)) throw new Strange()
      const rest = row.text.slice(key.end + 1)
      if (rest !== '' && !rest.startsWith(' ')) throw new Strange()
      this.#at += 1
      map.set(key.value, this.#value(rest.trimStart(), indent), row.line)
    }
    return map
  }

  #value(rest: string, indent: number): Tree {
    if (rest === '') return this.#nested(indent)
    if (/^[|>]/.test(rest)) return this.#literal(rest, indent)
    const value = readFlow(rest)
    if (value === undefined) throw new Strange()
    // A line that goes deeper goes on with the text.
    const next = this.#next()
    if (next !== undefined && next.indent > indent) throw new Strange()
    return value.tree
  }

  #nested(indent: number): Tree {
    const next = this.#next()
    if (next === undefined || next.indent < indent) return undefined
    if (next.text.startsWith('- ')) return this.#list(next.indent)
    return next.indent > indent ? this.#map(next.indent) : undefined
  }

  #list(indent: number): Tree[] {
    const list: Tree[] = []
    for (let row = this.#next(); row?.indent === indent && row.text.startsWith('- '); row = this.#next()) {
      const value = readFlow(row.text.slice(2))
      if (value === undefined) throw new Strange()
      this.#at += 1
      list.push(value.tree)
    }
    return list
  }

  #literal(head: string, indent: number): string {
    if (head !== '|-' && head !== '|') throw new Strange()
    const rows: Row[] = []
    for (let row = this.#rows[this.#at]; row !== undefined; row = this.#rows[this.#at]) {
      if (row.text !== '' && row.indent <= indent) break
      rows.push(row)
      this.#at += 1
    }
    while (rows.at(-1)?.text === '') rows.pop()
    const base = rows[0]?.indent ?? -1
    if (base <= indent || rows.some(({ text, indent: own }) => text !== '' && own < base)) throw new Strange()
    const lines = rows.map(({ text, indent: own }) => (text === '' ? '' : ' '.repeat(own - base) + text))
    return lines.join('\n') + (head === '|' ? '\n' : '')
  }
}
