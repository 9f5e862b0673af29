import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'

export interface PlannedJob {
  readonly id: string
  readonly name: string
  /** A job that calls another workflow; its jobs have names of their own. */
  readonly calls: boolean
  readonly steps: readonly { readonly key: string; readonly name: string }[]
}

/** What a workflow would do if no condition left anything out; act does not tell of what it skips. */
export function readPlan(text: string): PlannedJob[] {
  const root = parseDocument(text).contents
  const jobs = isMap(root) ? root.get('jobs') : undefined
  return (isMap(jobs) ? jobs.items : []).flatMap(({ key, value }) =>
    isMap(value) ? [plannedJob(String(key), value)] : [],
  )
}

function plannedJob(id: string, job: YAMLMap): PlannedJob {
  const steps = job.get('steps')
  const planned = (isSeq(steps) ? steps.items : []).map((step, index) => ({
    key: (isMap(step) ? word(step, 'id') : undefined) ?? String(index),
    name: (isMap(step) ? (word(step, 'name') ?? word(step, 'uses') ?? firstLine(step)) : undefined) ?? '',
  }))
  return { id, name: word(job, 'name') ?? id, calls: job.has('uses'), steps: planned }
}

function firstLine(step: YAMLMap): string | undefined {
  return word(step, 'run')?.split('\n')[0]
}

function word(map: YAMLMap, key: string): string | undefined {
  const node = map.get(key, true)
  return isScalar(node) && node.value !== null ? String(node.value) : undefined
}
