import { isMap } from '../../documents/map.ts'
import { broken, LockfileFault } from '../fault.ts'
import { scanJson } from '../json-scan.ts'
import { lineAt } from '../text.ts'

/** What package-lock.json tells, before its entries are tied together. */
export interface NpmFile {
  readonly version: string
  /** By location: `` for the root, `node_modules/a/node_modules/b`, `packages/api`. */
  readonly entries: ReadonlyMap<string, NpmEntry>
}

export interface NpmEntry {
  readonly line: number | undefined
  readonly value: Readonly<Record<string, unknown>>
}

export function readNpm(text: string): NpmFile {
  const value = parseJson(text)
  const { lines, odd } = scanJson(text, 'packages')
  if (odd !== undefined)
    throw broken(
      odd.key === '__proto__'
        ? '"__proto__" is not usable as a key'
        : `the key ${JSON.stringify(odd.key)} stands twice in one object`,
      odd.line,
    )
  if (!isMap(value)) throw broken('expected an object with lockfileVersion and packages', 1)
  const version = versionOf(value['lockfileVersion'])
  const packages = value['packages']
  if (!isMap(packages)) throw broken('it has no packages', 1)
  const entries = new Map<string, NpmEntry>()
  for (const [location, entry] of Object.entries(packages)) {
    const line = lines.get(location)
    if (!isMap(entry)) throw broken(`the entry ${JSON.stringify(location)} is no object`, line)
    entries.set(location, { line, value: entry })
  }
  if (!entries.has('')) throw broken('it has no entry "" for the project itself', lines.values().next().value)
  return { version, entries }
}

function versionOf(version: unknown): string {
  if (version === 2 || version === 3) return String(version)
  const told =
    version === undefined ? 'it tells no lockfileVersion' : `its lockfileVersion is ${show(version)}`
  const remedy = 'npm 7 or later writes one with `npm install --package-lock-only`'
  throw new LockfileFault('lockfile-version-unknown', `${told}; accepted are 2 and 3: ${remedy}`, 1)
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 40)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = messageOf(error)
    const end = text.trimEnd().length
    const offset = offsetOf(message, text) ?? end
    throw broken(
      offset >= end
        ? 'the JSON ends too early: the file is cut'
        : `this is not JSON: ${message.slice(0, 120)}`,
      lineAt(text, offset),
    )
  }
}

/** Undefined where the text ends before the JSON does. */
function offsetOf(message: string, text: string): number | undefined {
  const [, position] = / at position (\d+)/.exec(message) ?? []
  if (position !== undefined) return Number(position)
  return message.startsWith('Unexpected token') ? badTokenAt(text) : undefined
}

/** Node does not tell where an unexpected token is: the shortest beginning that has it ends there. */
function badTokenAt(text: string): number {
  let [good, bad] = [0, text.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (hasBadToken(text.slice(0, middle))) bad = middle
    else good = middle
  }
  return good
}

function hasBadToken(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    return messageOf(error).startsWith('Unexpected token')
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
