import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Child, startChild } from '../process/child.ts'
import { onFreePort } from '../process/free-port.ts'

export interface Redis {
  /** `redis://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** What `INFO` tells. */
  info(): Promise<string>
  stop(): Promise<void>
}

const execute = promisify(execFile)
const deadlineMs = 10_000

/** A Redis of its own, kept in memory only; a given port brings a stopped one back where it was. */
export async function startRedis({ port }: { readonly port?: number } = {}): Promise<Redis> {
  const folder = await mkdtemp(join(tmpdir(), 'golive-redis-'))
  try {
    return port === undefined ? await onFreePort(free => launch(folder, free)) : await launch(folder, port)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function launch(folder: string, port: number): Promise<Redis> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child: Child = await startChild({
    command: 'redis-server',
    args: [...settings, '--dir', folder],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  })
  await child.waitFor(/Ready to accept connections/, deadlineMs).catch(async (error: unknown) => {
    await child.end('SIGKILL', deadlineMs)
    throw error
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    info: async () =>
      (await execute('redis-cli', ['-p', String(port), 'INFO'], { timeout: deadlineMs })).stdout,
    stop: async () => {
      await child.end('SIGTERM', deadlineMs)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
