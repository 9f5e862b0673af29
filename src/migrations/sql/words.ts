import type { Token } from './token.ts'

/** Tokens of one statement, or of a part of it, without the marks of executable comments. */
export type Words = readonly Token[]

/** Whether the bare words from the index on are these, written in capitals: `DROP TABLE`. */
export function says(words: Words, at: number, text: string): boolean {
  return text.split(' ').every((word, index) => wordAt(words, at + index) === word)
}

/** The index after the words when they are there, otherwise the same. */
export function skip(words: Words, at: number, text: string): number {
  return says(words, at, text) ? at + text.split(' ').length : at
}

/** The bare word or the symbol in capitals; empty for quoted names, strings and the end. */
export function wordAt(words: Words, at: number): string {
  const word = words[at]
  return word === undefined || word.kind === 'quoted' || word.kind === 'string' ? '' : word.text.toUpperCase()
}

/** A name without its quotes, such as `shop.orders`, and the index after it; empty where none stands. */
export function nameAt(words: Words, at: number): { readonly name: string; readonly next: number } {
  const word = words[at]
  if (word === undefined || (word.kind !== 'word' && word.kind !== 'quoted')) return { name: '', next: at }
  const own = word.kind === 'quoted' ? word.text.slice(1, -1) : word.text
  if (wordAt(words, at + 1) !== '.') return { name: own, next: at + 1 }
  const rest = nameAt(words, at + 2)
  return { name: `${own}.${rest.name}`, next: rest.next }
}

/** Parts between the separators that stand outside of parentheses. */
export function partsOf(words: Words, separator: string): Words[] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const [index, word] of words.entries()) {
    const text = wordAt(words, index)
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (text === separator && depth === 0) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.filter(part => part.length > 0)
}

/** Those outside of parentheses. */
export function outer(words: Words): Words {
  let depth = 0
  return words.filter((_, index) => {
    const text = wordAt(words, index)
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    return depth === 0 && text !== ')'
  })
}

/** Index of the first of the bare words; undefined where none of them stands. */
export function find(words: Words, wanted: readonly string[]): number | undefined {
  const index = words.findIndex((_, at) => wanted.includes(wordAt(words, at)))
  return index < 0 ? undefined : index
}
