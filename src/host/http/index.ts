import type { Http } from '../../ports/http.ts'
import type { HttpOptions } from './client.ts'

/** Node's HTTP, TLS and compression are loaded by the first request only: most gates make none. */
export function createHttp(options: HttpOptions): Http {
  let opened: Promise<Http> | undefined
  const open = () => {
    opened ??= import('./client.ts').then(({ NodeHttp }) => new NodeHttp(options))
    return opened
  }
  return {
    request: async request => (await open()).request(request),
    stream: async request => (await open()).stream(request),
  }
}
