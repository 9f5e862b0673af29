export interface HttpRequest {
  readonly method: string
  /** Absolute, http or https. Credentials in it are sent as Basic authentication and never shown. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For the whole exchange, retries and redirects included. */
  readonly timeoutMs: number
  /** Of the decoded body. Default 10 MiB. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal
  /** Further tries after 408, 429, 5xx and connection errors; default 0. Retry-After is kept to, within the timeout. */
  readonly retries?: number
  /** `manual` (default) gives the 3xx itself; `same-origin` follows up to 5 hops that stay on the origin. */
  readonly redirect?: 'manual' | 'same-origin'
  /** Link-local and metadata addresses are refused after resolving unless this is true. */
  readonly allowLinkLocal?: boolean
  /** Connect to this address (`address` or `address:port`) whatever the name resolves to; the Host header and SNI keep the name. */
  readonly connectTo?: string
}

export interface Certificate {
  readonly subject: string
  readonly issuer: string
  readonly validTo: Date
}

export interface HttpTiming {
  /** Milliseconds from the start of the last try to the answer's first byte, and to its end. */
  readonly firstByteMs: number
  readonly totalMs: number
}

export interface HttpResponse {
  readonly ok: true
  readonly status: number
  /** Lower-case names; every value of a name that came more than once. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  /** Decoded from gzip, deflate or br. */
  readonly body: Buffer
  /** After redirects. */
  readonly url: string
  /** The IP address that answered. */
  readonly address: string
  readonly timing: HttpTiming
  /** On https only. */
  readonly certificate?: Certificate
  /** How many tries it took, 1 or more. */
  readonly tries: number
}

export const httpFailures = [
  'invalid-url',
  /** The request itself can not be sent, such as a header with a line break. */
  'invalid-request',
  'dns',
  'refused',
  'reset',
  'timeout',
  'tls',
  'too-large',
  'protocol',
  'address-refused',
  'redirect-refused',
  'cancelled',
] as const
export type HttpFailureReason = (typeof httpFailures)[number]

export interface HttpFailure {
  readonly ok: false
  readonly reason: HttpFailureReason
  /** One sentence, redacted. */
  readonly message: string
  readonly tries: number
  /** The system's code, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
  readonly code?: string
}

export interface HttpStream {
  readonly ok: true
  readonly status: number
  readonly headers: Readonly<Record<string, readonly string[]>>
  /** Ends when the server ends it; throws nothing: a break ends the iteration and sets `failure()`. */
  readonly chunks: AsyncIterable<Buffer>
  failure(): HttpFailure | undefined
  close(): void
}

export interface Http {
  /** Never throws for what the network does. */
  request(request: HttpRequest): Promise<HttpResponse | HttpFailure>
  /** The answer's head, and its body as it comes; `timeoutMs` is for the head only. */
  stream(request: HttpRequest): Promise<HttpStream | HttpFailure>
}
