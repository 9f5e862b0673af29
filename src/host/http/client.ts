import { Agent, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Clock } from '../../ports/clock.ts'
import type { Http, HttpFailure, HttpRequest, HttpResponse, HttpStream } from '../../ports/http.ts'
import type { Log } from '../../ports/log.ts'
import { decode, readBody } from './body.ts'
import { type Agents, abortFault, exchange, type Head } from './exchange.ts'
import { type Fault, fault, faultOf, withTries } from './failure.ts'
import { redirected, redirectOf } from './redirect.ts'
import { delayOf, isRetriedFault, isRetriedStatus } from './retry.ts'

const defaultBytes = 10 * 1024 * 1024
const hops = 5

export interface HttpOptions {
  readonly clock: Clock
  readonly log: Pick<Log, 'redact'>
  /** 0 to 1; for the jitter. */
  readonly random?: () => number
}

/** HTTP over Node's own client: timeouts, retries, redirects and caps as the port promises. */
export class NodeHttp implements Http {
  readonly #options: HttpOptions
  readonly #agents: Agents = {
    plain: new Agent({ keepAlive: true, maxSockets: 256, timeout: 30_000 }),
    // A resumed session shows no certificate, and its end must be known of every answer.
    secure: new SecureAgent({ keepAlive: true, maxSockets: 256, timeout: 30_000, maxCachedSessions: 0 }),
  }

  constructor(options: HttpOptions) {
    this.#options = options
  }

  async request(request: HttpRequest): Promise<HttpResponse | HttpFailure> {
    const { clock, random = Math.random } = this.#options
    const signal = deadlineOf(request)
    const started = clock.monotonic()
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#once(request, signal)
      const last = tries > (request.retries ?? 0) || signal.aborted
      const done = answer.ok ? !isRetriedStatus(answer.status) : !isRetriedFault(answer)
      const retryAfter = answer.ok ? answer.headers['retry-after']?.[0] : undefined
      const wait = delayOf({ tries, retryAfter, now: clock.now(), random: random() })
      const late = clock.monotonic() - started + wait >= request.timeoutMs
      if (last || done || late) return answer.ok ? { ...answer, tries } : this.#failure(answer, tries)
      await clock.sleep(wait, signal).catch(() => undefined)
    }
  }

  async stream(request: HttpRequest): Promise<HttpStream | HttpFailure> {
    const url = readUrl(request.url)
    if (!(url instanceof URL)) return this.#failure(url, 1)
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(timeoutReason()), timerMs(request.timeoutMs))
    const signal =
      request.signal === undefined ? controller.signal : AbortSignal.any([controller.signal, request.signal])
    const head = await exchange(url, request, this.#agents, signal)
    clearTimeout(timer)
    if (!head.ok) return this.#failure(head, 1)
    let [broken, closed]: [HttpFailure | undefined, boolean] = [undefined, false]
    const chunks = readChunks(head.message, request.method, error => {
      if (!closed) broken = this.#failure(signal.aborted ? abortFault(signal) : faultOf(error), 1)
    })
    return {
      ok: true,
      status: head.message.statusCode ?? 0,
      headers: headersOf(head.message),
      chunks,
      failure: () => broken,
      close: () => {
        closed = true
        controller.abort(new Error('closed'))
      },
    }
  }

  /** Closes the idle connections; a socket left open would hold the process. */
  close(): void {
    this.#agents.plain.destroy()
    this.#agents.secure.destroy()
  }

  async #once(request: HttpRequest, signal: AbortSignal): Promise<Omit<HttpResponse, 'tries'> | Fault> {
    let current = request
    let url = readUrl(request.url)
    for (let hop = 0; ; hop += 1) {
      if (!(url instanceof URL)) return url
      const head = await exchange(url, current, this.#agents, signal)
      if (!head.ok) return head
      const next = request.redirect === 'same-origin' ? redirectOf(head.message, url) : undefined
      if (next === undefined) return respond(head, url, request.maxBytes ?? defaultBytes, signal)
      head.message.destroy()
      if (next.origin !== url.origin) {
        return fault('redirect-refused', `the answer leads to another origin, ${next.origin}`)
      }
      if (hop === hops) return fault('redirect-refused', `more than ${hops} redirects`)
      current = redirected(current, head.message.statusCode ?? 0)
      url = next
    }
  }

  #failure(failure: Fault, tries: number): HttpFailure {
    return withTries(failure, tries, text => this.#options.log.redact(text))
  }
}

async function respond(
  head: Head,
  url: URL,
  limit: number,
  signal: AbortSignal,
): Promise<Omit<HttpResponse, 'tries'> | Fault> {
  const read = await readBody(head.message, head.request.method, limit)
  if (!read.ok) return signal.aborted ? abortFault(signal) : read
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return {
    ok: true,
    status: head.message.statusCode ?? 0,
    headers: headersOf(head.message),
    body: read.body,
    url: shown.href,
    address: head.address,
    timing: { firstByteMs: head.firstByteAt - head.startedAt, totalMs: performance.now() - head.startedAt },
    ...(head.certificate === undefined ? {} : { certificate: head.certificate }),
  }
}

async function* readChunks(
  message: IncomingMessage,
  method: string,
  broken: (error: unknown) => void,
): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of decode(message, method)) yield chunk
  } catch (error) {
    broken(error)
  }
}

function readUrl(text: string): URL | Fault {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:')) return url
  return fault('invalid-url', 'the URL is not an absolute http or https URL')
}

function deadlineOf(request: HttpRequest): AbortSignal {
  const timeout = AbortSignal.timeout(timerMs(request.timeoutMs))
  return request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal])
}

/** A timer above 2^31 ms would fire at once. */
function timerMs(ms: number): number {
  return Math.min(2 ** 31 - 1, Math.max(1, Math.ceil(ms)))
}

function timeoutReason(): DOMException {
  return new DOMException('no head in time', 'TimeoutError')
}

function headersOf(message: IncomingMessage): Record<string, readonly string[]> {
  const entries = Object.entries(message.headersDistinct)
  return Object.fromEntries(entries.map(([name, values]) => [name, values ?? []]))
}
