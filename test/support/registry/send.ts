import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { Fault } from './fault.ts'

const page = '<!doctype html><html><body><h1>Sign in to the corporate proxy</h1></body></html>\n'

/** Sends the answer, or what the fault makes of it. */
export function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  const whole = answer.bytes ?? Buffer.from(JSON.stringify(answer.body) ?? '')
  const type = answer.bytes === undefined ? 'application/json' : 'application/octet-stream'
  const headers = { 'content-type': type, ...answer.headers }
  const plain = (body: unknown) => response.writeHead(200, headers).end(JSON.stringify(body))
  switch (fault?.kind) {
    case undefined:
      response.writeHead(answer.status, { ...headers, 'content-length': whole.length }).end(whole)
      return
    case 'status':
      response.writeHead(fault.status, {
        'content-type': 'application/json',
        ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
      })
      response.end('{"error":"Service Unavailable"}')
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
      return
    case 'truncated':
      response.writeHead(200, headers).end(whole.subarray(0, Math.max(1, whole.length >> 1)))
      return
    case 'array':
      plain([answer.body])
      return
    case 'no-ranges':
      plain(JSON.parse(whole.toString().replaceAll('"vulnerable_versions"', '"vulnerable"')))
      return
    case 'empty-text':
      response.writeHead(200, { 'content-type': 'text/plain' }).end('{}')
      return
    case 'hang':
      return
    case 'drip':
      drip(response, 200)
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'oversize':
      flood(response)
      return
    case 'redirect':
      response.writeHead(307, { location: fault.to ?? 'http://127.0.0.2:9/elsewhere' }).end()
  }
}

function drip(response: ServerResponse, ms: number): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), ms)
  response.once('close', () => clearInterval(timer))
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const blanks = Buffer.alloc(1024 * 1024, ' ')
  const more = () => {
    while (!response.destroyed && response.write(blanks));
  }
  response.on('drain', more)
  more()
}
