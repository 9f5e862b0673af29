import { CancelledError } from '../errors.ts'

/** The runner ends us 7.5 s after SIGINT and again 2.5 s later: what is left goes to `post`. */
export const cancelBudgetMs = 6500
const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Aborts at the first signal; at the end of the budget `onDeadline` is called. */
export function listenForSignals(onDeadline: () => void): {
  readonly signal: AbortSignal
  readonly stop: () => void
} {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const cancel = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) return
    timer = setTimeout(onDeadline, cancelBudgetMs)
    controller.abort(new CancelledError(`the run was cancelled (${name})`))
  }
  for (const name of names) process.on(name, cancel)
  const stop = () => {
    clearTimeout(timer)
    for (const name of names) process.off(name, cancel)
  }
  return { signal: controller.signal, stop }
}
