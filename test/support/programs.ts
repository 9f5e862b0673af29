import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const folder = join(import.meta.dirname, '../fixtures/programs')

/** The arguments that make Node run one of the small programs. */
export function program(name: string, ...args: string[]): string[] {
  return [join(folder, `${name}.mjs`), ...args]
}

/** The numbers that programs tell as `pid=…`. */
export function pidsIn(text: string): number[] {
  return [...text.matchAll(/^pid=(\d+)$/gm)].map(([, pid]) => Number(pid))
}

/** True as soon as none of them runs any more; false when one still does after a while. */
export async function allEnded(pids: readonly number[]): Promise<boolean> {
  for (let look = 0; look < 40; look += 1) {
    if (!pids.some(isRunning)) return true
    await wait(50)
  }
  return false
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
