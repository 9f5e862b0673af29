export const routes = [
  'bulk',
  'retired-audit',
  'osv-batch',
  'osv-vuln',
  'document',
  'tarball',
  'ping',
  'none',
] as const
export type Route = (typeof routes)[number]

/** What a call asks for. */
export interface Target {
  readonly route: Route
  /** The package of a document or tarball, the id of an OSV record. */
  readonly name: string
  /** The version, where the path names one. */
  readonly version?: string
}

/** `prefix` is the registry's own path, such as `/npm/team`; OSV's stands at the root. */
export function routeOf(method: string, path: string, prefix: string): Target {
  if (method === 'POST' && path === '/v1/querybatch') return { route: 'osv-batch', name: '' }
  const vuln = /^\/v1\/vulns\/([^/]+)$/.exec(path)?.[1]
  if (method === 'GET' && vuln !== undefined) return { route: 'osv-vuln', name: decodeURIComponent(vuln) }
  if (!path.startsWith(`${prefix}/`)) return { route: 'none', name: '' }
  const own = path.slice(prefix.length)
  if (method === 'POST' && own === '/-/npm/v1/security/advisories/bulk') return { route: 'bulk', name: '' }
  if (method === 'POST' && own.startsWith('/-/npm/v1/security/audits'))
    return { route: 'retired-audit', name: '' }
  if (own === '/-/ping') return { route: 'ping', name: '' }
  if (method !== 'GET' && method !== 'HEAD') return { route: 'none', name: '' }
  return packageRoute(decodeURIComponent(own).slice(1))
}

function packageRoute(path: string): Target {
  const [, name = '', rest = ''] = /^((?:@[^/]+\/)?[^/@][^/]*)(?:\/(.+))?$/.exec(path) ?? []
  if (name === '' || name === '-') return { route: 'none', name: '' }
  if (rest === '') return { route: 'document', name }
  const base = name.split('/').at(-1) ?? ''
  if (rest.startsWith(`-/${base}-`) && rest.endsWith('.tgz')) {
    return { route: 'tarball', name, version: rest.slice(`-/${base}-`.length, -'.tgz'.length) }
  }
  return { route: 'document', name, version: rest }
}
