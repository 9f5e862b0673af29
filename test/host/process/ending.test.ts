import { describe, expect, it } from '@jest/globals'
import { SystemProcess } from '../../../src/host/process.ts'
import { allEnded, pidsIn, program } from '../../support/programs.ts'

const system = () => new SystemProcess(process.env, { foreign: () => undefined })
const node = process.execPath

describe('the end of a program', () => {
  it('comes at its time, and is no exit code', async () => {
    const result = await system().run(node, ['-e', 'setInterval(() => 0, 1000)'], { timeoutMs: 300 })
    expect(result).toMatchObject({ exitCode: undefined, signal: 'SIGTERM', timedOut: true })
  })

  it('comes also when it will not hear of it', async () => {
    const result = await system().run(node, program('stubborn'), { timeoutMs: 500 })
    expect(result).toMatchObject({ exitCode: undefined, signal: 'SIGKILL', timedOut: true })
    expect(await allEnded(pidsIn(result.stdout))).toBe(true)
  })

  it('comes with a cancel', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const running = system().run(node, ['-e', 'setInterval(() => 0, 1000)'], { timeoutMs: 20_000, signal })
    setTimeout(() => controller.abort(), 200)
    expect(await running).toMatchObject({ exitCode: undefined, signal: 'SIGTERM', timedOut: false })
  })

  it('is before its start when the run is cancelled already', async () => {
    const signal = AbortSignal.abort()
    const result = await system().run(node, program('exits', '0'), { timeoutMs: 20_000, signal })
    expect(result).toMatchObject({ exitCode: undefined, stdout: '', spawnError: 'cancelled' })
  })

  it('takes along what it started, and does not wait for it', async () => {
    const result = await system().run(node, program('has-grandchild'), { timeoutMs: 15_000 })
    expect(result).toMatchObject({ exitCode: 0, timedOut: false })
    const pids = pidsIn(result.stdout)
    expect(pids).toHaveLength(1)
    expect(await allEnded(pids)).toBe(true)
  })

  it('is not at once for a time that is longer than a timer can be', async () => {
    const result = await system().run(node, program('exits', '0'), { timeoutMs: Number.MAX_SAFE_INTEGER })
    expect(result).toMatchObject({ exitCode: 0, timedOut: false })
  })

  it('can be asked of all that still run', async () => {
    const all = system()
    const running = [1, 2].map(() => all.run(node, program('stubborn'), { timeoutMs: 20_000 }))
    setTimeout(() => all.endAll('SIGKILL'), 400)
    for (const { signal, timedOut } of await Promise.all(running))
      expect({ signal, timedOut }).toEqual({ signal: 'SIGKILL', timedOut: false })
  })
})
