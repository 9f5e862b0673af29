import type { Evidence } from '../evidence.ts'
import type { GateContext } from '../gather.ts'

/** The commit that is in the workspace. */
export interface Checkout {
  readonly sha: string
  readonly parents: readonly string[]
  readonly committed: Date
}

/** As the commit itself tells: a shallow checkout knows the parents of its commit too, and `git log` hides them. */
export async function readCheckout({
  process,
  files,
}: Pick<GateContext, 'process' | 'files'>): Promise<Checkout | undefined> {
  // In a container the workspace often belongs to another user, which git refuses unless it is told.
  const args = ['-c', 'safe.directory=*', 'cat-file', '--batch']
  const options = { cwd: files.workspace, timeoutMs: 10_000, stdin: 'HEAD\n' }
  const { exitCode, stdout } = await process.run('git', args, options)
  const sha = /^([0-9a-f]{40,64}) commit \d+\n/.exec(stdout)?.[1]
  const head = stdout.split('\n\n', 1)[0] ?? ''
  const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(head)?.[1]
  if (exitCode !== 0 || sha === undefined || seconds === undefined) return undefined
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent)
  return { sha, parents, committed: new Date(Number(seconds) * 1000) }
}

/** Is this the commit that the verdict will be about, or GitHub's merge of it? Without git nothing else can be there. */
export function judgedCheckout(
  checkout: Checkout | undefined,
  { subject, event }: Pick<GateContext, 'subject' | 'event'>,
): Evidence['checkout'] {
  const merged =
    event.pullRequest !== undefined && checkout !== undefined && mergedBase(checkout, subject.sha)
  if (checkout === undefined || checkout.sha === subject.sha || merged) return { kind: 'judged' }
  return { kind: 'other', sha: checkout.sha, wanted: subject.sha }
}

/** The base that a merge of the head was made with; undefined when the checkout is no such merge. */
export function mergedBase({ parents }: Checkout, head: string): string | undefined {
  const [base, merged] = parents
  return parents.length === 2 && merged === head ? base : undefined
}
