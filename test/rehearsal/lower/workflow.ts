import { isMap, isSeq, type YAMLMap } from 'yaml'
import type { Environments } from './approval.ts'
import { type Draft, openDraft } from './draft.ts'
import { lowerJob } from './job.ts'
import { lowerSteps } from './step.ts'

export interface Lowered extends Pick<Draft, 'errors' | 'notes' | 'waits' | 'references'> {
  readonly text: string
}

const keys = new Set(['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'jobs'])

/** A workflow as act understands it, doing what GitHub would do; what can not be lowered is an error with its line. */
export function lowerWorkflow(request: {
  readonly file: string
  readonly text: string
  readonly environments: Environments
}): Lowered {
  const draft = openDraft(request.file, request.text)
  const { root } = draft
  if (root !== undefined) {
    draft.drop(root, 'concurrency', 'concurrency, because one run is played at a time')
    draft.only(root, 'workflow', keys)
    dropTimezones(draft, root)
    const jobs = root.get('jobs')
    if (!isMap(jobs)) draft.refuse(root, 'a workflow has jobs')
    for (const pair of isMap(jobs) ? jobs.items : []) lowerJob(draft, pair, request.environments)
  }
  return finish(draft)
}

/** An action.yml: the steps of a composite are lowered, everything else stays as it is. */
export function lowerAction(request: { readonly file: string; readonly text: string }): Lowered {
  const draft = openDraft(request.file, request.text)
  const runs = draft.root?.get('runs', true)
  if (draft.root !== undefined && !isMap(runs)) draft.refuse(draft.root, 'an action has runs')
  if (isMap(runs)) {
    if (runs.get('using') === 'docker')
      draft.refuse(runs, 'an action in a container needs Docker, which the rehearsal has not')
    lowerSteps(draft, runs.get('steps'), request.file)
  }
  return finish(draft)
}

function dropTimezones(draft: Draft, root: YAMLMap): void {
  const on = root.get('on')
  const schedule = isMap(on) ? on.get('schedule') : undefined
  for (const entry of isSeq(schedule) ? schedule.items : [])
    if (isMap(entry)) draft.drop(entry, 'timezone', 'the time zone of the schedule')
}

function finish(draft: Draft): Lowered {
  const { errors, notes, waits, references } = draft
  const text = errors.length === 0 ? draft.document.toString({ lineWidth: 0 }) : ''
  return { text, errors, notes, waits, references }
}
