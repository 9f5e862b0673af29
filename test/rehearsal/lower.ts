import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'

export interface Refusal {
  readonly file: string
  readonly line: number
  readonly message: string
}

export interface Lowered {
  readonly text: string
  /** Actions of other people with the folder that stands in for each. */
  readonly standIns: ReadonlyMap<string, string>
  /** What has no meaning here and was taken out, for the person who watches. */
  readonly notes: readonly string[]
  readonly errors: readonly Refusal[]
}

const ours = /^golive-dev\/golive(\/|@)/
const runners = /^ubuntu-(latest|\d\d\.\d\d)$/
/** A line that ends with a single ampersand. */
const background = /(^|[^&])&[ \t]*$/m
const knownStandIns = new Set(['actions/setup-node'])

/** A workflow as act understands it, doing what GitHub would do; what can not be lowered is an error with its line. */
export function lower(request: {
  readonly file: string
  readonly text: string
  readonly protectedEnvironments: readonly string[]
}): Lowered {
  const lines = new LineCounter()
  const document = parseDocument(request.text, { lineCounter: lines })
  const errors: Refusal[] = document.errors.map(error => ({
    file: request.file,
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }))
  const standIns = new Map<string, string>()
  const notes: string[] = []
  const refuse = (node: unknown, message: string) => {
    const start = (node as Partial<Node> | null)?.range?.[0] ?? 0
    errors.push({ file: request.file, line: lines.linePos(start).line, message })
  }
  const drop = (map: YAMLMap, key: string, note: string) => {
    if (map.delete(key)) notes.push(note)
  }
  const root = document.contents
  if (isMap(root)) drop(root, 'concurrency', 'concurrency: act plays one run at a time')
  const jobs = isMap(root) ? root.get('jobs') : undefined
  for (const pair of isMap(jobs) ? jobs.items : []) lowerJob(pair)
  return { text: document.toString({ lineWidth: 0 }), standIns, notes, errors }

  function lowerJob({ key, value: job }: Pair): void {
    if (!isMap(job)) {
      refuse(key, 'a job is a map')
      return
    }
    drop(job, 'concurrency', `${String(key)}: concurrency`)
    for (const name of ['container', 'services'])
      if (job.has(name)) refuse(job.get(name, true), `${name} needs Docker, which the rehearsal has not`)
    const runner = job.get('runs-on', true)
    if (!job.has('uses') && !(isScalar(runner) && runners.test(String(runner.value))))
      refuse(runner ?? key, 'only ubuntu runners are played')
    const minutes = job.get('timeout-minutes')
    if (typeof minutes === 'number' && !Number.isInteger(minutes))
      job.set('timeout-minutes', Math.ceil(minutes))
    const uses = job.get('uses', true)
    if (isScalar(uses)) lowerUses(uses)
    const steps = job.get('steps')
    for (const step of isSeq(steps) ? steps.items : []) {
      const action = isMap(step) ? step.get('uses', true) : undefined
      if (isScalar(action)) lowerUses(action)
      if (isMap(step)) lowerRun(step)
    }
    lowerEnvironment(job, steps)
  }

  /** GitHub's runner lets a background process live until the job ends; act ends its group with the step. */
  function lowerRun(step: YAMLMap): void {
    const run = step.get('run')
    if (typeof run === 'string' && background.test(run)) step.set('run', `set -m\n${run}`)
  }

  function lowerUses(node: { value: unknown }): void {
    const text = String(node.value)
    if (text.startsWith('$/')) node.value = `golive-dev/golive/${text.slice(2)}@v1`
    else if (ours.test(text) || text.startsWith('./') || text.startsWith('actions/checkout@')) return
    else if (knownStandIns.has(text.split('@')[0] ?? ''))
      standIns.set(text, (text.split('@')[0] ?? '').replace('/', '-'))
    else refuse(node, `there is no stand-in for ${text}`)
  }

  function lowerEnvironment(job: YAMLMap, steps: unknown): void {
    const environment = job.get('environment', true)
    const name = isMap(environment)
      ? environment.get('name')
      : isScalar(environment)
        ? environment.value
        : undefined
    if (isMap(environment)) environment.delete('deployment')
    if (typeof name !== 'string' || !request.protectedEnvironments.includes(name)) return
    if (!isSeq(steps)) {
      refuse(environment, 'a protected job without steps can not wait')
      return
    }
    const uses = 'golive-rehearsal/wait-for-approval@v1'
    steps.items.unshift(document.createNode({ name: 'Wait for approval', uses, with: { environment: name } }))
    standIns.set(uses, 'wait-for-approval')
  }
}
