import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workspace } from './workspace.ts'
import { absolute, shown } from './workspace.ts'

const skipped = new Set(['node_modules', '.git'])
const magic = /[*?[\]{}()!+@]/

/** Paths that the patterns name, sorted; a plain path is given back whether it exists or not. */
export async function find(workspace: Workspace, patterns: readonly string[]): Promise<string[]> {
  const wanted = patterns.filter(pattern => !pattern.startsWith('!'))
  const plain = wanted.filter(pattern => !magic.test(pattern)).map(pattern => absolute(workspace, pattern))
  const globs = wanted.filter(pattern => magic.test(pattern))
  const refused = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  if (globs.length === 0 && refused.length === 0) return [...new Set(plain)].sort()
  const { default: picomatch } = await import('picomatch')
  const clean = (pattern: string) => pattern.replace(/^\.\//, '')
  const options = { dot: true }
  const isWanted = picomatch(globs.map(clean), options)
  const isRefused = refused.length === 0 ? () => false : picomatch(refused.map(clean), options)
  const found = globs.length === 0 ? [] : await walk(workspace, baseOf(globs.map(clean)), isWanted)
  const all = [...plain, ...found].filter(path => !isRefused(shown(workspace.directory, path)))
  return [...new Set(all)].sort()
}

async function walk(
  workspace: Workspace,
  base: string,
  isWanted: (path: string) => boolean,
): Promise<string[]> {
  const found: string[] = []
  const folders = [join(workspace.directory, base)]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = join(folder, entry.name)
      // Links to folders are not followed: they may lead in a circle or out of the workspace.
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) folders.push(path)
      } else if (isWanted(shown(workspace.directory, path))) found.push(path)
    }
  }
  return found
}

/** The folder that all patterns share before their first wildcard. */
function baseOf(globs: readonly string[]): string {
  const heads = globs.map(glob => {
    const parts = glob.split('/')
    const first = parts.findIndex(part => magic.test(part))
    return parts.slice(0, Math.max(0, first))
  })
  const [head = [], ...others] = heads
  const length = head.findIndex((part, index) => others.some(other => other[index] !== part))
  return head.slice(0, length === -1 ? head.length : length).join('/') || '.'
}
