export interface ProcessOptions {
  readonly cwd?: string
  /** The whole environment of the child; without it, the job's own less our inputs, tokens and the runner's command files. */
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Of stdout and of stderr each; what is above is dropped and `truncated` is set. Default 1 MiB. */
  readonly maxBytes?: number
  readonly stdin?: string | Uint8Array
  readonly signal?: AbortSignal
  /** Prints what it wrote into the log when it has ended, redacted, and with no command of the runner obeyed in it. */
  readonly show?: boolean
}

export interface ProcessResult {
  /** Absent when a signal ended it or it could not be started. */
  readonly exitCode: number | undefined
  readonly signal: string | undefined
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
  readonly truncated: boolean
  /** Why it could not be started, such as `ENOENT`. */
  readonly spawnError: string | undefined
}

export interface Process {
  /** An argv array, never a shell; does not throw on the exit code. The child leads its own process group. */
  run(file: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult>
}
