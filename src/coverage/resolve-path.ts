import type { ReportedFile } from './report.ts'

export interface Tree {
  /** Absolute, forward slashes, no slash at the end. */
  readonly workspace: string
  /** The working directory relative to the workspace; empty when it is the same. */
  readonly directory: string
  /** Is this path, relative to the workspace, a file of the repository? */
  readonly has: (path: string) => boolean
}

export type Resolution =
  /** Relative to the workspace. */
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing' }
  /** The report's own folders lead to several files, and nothing tells which is meant. */
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] }

type Named = Pick<ReportedFile, 'path' | 'sources'>

/** The file of the repository that a report means. */
export function resolvePath(file: Named, report: { readonly path: string }, tree: Tree): Resolution {
  const { told, nearest } = candidates(file, report, tree)
  const meant = [...new Set(told.flatMap(ways => ways.find(tree.has) ?? []))]
  if (meant.length > 1) return { kind: 'ambiguous', paths: meant }
  const path = meant[0] ?? nearest.find(tree.has)
  return path === undefined ? { kind: 'missing' } : { kind: 'found', path }
}

/** Every path, relative to the workspace, that a report may mean. */
export function candidatesOf(
  file: Named,
  report: { readonly path: string },
  tree: Omit<Tree, 'has'>,
): string[] {
  const { told, nearest } = candidates(file, report, tree)
  return [...told.flat(), ...nearest]
}

function candidates(
  file: Named,
  report: { readonly path: string },
  tree: Omit<Tree, 'has'>,
): { readonly told: readonly (readonly string[])[]; readonly nearest: readonly string[] } {
  const path = slashed(file.path)
  const isWithin = (candidate: string) => !/^(\.\.)?(\/|$)/.test(candidate)
  if (isAbsolute(path)) return { told: [inside(path, tree)], nearest: [] }
  const folders = ancestors(report.path, tree)
  const told = (file.sources ?? []).map(slashed).map(source => {
    const joined = `${source.replace(/\/$/, '')}/${path}`
    const ways = isAbsolute(source) ? inside(joined, tree) : folders.map(folder => under(folder, joined))
    return ways.filter(isWithin)
  })
  // In a monorepo each package says src/index.ts: the folder nearest to the report is meant.
  const nearest = folders.map(folder => under(folder, path))
  return { told, nearest: nearest.filter(isWithin) }
}

/** The report's folder and those above it, up to the workspace. */
function ancestors(report: string, tree: Omit<Tree, 'has'>): string[] {
  const parts = under(tree.directory, slashed(report)).split('/').slice(0, -1)
  return Array.from({ length: parts.length + 1 }, (_, up) => parts.slice(0, parts.length - up).join('/'))
}

function under(folder: string, path: string): string {
  return normal(folder === '' ? path : `${folder}/${path}`)
}

function inside(path: string, tree: Omit<Tree, 'has'>): string[] {
  const clean = normal(path)
  const root = normal(slashed(tree.workspace))
  return clean.startsWith(`${root}/`) ? [clean.slice(root.length + 1)] : []
}

/** Windows writes a drive's letter large or small as it likes. */
function slashed(path: string): string {
  return path
    .replace(/^file:\/\/(\/(?=[A-Za-z]:))?/, '')
    .replaceAll('\\', '/')
    .replace(/^[a-z](?=:\/)/, letter => letter.toUpperCase())
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

/** Without `.` and `..`; what would climb above the top keeps its `..`. */
function normal(path: string): string {
  const rooted = path.startsWith('/') ? '/' : ''
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return rooted + parts.join('/')
}
