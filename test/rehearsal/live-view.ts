import { formatDuration } from '../../src/domain/values/duration.ts'
import type { RunEvent } from './act-line.ts'

const marks: Readonly<Record<string, string>> = { success: '✓', failure: '✗', skipped: '–', cancelled: '!' }
const colours: Readonly<Record<string, string>> = {
  success: '32',
  failure: '31',
  skipped: '90',
  cancelled: '33',
}
const tail = 15

/** One line for each step and job as it ends; plain text, so it reads the same in a terminal and in a log. */
export class LiveView {
  readonly #write: (line: string) => void
  readonly #colour: boolean
  readonly #width: number
  readonly #logs = new Map<string, string[]>()
  #job = ''

  constructor(options: {
    readonly write: (line: string) => void
    readonly colour: boolean
    readonly width: number
  }) {
    this.#write = options.write
    this.#colour = options.colour
    this.#width = Math.max(40, options.width)
  }

  show(event: RunEvent): void {
    if (event.kind === 'engine') this.#write(`  ${event.text}`)
    else if (event.kind === 'log') {
      const log = this.#logs.get(event.job + event.step) ?? []
      this.#logs.set(event.job + event.step, [...log, event.text].slice(-tail))
    } else if (event.kind === 'step' && event.step !== 'Set up job' && event.step !== 'Complete job') {
      if (event.job !== this.#job) this.#write(event.job)
      this.#job = event.job
      this.#line(event.result, event.step, formatDuration(event.ms), '  ')
      if (event.result === 'failure')
        for (const line of this.#logs.get(event.job + event.step) ?? [])
          this.#write(`      ${line.slice(0, this.#width - 6)}`)
    } else if (event.kind === 'annotation') {
      this.#write(`      ${event.level}: ${event.message.split('\n')[0]?.slice(0, this.#width - 16) ?? ''}`)
    } else if (event.kind === 'job') this.#line(event.result, event.job, '', '')
  }

  #line(result: string, name: string, time: string, indent: string): void {
    const mark = marks[result] ?? '?'
    const shown = this.#colour ? `\u001b[${colours[result] ?? '0'}m${mark}\u001b[0m` : mark
    const room = this.#width - indent.length - 3 - time.length - 1
    const cut = name.length > room ? `${name.slice(0, room - 1)}…` : name.padEnd(time === '' ? 0 : room)
    this.#write(`${indent}${shown} ${cut} ${time}`.trimEnd())
  }
}
