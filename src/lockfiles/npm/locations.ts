const folder = 'node_modules/'

/** The name a package is installed under; undefined for a folder of the repository. */
export function installedName(location: string): string | undefined {
  const at = location.lastIndexOf(folder)
  return at === -1 || (at > 0 && location[at - 1] !== '/') ? undefined : location.slice(at + folder.length)
}

/** Where Node looks for a package that is required at `location`: the nearest node_modules first. */
export function* lookups(location: string, name: string): Generator<string> {
  for (let base = location; base !== ''; base = parentOf(base))
    if (!base.endsWith('node_modules')) yield `${base}/${folder}${name}`
  // A folder outside the repository sees nothing of what is installed here.
  if (!isOutside(location)) yield `${folder}${name}`
}

export function isOutside(location: string): boolean {
  return location === '..' || location.startsWith('../')
}

function parentOf(location: string): string {
  const at = location.lastIndexOf('/')
  return at === -1 ? '' : location.slice(0, at)
}
