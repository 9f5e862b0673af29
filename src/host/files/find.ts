import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Workspace } from './workspace.ts'
import { absolute, isInside, shown } from './workspace.ts'

const skipped = new Set(['node_modules', '.git'])
const magic = /[*?[\]{}()!+@]/

export interface Found {
  /** Absolute and sorted. */
  readonly paths: readonly string[]
  /** Folders that could not be looked into: what the patterns name may be in there. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[]
}

/** Paths that the patterns name; a plain path is given back whether it exists or not. */
export async function find(workspace: Workspace, temp: string, patterns: readonly string[]): Promise<Found> {
  const wanted = patterns.filter(pattern => !pattern.startsWith('!')).map(clean)
  const refused = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => clean(pattern.slice(1)))
  const plain = wanted.filter(pattern => !magic.test(pattern)).map(pattern => absolute(workspace, pattern))
  const globs = wanted.filter(pattern => magic.test(pattern))
  if (globs.length === 0 && refused.length === 0) return { paths: [...new Set(plain)].sort(), unreadable: [] }
  const { default: picomatch } = await import('picomatch')
  // A pattern is held against the kind of path that it is written as.
  const matcher = (all: readonly string[]) => {
    const [rooted, relative] = [all.filter(isAbsolute), all.filter(pattern => !isAbsolute(pattern))]
    const matches = [picomatch(rooted, { dot: true }), picomatch(relative, { dot: true })] as const
    return (path: string) =>
      (rooted.length > 0 && matches[0](path.split('\\').join('/'))) ||
      (relative.length > 0 && matches[1](shown(workspace.directory, path)))
  }
  const bases = [...new Set(globs.map(glob => absolute(workspace, baseOf(glob))))]
  const isOurs = (folder: string) => isInside(workspace.root, folder) || isInside(temp, folder)
  const walked = await walk(bases.filter(isOurs), matcher(globs))
  // Named as they are, so that they are refused for what they are: outside.
  const elsewhere = bases.filter(base => !isOurs(base))
  const isRefused = matcher(refused)
  const all = [...plain, ...walked.paths].filter(path => !isRefused(path))
  return { paths: [...new Set([...all, ...elsewhere])].sort(), unreadable: walked.unreadable }
}

async function walk(bases: readonly string[], isWanted: (path: string) => boolean): Promise<Found> {
  const paths: string[] = []
  const unreadable: { path: string; message: string }[] = []
  const folders = bases.filter(base => !bases.some(other => other !== base && isInside(other, base)))
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      const absent = error.code === 'ENOENT' || error.code === 'ENOTDIR'
      if (!absent) unreadable.push({ path: folder ?? '', message: error.message })
      return []
    })
    for (const entry of entries) {
      const path = join(folder, entry.name)
      // Links to folders are not followed: they may lead in a circle or out of the workspace.
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) folders.push(path)
      } else if (isWanted(path)) paths.push(path)
    }
  }
  return { paths, unreadable }
}

function clean(pattern: string): string {
  return pattern.replace(/^(\.\/)+/, '')
}

/** The folder before the first wildcard. */
function baseOf(glob: string): string {
  const parts = glob.split('/')
  const first = parts.findIndex(part => magic.test(part))
  const base = parts.slice(0, Math.max(0, first)).join('/')
  return base === '' ? (isAbsolute(glob) ? '/' : '.') : base
}
