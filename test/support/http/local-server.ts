import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createPlainServer, type Server as PlainServer, type Socket } from 'node:net'

export interface LocalServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly requests: readonly Seen[]
  close(): Promise<void>
}

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
}

const opened: (() => Promise<void>)[] = []

/** A server on a free port that keeps what it was asked; `closeServers` ends it. */
export async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<LocalServer> {
  const requests: Seen[] = []
  const server = createServer((request, response) => {
    requests.push(seen(request))
    listener(request, response)
  })
  const port = await listen(server, host)
  return keep({ url: `http://127.0.0.1:${port}`, port, requests, close: () => end(server) })
}

export async function serveSecure(
  keys: { readonly key: string; readonly cert: string },
  listener: RequestListener,
): Promise<LocalServer> {
  const requests: Seen[] = []
  const server = createSecureServer(keys, (request, response) => {
    requests.push(seen(request))
    listener(request, response)
  })
  const port = await listen(server, '127.0.0.1')
  return keep({ url: `https://localhost:${port}`, port, requests, close: () => end(server) })
}

/** Bytes as the test wants them, HTTP or not. */
export async function serveBytes(onConnection: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>()
  const server = createPlainServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  const port = await listen(server, '127.0.0.1')
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await end(server)
  }
  return keep({ url: `http://127.0.0.1:${port}`, port, requests: [], close })
}

/** A port where nobody listens. */
export async function closedPort(): Promise<number> {
  const { port, close } = await serveBytes(socket => socket.end())
  await close()
  return port
}

export async function closeServers(): Promise<void> {
  await Promise.all(opened.splice(0).map(close => close()))
}

function keep(server: LocalServer): LocalServer {
  opened.push(server.close)
  return server
}

function seen({ method = '', url = '', headers }: IncomingMessage): Seen {
  return { method, url, headers }
}

async function listen(server: PlainServer, host: string): Promise<number> {
  await new Promise<void>(done => server.listen(0, host, done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

async function end(server: Server | PlainServer): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections()
  await new Promise<void>(done => {
    server.close(() => done())
  })
}
