/** What a route says: a body to send as JSON, or bytes. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly bytes?: Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export const notFound: Answer = { status: 404, body: { error: 'Not found' } }
