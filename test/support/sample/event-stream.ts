import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { until } from '../process/until.ts'

export interface EventStream {
  readonly status: number
  readonly headers: Headers
  readonly messages: readonly EventSourceMessage[]
  /** The first so many messages; fails when they do not come in time. */
  waitFor(count: number, deadlineMs?: number): Promise<readonly EventSourceMessage[]>
  /** Once the service has ended the stream. */
  readonly ended: Promise<void>
  close(): void
}

/** Opens a stream of server-sent events, as a browser would. */
export async function openStream(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventStream> {
  const abort = new AbortController()
  const response = await fetch(url, { headers: { ...headers }, signal: abort.signal })
  const messages: EventSourceMessage[] = []
  const parser = createParser({ onEvent: message => messages.push(message) })
  return {
    status: response.status,
    headers: response.headers,
    messages,
    ended: read(response, text => parser.feed(text)),
    async waitFor(count, deadlineMs = 5000) {
      await until(`${count} messages`, () => messages.length >= count, deadlineMs)
      return messages.slice(0, count)
    },
    close: () => abort.abort(),
  }
}

async function read(response: Response, feed: (text: string) => void): Promise<void> {
  if (response.body === null) return
  try {
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) feed(text)
  } catch {
    // A stream that is cut off has ended as well.
  }
}
