/** One registry, with what it needs to be told to answer. */
export interface Registry {
  /** Without credentials and without a slash at the end. */
  readonly url: string
  /** The header's value; only for addresses below the URL. */
  readonly authorization?: string
  /** The variable that its credentials name and that is not set. */
  readonly missing?: string
}

/** The default registry, and those of single scopes (`@acme`). */
export interface Registries {
  readonly main: Registry
  readonly scopes: ReadonlyMap<string, Registry>
}

export function registryOf(name: string, { main, scopes }: Registries): Registry {
  const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : ''
  return scopes.get(scope) ?? main
}

export function headersFor({ authorization }: Registry): Record<string, string> {
  return authorization === undefined ? {} : { authorization }
}

/** Names by the registry that must answer for them; scopes on one registry are asked together. */
export function byRegistry(
  names: Iterable<string>,
  registries: Registries,
): ReadonlyMap<Registry, readonly string[]> {
  const groups = new Map<string, { readonly registry: Registry; readonly names: string[] }>()
  for (const name of names) {
    const registry = registryOf(name, registries)
    const group = groups.get(registry.url) ?? { registry, names: [] }
    group.names.push(name)
    groups.set(registry.url, group)
  }
  return new Map([...groups.values()].map(({ registry, names }) => [registry, names]))
}

/** What to add to a refusal: why there were no credentials. */
export function refusalHint(code: string, { missing, authorization }: Registry): string {
  if (!/^http-40[134]$/.test(code)) return ''
  if (missing !== undefined) return `; the variable ${missing}, which .npmrc names for it, is not set`
  if (code === 'http-401' && authorization === undefined) return '; .npmrc has no credentials for it'
  return ''
}
