import { randomUUID } from 'node:crypto'
import type { Annotation } from '../domain/annotation.ts'
import type { Log } from '../ports/log.ts'
import { Redactor } from './masking.ts'
import { issueCommand } from './toolkit.ts'

/** The runner keeps ten annotations of a level a step and cuts a message at 4,096 characters. */
export const annotationsKept = 10
const messageLimit = 4000

export class RunnerLog implements Log {
  readonly redactor = new Redactor()

  debug(message: string): void {
    issueCommand('debug', {}, this.redact(message))
  }

  info(message: string): void {
    process.stdout.write(`${defuse(this.redact(message))}\n`)
  }

  notice(message: string): void {
    issueCommand('notice', {}, this.redact(message))
  }

  warning(message: string): void {
    issueCommand('warning', {}, this.redact(message))
  }

  async group<T>(title: string, work: () => Promise<T>): Promise<T> {
    issueCommand('group', {}, this.redact(title))
    try {
      return await work()
    } finally {
      issueCommand('endgroup', {}, '')
    }
  }

  /** What programs wrote: until the mark comes again, the runner takes no line of it for a command. */
  foreign(texts: readonly string[]): void {
    const lines = texts.filter(text => text !== '').map(text => this.redact(text).replace(/\n?$/, '\n'))
    if (lines.length === 0) return
    const mark = randomUUID()
    // In one piece, or a command of ours in between would be taken for a line of theirs.
    process.stdout.write(`::stop-commands::${mark}\n${lines.join('')}::${mark}::\n`)
  }

  mask(secret: string): void {
    for (const form of this.redactor.add(secret)) issueCommand('add-mask', {}, form)
  }

  redact(text: string): string {
    return this.redactor.redact(text)
  }

  annotate(annotation: Annotation): void {
    const { level, title, message, file, line, endLine } = annotation
    issueCommand(
      level,
      {
        title: this.redact(title),
        ...(file === undefined ? {} : { file: this.redact(file) }),
        ...(line === undefined ? {} : { line: String(line) }),
        ...(endLine === undefined ? {} : { endLine: String(endLine) }),
      },
      this.redact(message).slice(0, messageLimit),
    )
  }
}

/**
 * Untrusted text must not become a workflow command: `::` counts at a line's start, `##[` anywhere in it.
 * What the runner takes for blank before it includes U+0085, which `\s` does not.
 */
export function defuse(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^([\s\u0085]*)::/gm, '$1\u200B::')
    .replaceAll('##[', '##\u200B[')
}
