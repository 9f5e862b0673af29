import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Routes by `METHOD path` or by path alone, without the query; anything else is 404. */
export function routes(table: Readonly<Record<string, Answer>>): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '')
    const found = table[`${request.method} ${path}`] ?? table[path]
    if (found === undefined) json(404, { message: 'nothing here' })(request, response)
    else found(request, response)
  }
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body))
}

export function text(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (_, response) => void response.writeHead(status, headers).end(body)
}

/** Never answers. */
export const hang: Answer = () => undefined

export const reset: Answer = request => void request.socket.resetAndDestroy()

/** The first answer first, then the next; the last stays. */
export function inTurn(...answers: readonly [Answer, ...Answer[]]): Answer {
  let count = 0
  return (request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)] ?? answers[0]
    count += 1
    answer(request, response)
  }
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
