import { posix } from 'node:path'
import type { Environments } from './approval.ts'
import type { Reference, Refusal } from './draft.ts'
import { placeOf } from './job.ts'
import { type Lowered, lowerAction, lowerWorkflow } from './workflow.ts'

export interface LoweredRepository {
  /** The text of each file that has to be put in place, by its path. */
  readonly scratch: ReadonlyMap<string, string>
  readonly golive: ReadonlyMap<string, string>
  readonly errors: readonly Refusal[]
  readonly notes: readonly string[]
  readonly waits: readonly (string | undefined)[]
}

/** Gives a file's text, undefined when there is none. */
export type ReadFile = (repository: Reference['repository'], path: string) => string | undefined

/** The workflow and, wherever they lie, all workflows and composite actions that it reaches. */
export function lowerRepository(request: {
  readonly path: string
  readonly text: string
  readonly environments: Environments
  readonly read: ReadFile
}): LoweredRepository {
  const { environments, read } = request
  const files = { scratch: new Map<string, string>(), golive: new Map<string, string>() }
  const found: Lowered[] = []
  const seen = new Set<string>()

  const entry = lowerWorkflow({ file: request.path, text: request.text, environments })
  seen.add(`scratch:${request.path}`)
  files.scratch.set(request.path, entry.text)
  follow(entry)
  return {
    ...files,
    // Only now, because a file that is missing is refused where it is referred to.
    errors: found.flatMap(lowered => lowered.errors),
    notes: found.flatMap(lowered => lowered.notes),
    waits: found.flatMap(lowered => lowered.waits),
  }

  function follow(lowered: Lowered): void {
    found.push(lowered)
    for (const reference of lowered.references) {
      const candidates =
        reference.kind === 'workflow'
          ? [reference.path]
          : ['action.yml', 'action.yaml'].map(name => posix.join(reference.path, name))
      const path = candidates.find(candidate => read(reference.repository, candidate) !== undefined)
      const text = path === undefined ? undefined : read(reference.repository, path)
      if (path === undefined || text === undefined) reference.refusedFrom(`there is no ${candidates[0]}`)
      else add(reference, path, text)
    }
  }

  function add({ kind, repository }: Reference, path: string, text: string): void {
    const name = `${repository}:${path}`
    if (seen.has(name)) return
    seen.add(name)
    const lowered =
      kind === 'workflow'
        ? lowerWorkflow({ file: path, text, environments })
        : lowerAction({ file: path, text })
    if (kind === 'workflow') files.scratch.set(placeOf({ repository, path }), lowered.text)
    else files[repository].set(path, lowered.text)
    follow(lowered)
  }
}
