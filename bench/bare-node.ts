import { spawnSync } from 'node:child_process'
import { median } from './median.ts'

/** Median milliseconds of `node -e 0`: what no action can be quicker than on this machine. */
export function timeBareNode(rounds: number): number {
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now()
      spawnSync(process.execPath, ['-e', '0'])
      return performance.now() - started
    }),
  )
}
