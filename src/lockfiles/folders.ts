/** The folder a file lies in; `.` for the workspace itself. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at === -1 ? '.' : path.slice(0, at)
}

/** Joins two relative paths, `.` and `..` worked out. */
export function joinPath(base: string, path: string): string {
  const parts: string[] = []
  for (const part of `${base}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/') || '.'
}

/** The folder of a package.json as the lockfile names projects. */
export function projectPath(lockfile: string, manifest: string): string {
  const base = folderOf(lockfile)
  const folder = folderOf(manifest)
  if (base === '.') return folder
  return folder === base
    ? '.'
    : folder.startsWith(`${base}/`)
      ? folder.slice(base.length + 1)
      : `../${folder}`
}

/** Where a project's package.json is, relative to the workspace. */
export function manifestPath(lockfile: string, project: string): string {
  return joinPath(folderOf(lockfile), `${project}/package.json`)
}
