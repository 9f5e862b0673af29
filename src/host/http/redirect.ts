import type { IncomingMessage } from 'node:http'
import type { HttpRequest } from '../../ports/http.ts'

/** Where an answer leads; undefined when it leads nowhere. */
export function redirectOf(message: IncomingMessage, from: URL): URL | undefined {
  const { statusCode = 0, headers } = message
  const leads = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined
  if (!leads || headers.location === undefined || !URL.canParse(headers.location, from.href)) return undefined
  return new URL(headers.location, from.href)
}

/** As browsers do: 303, and 301 or 302 after POST, become GET without a body. */
export function redirected(request: HttpRequest, status: number): HttpRequest {
  const keeps = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD'
  if (keeps) return request
  const { body: _, ...rest } = request
  return { ...rest, method: 'GET' }
}
