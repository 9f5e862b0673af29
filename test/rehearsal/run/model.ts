import type { RunEvent, StepName } from './act-line.ts'
import type { PlannedJob } from './plan.ts'

export interface Step {
  readonly key: string
  readonly name: string
  /** `forgiven` is a failure that the workflow continues after. */
  readonly result: string
  readonly ms: number
  readonly log: readonly string[]
  /** Lines at the beginning that are not kept. */
  readonly left: number
}
export interface Annotation {
  readonly level: string
  readonly message: string
  readonly title: string
  readonly place: string
}
export interface Job {
  readonly id: string | undefined
  readonly name: string
  result: string
  ms: number
  steps: Step[]
  readonly summaries: string[]
  readonly annotations: Annotation[]
  /** Of every step, by its path, those inside of composites too. */
  readonly outputs: Map<string, Record<string, string>>
}

const keptLines = 1000
export type Conclusion = 'success' | 'failure'

/** What a run page shows, grown from the events of a run. */
export class RunModel {
  readonly jobs: Job[] = []
  readonly engine: string[] = []
  readonly #logs = new Map<string, string[]>()
  readonly #forgiven = new Set<string>()
  readonly #since = new Map<string, number>()
  #code: number | null | undefined

  /** `at` is the time of the event, in milliseconds of any clock. */
  add(event: RunEvent, at: number): void {
    if (event.kind === 'engine') {
      this.engine.push(event.text)
      return
    }
    const job = this.#job(event, at)
    if (event.kind === 'log') this.#log(event).push(event.text)
    else if (event.kind === 'forgiven') this.#forgiven.add(id(event))
    else if (event.kind === 'output')
      job.outputs.set(event.path, { ...job.outputs.get(event.path), [event.name]: event.value })
    // act tells the last summary inside of a composite once more for the composite itself.
    else if (event.kind === 'summary' && job.summaries.at(-1) !== event.markdown)
      job.summaries.push(event.markdown)
    else if (event.kind === 'annotation') job.annotations.push(annotation(event))
    else if (event.kind === 'step') job.steps.push(this.#step(event))
    else if (event.kind === 'job') {
      job.result = event.result
      job.ms = at - (this.#since.get(event.job) ?? at)
    }
  }

  /** Adds what was planned and never came: skipped jobs and steps, in their places. */
  finish(code: number | null, plan: readonly PlannedJob[]): void {
    this.#code = code
    for (const [index, planned] of plan.entries()) {
      const played = this.jobs.filter(job => job.id === planned.id)
      for (const job of played) job.steps = withSkipped(job.steps, planned.steps)
      const called = this.jobs.some(job => job.name.startsWith(`${planned.name} / `))
      if (played.length === 0 && !(planned.calls && called))
        this.jobs.splice(Math.min(index, this.jobs.length), 0, skipped(planned))
    }
  }

  /** Success only when act ended well, something was played, and each job ended well or was left out by its own condition. */
  get conclusion(): Conclusion {
    const results = this.jobs.map(job => job.result)
    const well = results.every(result => result === 'success' || result === 'skipped')
    return this.#code === 0 && well && results.includes('success') ? 'success' : 'failure'
  }

  #job({ job: name, jobId }: StepName, at: number): Job {
    const known = this.jobs.find(job => job.name === name)
    if (known !== undefined) return known
    this.#since.set(name, at)
    const job = { ...nothing(), id: jobId, name, result: 'running' }
    this.jobs.push(job)
    return job
  }

  #step(event: Extract<RunEvent, { kind: 'step' }>): Step {
    const log = this.#log(event)
    const forgiven = event.result === 'failure' && this.#forgiven.has(id(event))
    return {
      ...{ key: event.key, name: event.step, ms: event.ms, result: forgiven ? 'forgiven' : event.result },
      ...{ log: log.slice(-keptLines), left: Math.max(0, log.length - keptLines) },
    }
  }

  #log(name: StepName): string[] {
    const known = this.#logs.get(id(name)) ?? []
    this.#logs.set(id(name), known)
    return known
  }
}

function id({ job, key }: StepName): string {
  return `${job}\0${key}`
}

function annotation({ level, message, at }: Extract<RunEvent, { kind: 'annotation' }>): Annotation {
  const { file, line, title = '' } = at
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}`
  return { level, message, title, place }
}

function withSkipped(steps: readonly Step[], planned: PlannedJob['steps']): Step[] {
  const main = planned.map(
    ({ key, name }) =>
      steps.find(step => step.key === key) ?? { key, name, result: 'skipped', ms: 0, log: [], left: 0 },
  )
  const before = steps.filter(step => step.key.startsWith('Pre:'))
  return [...before, ...main, ...steps.filter(step => !before.includes(step) && !main.includes(step))]
}

function skipped({ id, name }: PlannedJob): Job {
  return { ...nothing(), id, name, result: 'skipped' }
}

function nothing(): Omit<Job, 'id' | 'name' | 'result'> {
  return { ms: 0, steps: [], summaries: [], annotations: [], outputs: new Map() }
}
