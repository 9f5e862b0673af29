import { type Tree, TreeMap } from './tree.ts'

interface Read<Value> {
  readonly value: Value
  /** Offset behind it. */
  readonly end: number
}

/** A value on one line, taken whole: undefined where it is not what package managers write. */
export function readFlow(text: string): { readonly tree: Tree } | undefined {
  const read = text.startsWith('{')
    ? flowMap(text)
    : text.startsWith('[')
      ? flowList(text)
      : readScalar(text, '')
  return read === undefined || read.end !== text.length ? undefined : { tree: read.value }
}

const plainStart = /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^-(?=[^\s,[\]{}])/

/** A scalar that ends at the end of the text, or before `stop` and a blank or the end. */
export function readScalar(text: string, stop: '' | ':' | 'flow', from = 0): Read<string> | undefined {
  const rest = text.slice(from)
  const quoted = /^'(?:[^']|'')*'|^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0]
  if (quoted !== undefined) {
    const value = unquote(quoted)
    const next = rest[quoted.length]
    if (value === undefined || (stop === ':' && next !== ':') || (stop === '' && next !== undefined))
      return undefined
    return { value, end: from + quoted.length }
  }
  if (!plainStart.test(rest)) return undefined
  const length = stop === 'flow' ? rest.search(/[,[\]{}]|: |:$| #|$/) : rest.search(/: |:$| #|$/)
  const next = rest[length]
  if ((stop === ':' && next !== ':') || (stop === '' && next !== undefined)) return undefined
  const value = rest.slice(0, length)
  return value !== value.trimEnd() ? undefined : { value, end: from + length }
}

function unquote(quoted: string): string | undefined {
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'")
  try {
    return String(JSON.parse(quoted))
  } catch {
    return undefined
  }
}

function flowMap(text: string): Read<TreeMap> | undefined {
  const map = new TreeMap()
  if (text.startsWith('{}')) return { value: map, end: 2 }
  let at = 1
  while (at < text.length) {
    const key = readScalar(text, 'flow', at)
    if (key === undefined || text.slice(key.end, key.end + 2) !== ': ' || map.values.has(key.value))
      return undefined
    const value = readScalar(text, 'flow', key.end + 2)
    if (value === undefined) return undefined
    map.set(key.value, value.value, 0)
    if (text[value.end] === '}') return { value: map, end: value.end + 1 }
    if (text.slice(value.end, value.end + 2) !== ', ') return undefined
    at = value.end + 2
  }
  return undefined
}

function flowList(text: string): Read<readonly string[]> | undefined {
  const list: string[] = []
  if (text.startsWith('[]')) return { value: list, end: 2 }
  let at = 1
  while (at < text.length) {
    const item = readScalar(text, 'flow', at)
    if (item === undefined) return undefined
    list.push(item.value)
    if (text[item.end] === ']') return { value: list, end: item.end + 1 }
    if (text.slice(item.end, item.end + 2) !== ', ') return undefined
    at = item.end + 2
  }
  return undefined
}
