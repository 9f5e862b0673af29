import { broken } from '../fault.ts'

/** One entry of yarn 1's lockfile, as it stands there. */
export interface ClassicEntry {
  readonly line: number
  /** Every `name@range` that is locked to it. */
  readonly descriptors: readonly string[]
  readonly fields: ReadonlyMap<string, string>
  /** `dependencies` and `optionalDependencies`. */
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, string>>
}

interface Open {
  line: number
  descriptors: string[]
  fields: Map<string, string>
  maps: Map<string, Map<string, string>>
}

/** Yarn's own format: a key with a colon, and below it, by two spaces each, fields and maps of fields. */
export function readClassic(text: string): ClassicEntry[] {
  const entries: Open[] = []
  let map: Map<string, string> | undefined
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1
    const content = row.trimEnd()
    if (content === '' || content.startsWith('#')) continue
    const indent = content.length - content.trimStart().length
    const rest = content.slice(indent)
    const entry = entries.at(-1)
    if (indent === 0) {
      closeEntry(entry, map)
      map = undefined
      entries.push({ line, descriptors: readHead(rest, line), fields: new Map(), maps: new Map() })
    } else if (entry === undefined) throw broken('a field stands before the first package', line)
    else if (indent === 2) {
      closeMap(entry, map)
      map = readField(entry, rest, line)
    } else if (indent === 4 && map !== undefined) readPair(map, rest, line)
    else throw broken('a line is not where yarn would put it', line)
  }
  closeEntry(entries.at(-1), map)
  return entries
}

/** Without quotes, it is the one value that a cut would leave well-formed. */
const wholeHash = /^(?:sha512-[\w+/]{86}==|sha384-[\w+/]{64}|sha256-[\w+/]{43}=|sha1-[\w+/]{27}=)(?: |$)/

/** An entry that ends too early is one that is cut. */
function closeEntry(entry: Open | undefined, map: Map<string, string> | undefined): void {
  if (entry === undefined) return
  closeMap(entry, map)
  const integrity = entry.fields.get('integrity')
  if (integrity !== undefined && !wholeHash.test(integrity))
    throw broken(
      `the integrity of ${entry.descriptors[0]} is not whole: the file is cut or edited`,
      entry.line,
    )
  if (!entry.fields.get('version'))
    throw broken(`the entry of ${entry.descriptors[0]} has no version: the file is cut or edited`, entry.line)
}

function closeMap(entry: Open, map: Map<string, string> | undefined): void {
  if (map !== undefined && map.size === 0)
    throw broken(`the entry of ${entry.descriptors[0]} ends in the midst of a list`, entry.line)
}

function readHead(rest: string, line: number): string[] {
  if (!rest.endsWith(':'))
    throw broken('the name of a package must end with a colon: the file is cut or edited', line)
  const descriptors: string[] = []
  let left = rest.slice(0, -1)
  while (left !== '') {
    const [descriptor, after] = readWord(left, line)
    if (descriptor.lastIndexOf('@') <= 0) throw broken(`${JSON.stringify(descriptor)} is no name@range`, line)
    descriptors.push(descriptor)
    if (after !== '' && !after.startsWith(', ')) throw broken('a comma is missing', line)
    left = after.slice(2)
  }
  return descriptors
}

function readField(entry: Open, rest: string, line: number): Map<string, string> | undefined {
  if (rest.endsWith(':') && !rest.includes(' ')) {
    const key = rest.slice(0, -1)
    if (entry.maps.has(key)) throw broken(`${key} stands twice in one entry`, line)
    const map = new Map<string, string>()
    entry.maps.set(key, map)
    return map
  }
  readPair(entry.fields, rest, line)
  return undefined
}

function readPair(map: Map<string, string>, rest: string, line: number): void {
  const [key, after] = readWord(rest, line)
  if (!after.startsWith(' ')) throw broken(`${JSON.stringify(key)} has no value`, line)
  const [value, end] = readWord(after.slice(1), line)
  if (end !== '') throw broken(`behind the value of ${JSON.stringify(key)} stands something else`, line)
  if (map.has(key)) throw broken(`${JSON.stringify(key)} stands twice in one place`, line)
  map.set(key, value)
}

function readWord(text: string, line: number): [word: string, after: string] {
  if (text.startsWith('"')) {
    const [quoted] = /^"(?:[^"\\]|\\.)*"/.exec(text) ?? []
    if (quoted === undefined) throw broken('a quote is not closed: the file is cut or edited', line)
    return [unquote(quoted, line), text.slice(quoted.length)]
  }
  const [plain] = /^[^\s",]+/.exec(text) ?? []
  if (plain === undefined) throw broken('expected a word', line)
  return [plain, text.slice(plain.length)]
}

function unquote(quoted: string, line: number): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    throw broken('a quoted word is not well-formed', line)
  }
}
