import type { Target } from '../../checks/host-state.ts'

const place = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i

export function isHost(text: string): boolean {
  if (text.includes('://')) return httpUrl(text) !== undefined
  const found = place.exec(text)
  return found !== null && Number(found[2] ?? 0) <= 65_535
}

/** The name in the URL stays the service's, so that virtual hosts and certificates fit; only the connection goes to the host. */
export function targetOf(host: string, base: URL): Target | undefined {
  if (!isHost(host)) return undefined
  const url = httpUrl(host)
  if (url === undefined || !host.includes('://')) return { host, url: plainUrl(base), connectTo: host }
  return { host: url.host, url: plainUrl(url) }
}

export function httpUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined
}

export function plainUrl(url: URL): string {
  return url.href.replace(/\/$/, '')
}
