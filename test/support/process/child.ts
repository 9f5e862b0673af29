import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ChildRequest {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  /** All of it: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface Child {
  readonly pid: number
  readonly ended: Promise<Ended>
  /** What it wrote so far, both streams. */
  output(): string
  /** The match, once the output has it; fails when the process ends first or the time is over. */
  waitFor(pattern: RegExp, deadlineMs: number): Promise<RegExpExecArray>
  /** Sends the signal and waits; what does not end in time is killed, and that is an error. */
  end(signal: NodeJS.Signals, deadlineMs: number): Promise<Ended>
}

/** A real process whose output is kept. */
export async function startChild({ command, args, cwd, env }: ChildRequest): Promise<Child> {
  const child = spawn(command, [...args], { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (data: string) => {
      text += data
    })
  const ended = new Promise<Ended>(done => {
    child.once('close', (code, signal) => done({ code, signal }))
  })
  const pid = await started(child)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    pid,
    ended,
    output: () => text,
    async waitFor(pattern, deadlineMs) {
      const deadline = performance.now() + deadlineMs
      for (;;) {
        const match = pattern.exec(text)
        if (match !== null) return match
        if (hasEnded()) {
          await ended
          const last = pattern.exec(text)
          if (last !== null) return last
          throw new Error(`${command} ended with ${child.exitCode ?? child.signalCode}:\n${text}`)
        }
        if (performance.now() > deadline)
          throw new Error(`${command} did not write ${pattern} within ${deadlineMs} ms:\n${text}`)
        await sleep(10)
      }
    },
    async end(signal, deadlineMs) {
      if (hasEnded()) return ended
      child.kill(signal)
      const timer = new AbortController()
      const late = sleep(deadlineMs, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const)
      const first = await Promise.race([ended, late])
      timer.abort()
      if (first !== 'late') return first
      child.kill('SIGKILL')
      await ended
      throw new Error(`${command} did not end within ${deadlineMs} ms of ${signal}:\n${text}`)
    },
  }
}

async function started(child: ChildProcess): Promise<number> {
  await new Promise<void>((done, fail) => {
    child.once('spawn', done)
    child.once('error', fail)
  })
  if (child.pid === undefined) throw new Error('the process has no id')
  return child.pid
}
