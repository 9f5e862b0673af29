import type { query } from 'jsonpath-rfc9535'

/** The first value at a path of RFC 9535; undefined when there is none. */
export type Query = (value: unknown, path: string) => unknown

/** The library costs 20 ms to load: only what uses a path pays. */
export async function loadJsonPath(): Promise<Query> {
  const { query: find } = await import('jsonpath-rfc9535')
  return (value, path) => first(find, value, path)
}

/** Why each of the paths that are none is none. */
export async function problemsOfPaths(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map()
  const { default: parse } = await import('jsonpath-rfc9535/parser')
  return new Map(
    [...new Set(paths)].flatMap(path => {
      try {
        parse(path)
        return []
      } catch (error) {
        return [[path, messageOf(error)]]
      }
    }),
  )
}

function first(find: typeof query, value: unknown, path: string): unknown {
  const found: unknown = find(value as Parameters<typeof query>[0], path)
  return Array.isArray(found) ? found[0] : undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
