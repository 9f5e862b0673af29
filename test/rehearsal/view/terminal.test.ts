import { PassThrough } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { openTerminal } from './terminal.ts'

function open({ tty = true, env = {} }: { tty?: boolean; env?: Record<string, string> } = {}) {
  const output = Object.assign(new PassThrough(), { isTTY: tty, columns: 33 })
  const input = Object.assign(new PassThrough(), { isTTY: tty })
  const interruption = new AbortController()
  const terminal = openTerminal({
    output,
    input,
    env,
    signal: interruption.signal,
    interrupt: () => interruption.abort(),
  })
  return { terminal, input, interruption, written: () => String(output.read() ?? '') }
}

describe('the terminal', () => {
  it.each([
    ['a screen', {}, true, { colour: true, live: true, asks: true }],
    ['a pipe', {}, false, { colour: false, live: false, asks: false }],
    ['NO_COLOR', { NO_COLOR: '1' }, true, { colour: false, live: true, asks: true }],
    ['an empty NO_COLOR', { NO_COLOR: '' }, true, { colour: true, live: true, asks: true }],
    ['CI', { CI: 'true' }, true, { colour: true, live: false, asks: false }],
    ['a dumb one', { TERM: 'dumb' }, true, { colour: false, live: false, asks: false }],
  ])('knows what it can: %s', (_, env, tty, expected) => {
    const { terminal } = open({ tty, env })
    expect(terminal).toMatchObject(expected)
    expect(terminal.columns()).toBe(33)
  })

  it('keeps the status below the lines', () => {
    const { terminal, written } = open()
    terminal.status('busy')
    terminal.line('done')
    expect(written()).toBe('\r\u001b[2Kbusy\r\u001b[2Kdone\n\r\u001b[2Kbusy')
    terminal.status('')
    expect(written()).toBe('\r\u001b[2K')
  })

  it('writes nothing but lines into a pipe', () => {
    const { terminal, written } = open({ tty: false })
    terminal.status('busy')
    terminal.line('done')
    terminal.status('')
    expect(written()).toBe('done\n')
  })

  it('asks, with no status in the way', async () => {
    const { terminal, input, written } = open({ env: { TERM: 'dumb' } })
    const answer = terminal.question('Sure? ')
    terminal.status('busy')
    input.write('yes\n')
    expect(await answer).toBe('yes')
    expect(written()).not.toContain('busy')
  })

  it('takes Ctrl-C for an interruption, and the end of the input for no answer', async () => {
    const { terminal, input, interruption } = open()
    const answer = terminal.question('Sure? ')
    input.write('\u0003')
    await expect(answer).rejects.toThrow()
    expect(interruption.signal.aborted).toBe(true)
    const other = open()
    const second = other.terminal.question('Sure? ')
    other.input.end()
    await expect(second).rejects.toThrow('without an answer')
  })

  it('asks no longer once it is interrupted', async () => {
    const { terminal, interruption } = open()
    const answer = terminal.question('Sure? ')
    interruption.abort(new Error('enough'))
    await expect(answer).rejects.toThrow()
  })
})
