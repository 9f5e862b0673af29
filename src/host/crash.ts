import type { RunnerLog } from './log.ts'

/** What nobody awaited still ends the run as a failure, and with no secret in its text. */
export function failOnCrash(title: string, log: RunnerLog): void {
  const fail = (thrown: unknown) => {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    if (thrown instanceof Error) log.debug(thrown.stack ?? '')
    log.annotate({ level: 'error', title, message: `unexpected: ${message}` })
    process.exit(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
}
