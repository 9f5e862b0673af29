/** The package URL of a version, its scope's `@` and whatever else is not plain percent-encoded. */
export function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`
}
