import { scanJson } from './json-scan.ts'
import type { EdgeKind } from './lockfile.ts'

const fields: Readonly<Record<EdgeKind, string>> = {
  production: 'dependencies',
  optional: 'optionalDependencies',
  development: 'devDependencies',
  peer: 'peerDependencies',
}

/** Finds the line of a requirement in a package.json that is JSON. */
export function manifestLines(text: string): (kind: EdgeKind, name: string) => number | undefined {
  const scans = new Map<EdgeKind, ReadonlyMap<string, number>>()
  return (kind, name) => {
    const lines = scans.get(kind) ?? scanJson(text, fields[kind]).lines
    scans.set(kind, lines)
    return lines.get(name)
  }
}
