import { createServer } from 'node:net'

/** A port that nobody listens on; another process may take it first, so whoever uses it tries again. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise<void>(done => {
    server.close(() => done())
  })
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** Runs a start that needs a port of its own, again with another one when it fails. */
export async function onFreePort<T>(start: (port: number) => Promise<T>, attempts = 3): Promise<T> {
  const port = await freePort()
  try {
    return await start(port)
  } catch (error) {
    if (attempts <= 1) throw error
    return onFreePort(start, attempts - 1)
  }
}
