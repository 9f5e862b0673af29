import { InputError } from '../../errors.ts'
import { readTrusted } from '../../policy/trusted-file.ts'
import type { Event } from '../../ports/context.ts'
import type { FileRefusal, Files } from '../../ports/files.ts'
import type { GitHub } from '../../ports/github.ts'

export interface PolicySource {
  readonly file: string
  readonly text: string
  /** The commit it was read from; absent when it is the working tree's. */
  readonly ref: string | undefined
}

export const policyPaths = ['.github/golive.yml', 'golive.yml']
const limit = 1024 * 1024

/** Where the checkout may be a change, the trusted commit's file counts, so that it can not excuse itself. */
export async function findPolicy(request: {
  readonly path: string | undefined
  readonly event: Event
  readonly files: Files
  readonly github: GitHub
}): Promise<PolicySource | undefined> {
  const { path, event, files, github } = request
  const base = event.trustedSha
  for (const file of path === undefined ? policyPaths : [plainPath(path)]) {
    const read = await readTrusted(file, limit, { event, files, github })
    if (read.ok) return { file, text: read.data.toString('utf8'), ref: read.ref }
    if (read.refusal.reason !== 'missing') throw unusable(file, read.refusal)
  }
  if (path === undefined) return undefined
  const where =
    base === undefined
      ? 'in the workspace'
      : `in the commit ${base.slice(0, 7)} of the base branch, which counts on ${event.name}`
  throw new InputError([{ at: 'policy', message: `"${path}" does not exist ${where}` }], {
    remedy: 'Name the policy file relative to the repository’s root, or leave the input out.',
  })
}

/** The same file must be meant in the workspace and in a commit, so nothing may lead out of the repository. */
function plainPath(path: string): string {
  const steps = path.split(/[\\/]/).filter(step => step !== '.' && step !== '')
  const leadsOut = /^([\\/]|[a-z]:)/i.test(path) || steps.includes('..') || steps.length === 0
  if (!leadsOut) return steps.join('/')
  throw new InputError([{ at: 'policy', message: `"${path}" is no path inside the repository` }], {
    remedy: 'Name the policy file relative to the repository’s root, without `..`.',
  })
}

function unusable(file: string, { reason }: FileRefusal): InputError {
  return new InputError([{ at: 'policy', file, message: `cannot be used: ${reason}` }], {
    remedy: 'The policy is a file of at most 1 MiB inside the repository.',
  })
}
