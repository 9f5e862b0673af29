import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again and again until it holds; fails with what was waited for when the time is over. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadlineMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + deadlineMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${deadlineMs} ms: ${what}`)
    await sleep(20)
  }
}
