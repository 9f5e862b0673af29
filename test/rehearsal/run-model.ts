import type { RunEvent } from './act-line.ts'

export interface Step {
  readonly name: string
  readonly result: string
  readonly ms: number
  readonly log: readonly string[]
}
export interface Annotation {
  readonly level: string
  readonly message: string
  readonly title: string
  readonly place: string
}
export interface Job {
  readonly name: string
  result: string
  readonly steps: Step[]
  readonly summaries: string[]
  readonly annotations: Annotation[]
}

const hidden = new Set(['Set up job', 'Complete job'])
const keptLines = 400

/** What a run page shows, grown from the events of a run. */
export class RunModel {
  readonly jobs = new Map<string, Job>()
  readonly engine: string[] = []
  readonly #logs = new Map<string, string[]>()

  add(event: RunEvent): void {
    if (event.kind === 'engine') {
      this.engine.push(event.text)
      return
    }
    const job = this.#job(event.job)
    if (event.kind === 'log') this.#log(event.job, event.step).push(event.text)
    else if (event.kind === 'summary') job.summaries.push(event.markdown)
    else if (event.kind === 'job') job.result = event.result
    else if (event.kind === 'annotation') {
      const { file, line, title = '' } = event.at
      const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}`
      job.annotations.push({ level: event.level, message: event.message, title, place })
    } else if (event.kind === 'step' && !hidden.has(event.step)) {
      const log = this.#log(event.job, event.step).slice(-keptLines)
      job.steps.push({ name: event.step, result: event.result, ms: event.ms, log })
    }
  }

  /** Success only when there were jobs and each ended well or was left out by its own condition. */
  get conclusion(): 'success' | 'failure' {
    const results = [...this.jobs.values()].map(job => job.result)
    const well = results.length > 0 && results.every(result => result === 'success' || result === 'skipped')
    return well ? 'success' : 'failure'
  }

  #job(name: string): Job {
    const known = this.jobs.get(name) ?? {
      name,
      result: 'running',
      steps: [],
      summaries: [],
      annotations: [],
    }
    this.jobs.set(name, known)
    return known
  }

  #log(job: string, step: string): string[] {
    const key = `${job}\0${step}`
    const known = this.#logs.get(key) ?? []
    this.#logs.set(key, known)
    return known
  }
}
