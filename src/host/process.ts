import type { ChildProcess } from 'node:child_process'
import type { Process, ProcessOptions, ProcessResult } from '../ports/process.ts'
import { childEnvironment } from './child-environment.ts'
import type { Variables } from './environment.ts'
import type { RunnerLog } from './log.ts'
import { codeOf, messageOf } from './thrown.ts'

const defaultBytes = 1024 * 1024
const killAfterMs = 2000
/** A timer above this would fire at once. */
const longestMs = 2 ** 31 - 1
/** A grandchild may hold the pipes open for ever; what the child wrote is there within a moment. */
const drainMs = 500

type End = Pick<ProcessResult, 'exitCode' | 'signal' | 'spawnError'>

/** Runs programs in process groups of their own, so that none outlives us. */
export class SystemProcess implements Process {
  readonly #variables: Variables
  readonly #log: Pick<RunnerLog, 'foreign'>
  readonly #groups = new Set<ChildProcess>()

  constructor(variables: Variables, log: Pick<RunnerLog, 'foreign'>) {
    this.#variables = variables
    this.#log = log
  }

  async run(file: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
    const result = await this.#run(file, args, options)
    if (options.show === true) this.#log.foreign([result.stdout, result.stderr])
    return result
  }

  /** Ends whatever still runs. */
  endAll(signal: 'SIGTERM' | 'SIGKILL'): void {
    for (const child of this.#groups) endGroup(child, signal)
  }

  async #run(file: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
    const { timeoutMs, maxBytes = defaultBytes, stdin, signal } = options
    const started = await this.#start(file, args, options)
    if (typeof started === 'string') return failedStart(started)
    const child = started
    this.#groups.add(child)
    const out = collect(child.stdout, maxBytes)
    const err = collect(child.stderr, maxBytes)
    let timedOut = false
    let hardKill: NodeJS.Timeout | undefined
    const end = () => {
      endGroup(child, 'SIGTERM')
      hardKill ??= setTimeout(() => endGroup(child, 'SIGKILL'), killAfterMs)
    }
    const timer = setTimeout(
      () => {
        timedOut = true
        end()
      },
      Math.min(timeoutMs, longestMs),
    )
    signal?.addEventListener('abort', end, { once: true })
    if (signal?.aborted) end()
    const ended = ending(child)
    // A program that does not read what it is given closes the pipe, and that is no fault.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(stdin)
    const result = await ended
    clearTimeout(timer)
    clearTimeout(hardKill)
    signal?.removeEventListener('abort', end)
    // A grandchild that kept running would outlive the step.
    endGroup(child, 'SIGKILL')
    this.#groups.delete(child)
    const truncated = out.cut() || err.cut()
    return { ...result, stdout: out.text(), stderr: err.text(), timedOut, truncated }
  }

  /** Some reasons not to start are thrown by `spawn`, others come as an event. */
  async #start(
    file: string,
    args: readonly string[],
    { cwd, env = childEnvironment(this.#variables), signal }: ProcessOptions,
  ): Promise<ChildProcess | string> {
    if ([file, ...args].some(arg => arg.includes('\0'))) return 'an argument holds a NUL byte'
    const { spawn } = await import('node:child_process')
    if (signal?.aborted) return 'cancelled'
    try {
      return spawn(file, args, {
        ...(cwd === undefined ? {} : { cwd }),
        env: { ...env },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
      })
    } catch (error) {
      return codeOf(error) ?? messageOf(error)
    }
  }
}

function ending(child: ChildProcess): Promise<End> {
  return new Promise(resolve => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ exitCode: undefined, signal: undefined, spawnError: error.code ?? error.message }),
    )
    child.once('exit', (code, name) => {
      const finish = () =>
        resolve({ exitCode: code ?? undefined, signal: name ?? undefined, spawnError: undefined })
      const grace = setTimeout(finish, drainMs)
      child.once('close', () => {
        clearTimeout(grace)
        finish()
      })
    })
  })
}

function collect(stream: NodeJS.ReadableStream | null, limit: number) {
  const chunks: Buffer[] = []
  let bytes = 0
  stream?.on('data', (chunk: Buffer) => {
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
