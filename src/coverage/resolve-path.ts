import type { ReportedFile } from './report.ts'

export interface Tree {
  /** Absolute, forward slashes, no slash at the end. */
  readonly workspace: string
  /** The working directory relative to the workspace; empty when it is the same. */
  readonly directory: string
  /** Is this path, relative to the workspace, a file of the repository? */
  readonly has: (path: string) => boolean
}

/** The file of the repository that a report means, relative to the workspace; undefined when there is none. */
export function resolvePath(
  file: Pick<ReportedFile, 'path' | 'sources'>,
  report: { readonly path: string },
  tree: Tree,
): string | undefined {
  return candidates(file, report.path, tree).find(path => tree.has(path))
}

function candidates(file: Pick<ReportedFile, 'path' | 'sources'>, report: string, tree: Tree): string[] {
  const path = slashed(file.path)
  if (isAbsolute(path)) return inside(path, tree)
  const fromSources = (file.sources ?? []).map(slashed).flatMap(source => {
    const joined = `${source.replace(/\/$/, '')}/${path}`
    return isAbsolute(source)
      ? inside(joined, tree)
      : ancestors(report, tree).map(folder => under(folder, joined))
  })
  // In a monorepo each package says src/index.ts: the folder nearest to the report is meant.
  const nearest = ancestors(report, tree).map(folder => under(folder, path))
  return [...fromSources, ...nearest].filter(candidate => !candidate.startsWith('../'))
}

/** The report's folder and those above it, up to the workspace. */
function ancestors(report: string, tree: Tree): string[] {
  const parts = under(tree.directory, slashed(report)).split('/').slice(0, -1)
  return Array.from({ length: parts.length + 1 }, (_, up) => parts.slice(0, parts.length - up).join('/'))
}

function under(folder: string, path: string): string {
  return normal(folder === '' ? path : `${folder}/${path}`)
}

function inside(path: string, tree: Tree): string[] {
  const clean = normal(path)
  const root = normal(tree.workspace)
  return clean.startsWith(`${root}/`) ? [clean.slice(root.length + 1)] : []
}

function slashed(path: string): string {
  return path.replace(/^file:\/\//, '').replaceAll('\\', '/')
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
  return (rooted === '/' && path !== '' ? '/' : '') + parts.join('/')
}
