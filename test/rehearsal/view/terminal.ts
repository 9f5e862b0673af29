import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'

export interface Terminal {
  readonly colour: boolean
  /** Whether a line can be drawn again. */
  readonly live: boolean
  /** Whether somebody can answer. */
  readonly asks: boolean
  columns(): number
  line(text: string): void
  /** The last line, drawn again and again; empty text takes it away. */
  status(text: string): void
  question(text: string): Promise<string>
}

export interface Surroundings {
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** What Ctrl-C does while a question is open, when the system sends no signal for it. */
  readonly interrupt: () => void
}

const clear = '\r\u001b[2K'

export function openTerminal({ output, input, env, signal, interrupt }: Surroundings): Terminal {
  const given = (name: string) => (env[name] ?? '') !== ''
  const screen = output.isTTY === true && env['TERM'] !== 'dumb'
  const live = screen && !given('CI')
  let [shown, asking] = ['', false]
  const draw = (text: string) => {
    if (!live || asking || text === shown) return
    output.write(`${clear}${text}`)
    shown = text
  }
  return {
    colour: screen && !given('NO_COLOR'),
    live,
    asks: live && input.isTTY === true,
    columns: () => output.columns ?? 100,
    line(text) {
      const again = shown
      draw('')
      output.write(`${text}\n`)
      draw(again)
    },
    status: draw,
    async question(text) {
      draw('')
      asking = true
      const lines = createInterface({ input, output })
      lines.once('SIGINT', interrupt)
      try {
        const closed = once(lines, 'close').then(() => {
          throw new Error('the question was left without an answer')
        })
        return await Promise.race([lines.question(text, { signal }), closed])
      } finally {
        lines.close()
        asking = false
      }
    },
  }
}
