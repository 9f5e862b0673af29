import { globSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'

const special = /[*?[\]{}]/

/** The files that the patterns name, `!` taking away, and the folder that they are told from. */
export function search(patterns, { hidden = false } = {}) {
  const absolute = patterns.map(pattern => ({
    out: pattern.startsWith('!'),
    path: resolve(process.env.GITHUB_WORKSPACE, pattern.replace(/^!/, '').replace(/^~(?=\/|$)/, homedir())),
  }))
  const files = new Set()
  for (const { out, path } of absolute) for (const file of below(path)) files[out ? 'delete' : 'add'](file)
  const starts = absolute.filter(({ out }) => !out).map(({ path }) => start(path))
  const root = starts.reduce(commonFolder, starts[0] ?? '')
  const found = [...files].filter(
    file =>
      hidden ||
      !relative(root, file)
        .split(sep)
        .some(part => part.startsWith('.')),
  )
  return { root, files: found.sort() }
}

/** Files at the pattern and, where it names a folder, everything in there. */
export function below(pattern) {
  const named = special.test(pattern) ? globSync(pattern) : [pattern]
  return named.flatMap(path => {
    const kind = statSync(path, { throwIfNoEntry: false })
    if (kind === undefined) return []
    if (kind.isFile()) return [path]
    return globSync([join(path, '**'), join(path, '**/.*'), join(path, '**/.*/**')]).filter(file =>
      statSync(file, { throwIfNoEntry: false })?.isFile(),
    )
  })
}

function start(pattern) {
  const parts = pattern.split(sep)
  const at = parts.findIndex(part => special.test(part))
  if (at !== -1) return parts.slice(0, at).join(sep)
  return statSync(pattern, { throwIfNoEntry: false })?.isDirectory() ? pattern : dirname(pattern)
}

function commonFolder(a, b) {
  const [left, right] = [a.split(sep), b.split(sep)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at === -1 ? a : left.slice(0, at).join(sep)
}
