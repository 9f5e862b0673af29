import { formatDuration } from '../../../src/domain/values/duration.ts'
import type { RunEvent } from '../run/act-line.ts'
import { marks } from '../run/result.ts'
import type { Terminal } from './terminal.ts'

const colours: Readonly<Record<string, string>> = {
  success: '32',
  failure: '31',
  forgiven: '33',
  cancelled: '33',
  skipped: '90',
}
const tail = 15

/** One line for each step and job as it ends and, on a terminal, one line below them with what runs now. */
export class LiveView {
  readonly #terminal: Pick<Terminal, 'line' | 'status' | 'columns' | 'colour'>
  readonly #now: () => number
  readonly #logs = new Map<string, string[]>()
  readonly #forgiven = new Set<string>()
  readonly #annotations = new Map<string, string[]>()
  readonly #jobs = new Map<string, number>()
  readonly #running = new Map<string, { readonly step: string; readonly since: number }>()
  #heading = ''

  constructor(terminal: Pick<Terminal, 'line' | 'status' | 'columns' | 'colour'>, now: () => number) {
    this.#terminal = terminal
    this.#now = now
  }

  show(event: RunEvent): void {
    if (event.kind === 'engine') {
      this.#write(`  ${event.text}`)
      return
    }
    if (!this.#jobs.has(event.job)) this.#jobs.set(event.job, this.#now())
    const id = `${event.job}\0${event.key}`
    if (event.kind === 'start') this.#running.set(event.job, { step: event.step, since: this.#now() })
    else if (event.kind === 'log')
      this.#logs.set(id, [...(this.#logs.get(id) ?? []), event.text].slice(-tail))
    else if (event.kind === 'forgiven') this.#forgiven.add(id)
    else if (event.kind === 'annotation')
      this.#annotations.set(id, [...(this.#annotations.get(id) ?? []), annotation(event)])
    else if (event.kind === 'step') this.#step(event, id)
    else if (event.kind === 'job') this.#job(event)
    this.tick()
  }

  /** Draws anew what runs; to be called about twice a second. */
  tick(): void {
    const now = this.#now()
    const parts = [...this.#running].map(([job, { step, since }]) => {
      const ms = Math.floor((now - since) / 1000) * 1000
      return `${job}: ${cut(step, 32)}${ms === 0 ? '' : ` ${formatDuration(ms)}`}`
    })
    this.#terminal.status(parts.length === 0 ? '' : cut(`… ${parts.join(' · ')}`, this.#width() - 1))
  }

  #step(event: Extract<RunEvent, { kind: 'step' }>, id: string): void {
    this.#running.delete(event.job)
    const forgiven = event.result === 'failure' && this.#forgiven.has(id)
    this.#head(event.job)
    this.#line(forgiven ? 'forgiven' : event.result, event.step, formatDuration(event.ms), '  ')
    if (event.result === 'failure' && !forgiven)
      for (const text of this.#logs.get(id) ?? []) this.#write(`      ${text}`)
    for (const text of this.#annotations.get(id) ?? []) this.#write(`      ${text}`)
    this.#logs.delete(id)
    this.#annotations.delete(id)
  }

  #job({ job, result }: Extract<RunEvent, { kind: 'job' }>): void {
    this.#running.delete(job)
    this.#line(result, job, formatDuration(this.#now() - (this.#jobs.get(job) ?? this.#now())), '')
    this.#heading = ''
  }

  #head(job: string): void {
    if (job !== this.#heading) this.#write(job)
    this.#heading = job
  }

  #line(result: string, name: string, time: string, indent: string): void {
    const mark = marks[result] ?? '?'
    const { colour } = this.#terminal
    const shown = colour ? `\u001b[${colours[result] ?? '0'}m${mark}\u001b[0m` : mark
    const room = Math.max(4, this.#width() - indent.length - time.length - 3)
    this.#terminal.line(`${indent}${shown} ${cut(name, room).padEnd(room)} ${time}`)
  }

  #write(text: string): void {
    this.#terminal.line(cut(text, this.#width()))
  }

  /** A line longer than this is hard to follow to its time. */
  #width(): number {
    return Math.min(100, Math.max(20, this.#terminal.columns()))
  }
}

function annotation({ level, message }: Extract<RunEvent, { kind: 'annotation' }>): string {
  return `${level}: ${message.split('\n')[0] ?? ''}`
}

function cut(text: string, room: number): string {
  const letters = [...text]
  return letters.length <= room ? text : `${letters.slice(0, room - 1).join('')}…`
}
