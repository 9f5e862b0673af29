/** The package URL of a version, its scope's `@` and whatever else is not plain percent-encoded. */
export function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.split('/').map(encoded).join('/')}@${encoded(version)}`
}

/** Half a surrogate pair can not be encoded; a lockfile may hold one. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
