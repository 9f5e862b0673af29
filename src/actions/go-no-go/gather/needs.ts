import { z } from 'zod'
import type { Digest } from '../../../domain/digest.ts'
import { InputError } from '../../../errors.ts'
import { conclusions, type NeededJob } from '../evidence.ts'
import { readOutput } from './job-output.ts'

const accepted = 'expected the whole context, as `needs: ${{ toJSON(needs) }}`'

/** A job without outputs may have none at all. */
const jobSchema = z.object({
  result: z.enum(conclusions),
  outputs: z.record(z.string(), z.string()).nullish(),
})

export interface Needs {
  readonly jobs: readonly NeededJob[]
  readonly bytes: number
}

/** Throws InputError with every job that is none. */
export function readNeeds(text: string | undefined): Needs {
  if (text === undefined) return { jobs: [], bytes: 0 }
  const entries = readContext(text)
  if (entries.length === 0) {
    throw wrong(
      'was given {}, which names no job: list the jobs under `needs:` of this job, or give `results` files',
    )
  }
  const names = new Map(entries)
  if (typeof names.get('result') === 'string' && names.has('outputs')) {
    throw wrong(`was given one job, not all of them by their ids; ${accepted}`)
  }
  const parsed = entries.map(([job, value]) => ({ job, read: jobSchema.safeParse(value) }))
  const problems = parsed.flatMap(({ job, read }) =>
    read.success ? [] : read.error.issues.map(issue => described(job, issue.path, issue.message)),
  )
  if (problems.length > 0) throw new InputError(problems.map(message => ({ at: 'needs', message })))
  const jobs = parsed.flatMap(({ job, read }) =>
    read.success ? [neededJob(job, read.data.result, read.data.outputs ?? {})] : [],
  )
  return { jobs, bytes: Buffer.byteLength(text) }
}

function readContext(text: string): [string, unknown][] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw wrong(`was given ${shown(text)}, which is no JSON; ${accepted}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(`was given ${shown(text)}; ${accepted}`)
  // Not by a schema, which leaves out a job named `__proto__`.
  return Object.entries(value)
}

function neededJob(
  job: string,
  conclusion: NeededJob['conclusion'],
  outputs: Readonly<Record<string, string>>,
): NeededJob {
  const digests: Digest[] = []
  const broken: string[] = []
  for (const [name, value] of Object.entries(outputs)) {
    const read = readOutput(name, value)
    if (read.kind === 'digest') digests.push(read.digest)
    if (read.kind === 'broken') broken.push(`the output ${name} ${read.why}`)
  }
  return { job, conclusion, digests, broken }
}

function described(job: string, path: readonly PropertyKey[], message: string): string {
  const place = path.length === 0 ? '' : ` (${path.join('.')})`
  return `the job "${job}"${place} is not as GitHub gives it: ${message}; ${accepted}`
}

function shown(text: string): string {
  return text.length <= 40 ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, 40))}…`
}

function wrong(message: string): InputError {
  return new InputError([{ at: 'needs', message }])
}
