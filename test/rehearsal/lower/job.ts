import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { type Environments, lowerEnvironment } from './approval.ts'
import type { Draft } from './draft.ts'
import { lowerSteps, ownPath, roundTimeout } from './step.ts'

const runners = /^ubuntu-(latest|\d\d\.\d\d)$/
const keys = new Set([
  ...['name', 'permissions', 'needs', 'if', 'runs-on', 'environment', 'outputs', 'env', 'defaults', 'steps'],
  ...['timeout-minutes', 'strategy', 'continue-on-error', 'uses', 'with', 'secrets', 'container', 'services'],
])

export function lowerJob(draft: Draft, { key, value: job }: Pair, environments: Environments): void {
  const where = String(key)
  if (!isMap(job)) {
    draft.refuse(key, 'a job is a map')
    return
  }
  draft.drop(job, 'concurrency', `${where}: concurrency, because one run is played at a time`)
  draft.only(job, 'job', keys)
  for (const name of ['container', 'services'])
    if (job.has(name)) draft.refuse(job.get(name, true), `${name} needs Docker, which the rehearsal has not`)
  roundTimeout(draft, job, where)
  if (job.has('uses')) lowerCall(draft, job)
  else lowerRunner(draft, job, key)
  const steps = job.get('steps')
  lowerSteps(draft, steps, where)
  lowerEnvironment(draft, job, environments, where)
}

function lowerRunner(draft: Draft, job: YAMLMap, key: unknown): void {
  const runner = job.get('runs-on', true)
  const labels = isSeq(runner) ? runner.items : [runner]
  if (!labels.every(label => isScalar(label) && runners.test(String(label.value))))
    draft.refuse(runner ?? key, 'only ubuntu runners are played')
}

/** Workflows of this repository are played from a lowered copy in the scratch repository. */
function lowerCall(draft: Draft, job: YAMLMap): void {
  const uses = job.get('uses', true)
  const text = isScalar(uses) ? String(uses.value) : ''
  const local = text.startsWith('./') ? text.slice(2) : undefined
  const path = local ?? ownPath(text)
  if (!isScalar(uses) || path === undefined || !/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) {
    draft.refuse(uses, `${text} is neither a workflow of the repository nor one of golive-dev/golive`)
    return
  }
  const repository = local === undefined ? 'golive' : 'scratch'
  const refusedFrom = (message: string) => draft.refuse(uses, message)
  draft.references.push({ kind: 'workflow', repository, path, refusedFrom })
  uses.value = `./${placeOf({ repository, path })}`
}

/** Where the copy of a workflow lies in the scratch repository. */
export function placeOf(workflow: { readonly repository: string; readonly path: string }): string {
  return workflow.repository === 'scratch'
    ? workflow.path
    : workflow.path.replace(/([^/]+)$/, (_, name) => `golive-${name}`)
}
