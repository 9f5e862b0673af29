import { CancelledError } from '../errors.ts'

/** The runner ends us 7.5 s after SIGINT and again 2.5 s later: what is left goes to `post`. */
export const cancelBudgetMs = 6500
const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export interface Ending {
  readonly signal: AbortSignal
  /** Ends the run as a signal does. */
  end(reason: Error): void
  /** What comes now is too late to change anything. */
  stop(): void
}

/** Aborts at the first signal; at the end of the budget `onDeadline` is called. */
export function listenForSignals(onDeadline: () => void): Ending {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let over = false
  const end = (reason: Error) => {
    if (over || controller.signal.aborted) return
    timer = setTimeout(onDeadline, cancelBudgetMs)
    controller.abort(reason)
  }
  // The handlers stay until the end: without one a second signal would kill us over the report.
  for (const name of names) {
    process.on(name, () => end(new CancelledError(`the run was cancelled (${name})`)))
  }
  const stop = () => {
    over = true
    clearTimeout(timer)
  }
  return { signal: controller.signal, end, stop }
}
