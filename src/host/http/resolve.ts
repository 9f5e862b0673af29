import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import type { HttpRequest } from '../../ports/http.ts'
import { codeOf } from '../thrown.ts'
import { isRefusedAddress } from './addresses.ts'

export type Resolved =
  | { readonly ok: true; readonly addresses: readonly LookupAddress[] }
  | {
      readonly ok: false
      readonly reason: 'dns' | 'address-refused'
      readonly message: string
      readonly code?: string
    }

/** Resolves once; the connection is then made to these addresses and no others. */
export async function resolveHost(url: URL, request: HttpRequest): Promise<Resolved> {
  const name = request.connectTo === undefined ? bareHost(url.hostname) : readPlace(request.connectTo).host
  const found = await addressesOf(name)
  if (!found.ok) return found
  if (request.allowLinkLocal !== true) {
    const bad = found.addresses.find(({ address }) => isRefusedAddress(address))
    if (bad !== undefined) {
      const message = `${name} resolves to ${bad.address}, a link-local or metadata address`
      return { ok: false, reason: 'address-refused', message }
    }
  }
  return found
}

/** `10.0.0.5`, `10.0.0.5:8443`, `::1`, `[::1]:8443` or a name in their place. */
export function readPlace(text: string): { readonly host: string; readonly port: number | undefined } {
  if (isIP(text) !== 0) return { host: text, port: undefined }
  const [, host = text, port] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? []
  return { host: bareHost(host), port: port === undefined ? undefined : Number(port) }
}

function bareHost(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}

/** A lookup that answers with what was resolved and judged before. */
export function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, options, answer) => {
    const [first] = addresses
    if (options.all === true) answer(null, [...addresses])
    else answer(null, first?.address ?? '', first?.family)
  }
}

/** A service on localhost listens on either; not every machine's resolver knows both. */
function withLoopback(name: string, found: readonly LookupAddress[]): readonly LookupAddress[] {
  if (name.toLowerCase() !== 'localhost') return found
  const both = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]
  return [...found, ...both.filter(({ address }) => !found.some(known => known.address === address))]
}

async function addressesOf(name: string): Promise<Resolved> {
  const family = isIP(name)
  if (family !== 0) return { ok: true, addresses: [{ address: name, family }] }
  try {
    const addresses = withLoopback(name, await lookup(name, { all: true }))
    return addresses.length > 0
      ? { ok: true, addresses }
      : { ok: false, reason: 'dns', message: `${name} has no address` }
  } catch (error) {
    const code = codeOf(error) ?? 'ENOTFOUND'
    return { ok: false, reason: 'dns', message: `${name} does not resolve (${code})`, code }
  }
}
