import { connect, createServer, type Socket } from 'node:net'

export interface Line {
  readonly port: number
  /** From now on nothing comes through, and nobody is told. */
  cut(): void
  stop(): void
}

/** A line on the loopback to a server there. */
export async function startLine(to: number): Promise<Line> {
  const sockets: Socket[] = []
  const server = createServer(near => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.pipe(far).pipe(near)
    sockets.push(near, far)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    port: address.port,
    cut: () => {
      for (const socket of sockets) {
        socket.unpipe()
        socket.pause()
      }
    },
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
