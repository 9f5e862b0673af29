/** Ends the process soon: a socket or a timer that something left open must not hold the job. */
export function leaveSoon(): void {
  setTimeout(() => process.exit(), 1000).unref()
}
