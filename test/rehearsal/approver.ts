import type { RunningGitHub } from './github-process.ts'
import type { Options } from './options.ts'
import type { Terminal } from './view/terminal.ts'

/** Whoever reviews what waits: the word that was given on the command line, or the person at the terminal. */
export class Approver {
  readonly #github: Pick<RunningGitHub, 'review'>
  readonly #approval: Options['approval']
  readonly #terminal: Pick<Terminal, 'question'>
  readonly #fail: (error: unknown) => void
  readonly #asked = new Set<string>()
  #last: Promise<void> = Promise.resolve()

  constructor(request: {
    readonly github: Pick<RunningGitHub, 'review'>
    readonly approval: Options['approval']
    readonly terminal: Pick<Terminal, 'question'>
    readonly fail: (error: unknown) => void
  }) {
    this.#github = request.github
    this.#approval = request.approval
    this.#terminal = request.terminal
    this.#fail = request.fail
  }

  /** One question after the other; jobs that wait for the same environment share its answer, as on GitHub. */
  review(environment: string): void {
    if (this.#asked.has(environment)) return
    this.#asked.add(environment)
    this.#last = this.#last.then(async () => {
      try {
        const verdict = await this.#verdict(environment)
        this.#asked.delete(environment)
        await this.#github.review(verdict, environment)
      } catch (error) {
        this.#fail(error)
      }
    })
  }

  async #verdict(environment: string): Promise<'approve' | 'reject'> {
    if (this.#approval !== 'ask') return this.#approval
    const answer = await this.#terminal.question(`Approve ${environment}? [y/N] `)
    return /^y(es)?$/i.test(answer.trim()) ? 'approve' : 'reject'
  }
}
