import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../runner/run-action.ts'

export interface Service {
  readonly url: string
  readonly port: number
}

const folder = join(root, 'test/fixtures/event-manager')
const running: (() => Promise<void>)[] = []

/** The policy that is shipped for the sample service. */
export function shippedPolicy(): string {
  return readFileSync(join(root, 'workflows-examples/policies/event-manager/golive.yml'), 'utf8')
}

/** Starts the sample service on a free port, and waits until it listens. */
export async function startService(env: Readonly<Record<string, string>> = {}): Promise<Service> {
  const child = spawn(process.execPath, ['src/server.js'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  running.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /"msg":"listening","port":(\d+)/.exec(line)?.[1]
    if (port !== undefined) return { port: Number(port), url: `http://127.0.0.1:${port}` }
  }
  throw new Error('the sample service ended before it listened')
}

export async function stopServices(): Promise<void> {
  await Promise.all(running.splice(0).map(stop => stop()))
}
