import { broken } from '../fault.ts'
import type { Edge, EdgeKind } from '../lockfile.ts'
import { optionalsAt, textsAt } from '../shape.ts'
import { isOutside, lookups } from './locations.ts'
import type { NpmEntry } from './read-npm.ts'

const kinds = [
  ['dependencies', 'production'],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'development'],
  ['peerDependencies', 'peer'],
] as const satisfies readonly (readonly [string, EdgeKind])[]

/** What the package at `location` needs; `find` gives what is installed at a location. */
export function npmEdges(
  location: string,
  { value, line }: NpmEntry,
  find: (location: string) => string | undefined,
): Edge[] {
  const optional = new Set(textsAt(value, 'optionalDependencies', location, line).map(([name]) => name))
  const optionalPeers = optionalsAt(value, 'peerDependenciesMeta')
  return kinds.flatMap(([field, kind]) =>
    textsAt(value, field, location, line)
      // As npm does: what is named as optional, too, is optional.
      .filter(([name]) => kind !== 'production' || !optional.has(name))
      .map(([name, range]): Edge => {
        const to = resolve(location, name, find)
        const mayLack = kind === 'optional' || kind === 'peer' || canLack(location, value)
        if (to === undefined && !mayLack) throw broken(lost(location, name, range), line)
        return {
          name,
          range,
          kind,
          ...(to === undefined ? {} : { to }),
          ...(kind === 'peer' && optionalPeers.has(name) ? { optional: true } : {}),
        }
      }),
  )
}

function resolve(
  location: string,
  name: string,
  find: (location: string) => string | undefined,
): string | undefined {
  for (const place of lookups(location, name)) {
    const found = find(place)
    if (found !== undefined) return found
  }
  return undefined
}

/** npm itself drops what an optional package fails to get, what a bundle left out, and does not install for a folder outside. */
function canLack(location: string, value: NpmEntry['value']): boolean {
  const flagged = ['optional', 'devOptional', 'inBundle', 'extraneous'].some(flag => value[flag] === true)
  return flagged || isOutside(location)
}

function lost(location: string, name: string, range: string): string {
  const who = location === '' ? 'the project' : JSON.stringify(location)
  return `${who} needs ${name} ${range}, and nothing is locked for it`
}
