import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { startChild } from '../support/process/child.ts'
import type { AdvisorySeed } from '../support/registry/advisory-shape.ts'
import type { FaultRule } from '../support/registry/fault.ts'
import { root } from './sources.ts'

export interface RunningRegistry {
  /** Where advisories of the registry's packages are asked for. */
  readonly url: string
  readonly osv: string
  close(): Promise<void>
}

/** The registry double as a process of its own; packages still come from the real registry. */
export async function startRegistryProcess(
  folder: string,
  {
    advisories,
    faults,
  }: { readonly advisories: readonly AdvisorySeed[]; readonly faults: readonly FaultRule[] },
): Promise<RunningRegistry> {
  const file = join(folder, 'advisories.json')
  writeFileSync(file, JSON.stringify(advisories))
  const rules = faults.flatMap(fault => ['--fault', JSON.stringify(fault)])
  const child = await startChild({
    command: process.execPath,
    args: [join(root, 'test/support/registry/main.ts'), '--advisories', file, ...rules],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
  })
  const close = async () => {
    await child.end('SIGTERM', 5_000)
  }
  try {
    const [line] = await child.waitFor(/^\{.*\}$/m, 20_000)
    return { ...z.object({ url: z.string(), osv: z.string() }).parse(JSON.parse(line)), close }
  } catch (error) {
    await close()
    throw error
  }
}
