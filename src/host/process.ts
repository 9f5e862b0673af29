import type { ChildProcess } from 'node:child_process'
import type { Process, ProcessOptions, ProcessResult } from '../ports/process.ts'
import type { Variables } from './environment.ts'

const defaultBytes = 1024 * 1024
const killAfterMs = 2000

/** Runs programs in process groups of their own, so that none outlives us. */
export class SystemProcess implements Process {
  readonly #variables: Variables
  readonly #groups = new Set<ChildProcess>()

  constructor(variables: Variables) {
    this.#variables = variables
  }

  async run(file: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
    if ([file, ...args].some(arg => arg.includes('\0'))) return failedStart('an argument holds a NUL byte')
    const { spawn } = await import('node:child_process')
    const {
      cwd,
      env = withoutInputs(this.#variables),
      timeoutMs,
      maxBytes = defaultBytes,
      stdin,
      signal,
    } = options
    return new Promise(resolve => {
      if (signal?.aborted) return resolve(failedStart('cancelled'))
      const child = spawn(file, args, {
        ...(cwd === undefined ? {} : { cwd }),
        env: { ...env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
      })
      this.#groups.add(child)
      const out = collect(child.stdout, maxBytes)
      const err = collect(child.stderr, maxBytes)
      let timedOut = false
      let hardKill: NodeJS.Timeout | undefined
      const end = () => {
        endGroup(child, 'SIGTERM')
        hardKill ??= setTimeout(() => endGroup(child, 'SIGKILL'), killAfterMs)
      }
      const timer = setTimeout(() => {
        timedOut = true
        end()
      }, timeoutMs)
      signal?.addEventListener('abort', end, { once: true })
      const settle = (result: Pick<ProcessResult, 'exitCode' | 'signal' | 'spawnError'>) => {
        clearTimeout(timer)
        clearTimeout(hardKill)
        signal?.removeEventListener('abort', end)
        this.#groups.delete(child)
        // A grandchild that kept running would outlive the step.
        endGroup(child, 'SIGKILL')
        resolve({
          ...result,
          stdout: out.text(),
          stderr: err.text(),
          timedOut,
          truncated: out.cut() || err.cut(),
        })
      }
      child.once('error', (error: NodeJS.ErrnoException) =>
        settle({ exitCode: undefined, signal: undefined, spawnError: error.code ?? error.message }),
      )
      child.once('exit', (code, name) => {
        const finish = () =>
          settle({ exitCode: code ?? undefined, signal: name ?? undefined, spawnError: undefined })
        // A grandchild may hold the pipes open for ever; what the child wrote is there within a moment.
        const grace = setTimeout(finish, 500)
        child.once('close', () => {
          clearTimeout(grace)
          finish()
        })
      })
      child.stdin.on('error', () => undefined)
      child.stdin.end(stdin)
    })
  }

  /** Ends whatever still runs. */
  endAll(signal: 'SIGTERM' | 'SIGKILL'): void {
    for (const child of this.#groups) endGroup(child, signal)
  }
}

function collect(stream: NodeJS.ReadableStream, limit: number) {
  const chunks: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    const room = Math.max(0, limit - bytes)
    if (room > 0) chunks.push(chunk.subarray(0, room))
    bytes += chunk.length
  })
  return { text: () => Buffer.concat(chunks).toString('utf8'), cut: () => bytes > limit }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

function withoutInputs(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(INPUT_|ACTIONS_|STATE_)/.test(entry[0]),
    ),
  )
}

function failedStart(spawnError: string): ProcessResult {
  return {
    exitCode: undefined,
    signal: undefined,
    stdout: '',
    stderr: '',
    timedOut: false,
    truncated: false,
    spawnError,
  }
}
