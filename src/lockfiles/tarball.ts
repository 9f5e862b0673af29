import { valid } from 'semver'

/** What a registry's address of a tarball says of it: `…/@acme/a/-/a-1.0.0.tgz`. */
export interface Tarball {
  readonly name: string
  /** Absent where the file's name does not tell. */
  readonly version?: string
}

/** Undefined where the address is none of a registry's. Only the path counts: what stands behind it is not asked for. */
export function tarballOf(address: string): Tarball | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, pathname } = new URL(address)
  const path = decode(pathname)
  const at = path?.lastIndexOf('/-/') ?? -1
  if (path === undefined || at === -1 || !/^https?:$/.test(protocol)) return undefined
  // GitLab's archives have the mark too, and more behind it.
  if (!/^(?:@[^/]+\/)?[^/]+$/.test(path.slice(at + 3))) return undefined
  const [base = '', scope = ''] = path.slice(0, at).split('/').reverse()
  if (base === '') return undefined
  const name = scope.startsWith('@') ? `${scope}/${base}` : base
  const file = path.slice(path.lastIndexOf('/') + 1)
  const told = file.startsWith(`${base}-`)
    ? file.slice(base.length + 1).replace(/\.(?:tgz|tar\.gz)$/, '')
    : ''
  return valid(told) === null ? { name } : { name, version: told }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
