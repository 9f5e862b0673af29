import { type Agent, ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps, type Agent as SecureAgent } from 'node:https'
import type { LookupFunction } from 'node:net'
import { checkServerIdentity, type PeerCertificate, TLSSocket } from 'node:tls'
import type { Certificate, HttpRequest } from '../../ports/http.ts'
import { messageOf } from '../thrown.ts'
import { type Fault, fault, faultOf } from './failure.ts'
import { pinned, readPlace, resolveHost } from './resolve.ts'

export interface Agents {
  readonly plain: Agent
  readonly secure: SecureAgent
}

export interface Head {
  readonly ok: true
  readonly message: IncomingMessage
  readonly request: ClientRequest
  readonly address: string
  readonly certificate: Certificate | undefined
  readonly startedAt: number
  readonly firstByteAt: number
}

/** One try at one URL, up to the answer's head. The signal ends it, and the body after it. */
export async function exchange(
  url: URL,
  request: HttpRequest,
  agents: Agents,
  signal: AbortSignal,
): Promise<Head | Fault> {
  const startedAt = performance.now()
  const resolved = await Promise.race([resolveHost(url, request), aborted(signal)])
  if (!resolved.ok) return resolved
  return new Promise(settle => {
    const sent = send(url, request, agents, signal, pinned(resolved.addresses))
    if (!(sent instanceof ClientRequest)) return settle(sent)
    sent.once('response', message => {
      const { socket } = message
      settle({
        ok: true,
        message,
        request: sent,
        address: socket.remoteAddress ?? '',
        certificate: socket instanceof TLSSocket ? certificateOf(socket) : undefined,
        startedAt,
        firstByteAt: performance.now(),
      })
    })
    sent.on('error', error => settle(signal.aborted ? abortFault(signal) : faultOf(error)))
    sent.end(request.body)
  })
}

const reusable = new Set(['GET', 'HEAD', 'OPTIONS'])
const attemptMs = 500

/** Node refuses a header with a line break by throwing: such a request is not sent. */
function send(
  url: URL,
  request: HttpRequest,
  agents: Agents,
  signal: AbortSignal,
  lookup: LookupFunction,
): ClientRequest | Fault {
  const secure = url.protocol === 'https:'
  const { method, connectTo } = request
  // A kept connection may be closed as a request goes out on it, and a pinned one must not serve others.
  const shared = connectTo === undefined && reusable.has(method)
  const options = {
    method,
    headers: {
      host: url.host,
      'accept-encoding': 'gzip, deflate, br',
      ...authorization(url),
      ...request.headers,
    },
    lookup,
    signal,
    autoSelectFamilyAttemptTimeout: attemptMs,
    agent: shared ? (secure ? agents.secure : agents.plain) : false,
    ...(connectTo === undefined ? {} : pinnedTo(connectTo, url)),
  } as const
  try {
    return secure ? overHttps(bare(url), options) : overHttp(bare(url), options)
  } catch (error) {
    return fault('invalid-request', messageOf(error))
  }
}

/** The connection goes elsewhere; the certificate must still be the one of the name in the URL. */
function pinnedTo(connectTo: string, url: URL) {
  const { host, port } = readPlace(connectTo)
  return {
    host,
    hostname: host,
    ...(port === undefined ? {} : { port }),
    checkServerIdentity: (_: string, certificate: PeerCertificate) =>
      checkServerIdentity(url.hostname.replace(/^\[|\]$/g, ''), certificate),
  }
}

export function abortFault(signal: AbortSignal): Fault {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
    ? fault('timeout', 'there was no complete answer in time')
    : fault('cancelled', 'the request was cancelled')
}

function aborted(signal: AbortSignal): Promise<Fault> {
  return new Promise(settle => {
    const end = () => settle(abortFault(signal))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

function authorization(url: URL): Record<string, string> {
  if (url.username === '' && url.password === '') return {}
  const pair = `${decoded(url.username)}:${decoded(url.password)}`
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function bare(url: URL): URL {
  const copy = new URL(url)
  copy.username = ''
  copy.password = ''
  return copy
}

function certificateOf(socket: TLSSocket): Certificate | undefined {
  const { subject, issuer, valid_to } = socket.getPeerCertificate()
  const validTo = new Date(valid_to)
  if (Number.isNaN(validTo.getTime())) return undefined
  return { subject: nameOf(subject), issuer: nameOf(issuer), validTo }
}

function nameOf(
  part: { readonly CN?: string | string[]; readonly O?: string | string[] } | undefined,
): string {
  return [part?.CN ?? part?.O ?? ''].flat().join(', ')
}
