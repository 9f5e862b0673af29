import { join } from 'node:path'
import { z } from 'zod'
import { type Digest, digestSchema } from '../../src/domain/digest.ts'
import { readExample } from './example.ts'
import { chooseFault } from './faults.ts'
import type { EventName } from './options.ts'
import { rehearse } from './rehearsal.ts'
import type { Job, RunModel } from './run/model.ts'
import { root } from './sources.ts'

const examples = join(root, 'workflows-examples')
const silent = {
  ...{ colour: false, live: false, asks: false, columns: () => 100 },
  ...{ line: () => undefined, status: () => undefined, question: async () => '' },
}

/** Plays an example within this process and approves what waits. */
export async function playExample(
  name: string,
  { event, fault }: { readonly event?: EventName; readonly fault?: string } = {},
): Promise<RunModel> {
  const chosen = fault === undefined ? undefined : chooseFault(fault)
  if (typeof chosen === 'string') throw new Error(chosen)
  const { run } = await rehearse({
    ...{ example: readExample(examples, name), examples, terminal: silent },
    options: {
      ...{ example: name, event, approval: 'approve', database: 'sqlite', fault: chosen, open: false },
    },
    signal: new AbortController().signal,
  })
  return run
}

export function jobOf(run: RunModel, id: string): Job {
  const job = run.jobs.find(one => one.id === id)
  if (job === undefined) throw new Error(`there is no job ${id}; there are ${run.jobs.map(one => one.id)}`)
  return job
}

/** What a step of a job gave, by its path. */
export function outputsOf(run: RunModel, job: string, step: string): Readonly<Record<string, string>> {
  return jobOf(run, job).outputs.get(step) ?? {}
}

/** A result without what differs between any two runs: the commit and the times. */
export function steady(text: string | undefined): Omit<Digest, 'subject' | 'startedAt'> {
  const { subject: _, startedAt: __, ...rest } = digestSchema.parse(JSON.parse(z.string().parse(text)))
  return rest
}
