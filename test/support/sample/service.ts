import { resolve } from 'node:path'
import { type Ended, startChild } from '../process/child.ts'
import { type LogLine, readLog } from './log.ts'

/** Where the service's code is; its packages are installed by `script/tools sample`. */
export const sampleFolder = resolve(import.meta.dirname, '../../fixtures/event-manager')

/** Lets tests register with a role. */
export const registrationCode = 'let-me-in'

export interface ServiceOptions {
  /** On top of a free port, a database in memory, the registration code and generous rate limits. */
  readonly env?: Readonly<Record<string, string>>
  /** Another release of the service than this tree's. */
  readonly folder?: string
  /** How long it may take until it listens. */
  readonly deadlineMs?: number
}

export interface Service {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly ended: Promise<Ended>
  /** Its log so far. */
  log(): LogLine[]
  /** SIGTERM or SIGINT; gives how it ended. */
  stop(signal?: 'SIGTERM' | 'SIGINT', deadlineMs?: number): Promise<Ended>
  /** Ends it as a crash of the machine would. */
  kill(): Promise<Ended>
}

const running = new Set<Service>()

/** The real service as a process of its own, listening; fails with its output when it ends before. */
export async function start(options: ServiceOptions = {}): Promise<Service> {
  const { env = {}, folder = sampleFolder, deadlineMs = 15_000 } = options
  const child = await startChild({
    command: process.execPath,
    args: ['src/server.js'],
    cwd: folder,
    env: serviceEnvironment(env),
  })
  const listening = await child
    .waitFor(/^\{.*"msg":"listening".*"port":(\d+).*\}$/m, deadlineMs)
    .catch(async (error: unknown) => {
      await child.end('SIGKILL', 5000)
      throw error
    })
  const port = Number(listening[1])
  const end = async (signal: NodeJS.Signals, ms: number) => {
    running.delete(service)
    return child.end(signal, ms)
  }
  const service: Service = {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    ended: child.ended,
    log: () => readLog(child.output()),
    stop: (signal = 'SIGTERM', ms = 15_000) => end(signal, ms),
    kill: () => end('SIGKILL', 5000),
  }
  running.add(service)
  return service
}

/** Ends every service that a test left running. */
export async function stopServices(): Promise<void> {
  await Promise.all([...running].map(service => service.kill()))
}

/** Nothing of this process's environment but where programs are. */
export function serviceEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    REGISTRATION_CODE: registrationCode,
    RATE_LIMIT_MAX: '100000',
    LOGIN_LIMIT_MAX: '1000',
    ...env,
  }
}
