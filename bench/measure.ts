import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionRequest, type ActionRun, runAction } from '../test/support/runner/run-action.ts'
import { median } from './median.ts'

export interface Measured {
  /** Median of the whole process, spawn to exit. */
  readonly ms: number
  /** Peak of the resident memory, in bytes; of a run of its own. */
  readonly peak: number
}

const hook = join(import.meta.dirname, 'peak-memory.mjs')

/** Runs the action so often; every run must end as `expected` says, or the number would be of something else. */
export async function measure(
  request: ActionRequest,
  expected: Partial<Pick<ActionRun, 'exitCode'>> & { readonly reason: string },
  options: { readonly rounds: number; readonly warm: boolean },
): Promise<Measured> {
  const shared = await mkdtemp(join(tmpdir(), 'golive-bench-'))
  try {
    const once = async (env: Record<string, string> = {}) => {
      const temp = options.warm ? { temp: shared } : {}
      const run = await runAction({ ...request, ...temp, env: { ...request.env, ...env } })
      if (!options.warm) await rm(run.temp, { recursive: true, force: true })
      const reason = run.outputs['reason-code']
      if (reason !== expected.reason) {
        throw new Error(
          `the run ended as ${reason}, not as ${expected.reason}:\n${run.stdout}\n${run.stderr}`,
        )
      }
      return run.ms
    }
    await once()
    const times: number[] = []
    for (let round = 0; round < options.rounds; round += 1) times.push(await once())
    const peakFile = join(shared, 'peak')
    await once({ NODE_OPTIONS: `--import=${hook}`, GOLIVE_BENCH_PEAK: peakFile })
    return { ms: median(times), peak: Number(await readFile(peakFile, 'utf8')) }
  } finally {
    await rm(shared, { recursive: true, force: true })
  }
}
