import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { allEnded, pidsIn } from '../support/programs.ts'
import { ProbeJob, type Signal } from '../support/runner/run-probe.ts'

let job: ProbeJob
beforeEach(() => {
  job = new ProbeJob()
})
afterEach(() => job.remove())

/** SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL: the runner's own times. */
const cancel: readonly Signal[] = [
  { afterMs: 0, name: 'SIGINT' },
  { afterMs: 7500, name: 'SIGTERM' },
  { afterMs: 2500, name: 'SIGKILL' },
]
const cancelled = {
  exitCode: 1,
  signal: null,
  outputs: { decision: 'unknown', 'reason-code': 'cancelled', extra: '', unset: '' },
}

describe('a cancelled run', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('reports itself as unknown after %s', async name => {
    const run = await job.run({ main: 'tidies-up', signals: [{ afterMs: 0, name }] })
    expect(run).toMatchObject(cancelled)
    expect(run.outputs['result']).toContain(`(${name})`)
    expect(run.log.indexOf('tidied up')).toBeGreaterThan(run.log.indexOf('ready'))
    expect(run.summary).toContain('Could not be checked')
  })

  it('reports within the runner’s times, also when its work does not stop', async () => {
    expect(await job.run({ main: 'hangs', signals: cancel })).toMatchObject(cancelled)
  })

  it.each([{ mode: 'observe' }, { 'on-unknown': 'warn' }])('is never let through: %j', async inputs => {
    const signals = [{ afterMs: 0, name: 'SIGINT' as const }]
    expect(await job.run({ main: 'tidies-up', inputs, signals })).toMatchObject(cancelled)
  })

  it('leaves no child behind that will not end, nor its own report unwritten', async () => {
    const run = await job.run({ main: 'child-hangs', signals: cancel })
    expect(run).toMatchObject(cancelled)
    const pids = pidsIn(run.log)
    expect(pids).toHaveLength(1)
    expect(await allEnded(pids)).toBe(true)
  })

  it('is not disturbed by more signals', async () => {
    const more = (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const).map(name => ({ afterMs: 40, name }))
    const run = await job.run({ main: 'tidies-up', signals: [{ afterMs: 0, name: 'SIGINT' }, ...more] })
    expect(run).toMatchObject(cancelled)
    expect(run.log.match(/^::error /gm)).toHaveLength(1)
  })

  it('is cleaned up after by its post', async () => {
    const before = await job.run({ main: 'tidies-up', signals: [{ afterMs: 0, name: 'SIGINT' }] })
    const post = await job.post(before)
    expect(post).toMatchObject({ exitCode: 0 })
    expect(post.log).toContain('post found')
  })
})

describe('a run that ends by itself', () => {
  it('takes along the children that it did not wait for', async () => {
    const run = await job.run({ main: 'child-hangs-unseen' })
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
  })
})
