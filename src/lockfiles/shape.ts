import { isMap } from '../documents/map.ts'
import { broken } from './fault.ts'

type Entry = Readonly<Record<string, unknown>>

/** A text that may be absent; anything else under the key is refused. */
export function textAt(entry: Entry, key: string, where: string, line?: number): string | undefined {
  const value = entry[key]
  if (value === undefined || typeof value === 'string') return value
  throw broken(`${key} of ${JSON.stringify(where)} is no text`, line)
}

/** A map of texts that may be absent, such as `dependencies`. */
export function textsAt(entry: Entry, key: string, where: string, line?: number): [string, string][] {
  const value = entry[key]
  if (value === undefined) return []
  if (!isMap(value)) throw broken(`${key} of ${JSON.stringify(where)} is no object`, line)
  return Object.entries(value).map(([name, text]) => {
    if (typeof text === 'string') return [name, text]
    throw broken(`${key} of ${JSON.stringify(where)} tells no range for ${JSON.stringify(name)}`, line)
  })
}

/** Names in `peerDependenciesMeta` or `dependenciesMeta` that are told to be optional. */
export function optionalsAt(entry: Entry, key: string): ReadonlySet<string> {
  const meta = entry[key]
  if (!isMap(meta)) return new Set()
  return new Set(Object.keys(meta).filter(name => isOptional(meta[name])))
}

function isOptional(value: unknown): boolean {
  return isMap(value) && value['optional'] === true
}
