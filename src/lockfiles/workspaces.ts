import { isMap } from '../documents/map.ts'

/** The patterns of `workspaces` in package.json: a list, or a map with one under `packages`. */
export function workspacePatterns(value: unknown): readonly string[] {
  const list = isMap(value) ? value['packages'] : value
  if (!Array.isArray(list)) return []
  return list.filter(item => typeof item === 'string').map(pattern => pattern.replace(/^\.\/|\/+$/g, ''))
}

/** Whether a folder is a workspace: the last pattern that speaks of it decides, as with npm and yarn. */
export async function workspaceTest(value: unknown): Promise<(folder: string) => boolean> {
  const patterns = workspacePatterns(value)
  if (patterns.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  const tests = patterns.map(pattern => ({
    takes: !pattern.startsWith('!'),
    matches: picomatch(pattern.replace(/^!/, '').replace(/^\.\//, '')),
  }))
  return folder => tests.findLast(({ matches }) => matches(folder))?.takes === true
}
