import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ProbeJob } from '../support/runner/run-probe.ts'

let job: ProbeJob
beforeEach(() => {
  job = new ProbeJob()
})
afterEach(() => job.remove())

describe('post', () => {
  it.each(['passes', 'blocks', 'api-fails', 'unknown'])(
    'runs after a main that %s, with its state',
    async main => {
      const before = await job.run({ main })
      const post = await job.post(before)
      expect(post.exitCode).toBe(0)
      expect(post.log).toContain(main === 'api-fails' ? 'post found nothing' : 'post found yes')
      expect({ outputs: post.outputs, summary: post.summary }).toEqual({ outputs: {}, summary: '' })
    },
  )

  it('has nothing to do after a main that got no further than its inputs, and is no second main', async () => {
    const before = await job.run({ inputs: { level: 'x' } })
    expect(before.exitCode).toBe(1)
    const post = await job.post(before)
    expect(post).toMatchObject({ exitCode: 0, log: '', outputs: {}, summary: '' })
  })

  it('has nothing to do after a main whose environment was unusable', async () => {
    const before = await job.run({ env: { GITHUB_SHA: undefined } })
    expect(await job.post(before)).toMatchObject({ exitCode: 0, log: '' })
  })

  it.each([
    ['tool-fails', 'tar ended with 2%0ALook at the disk.'],
    ['throws', 'x is not a function, ***'],
    ['rejects-unseen', 'nobody awaits ***'],
    ['crashes-in-a-timer', 'crashed over ***'],
  ])('that %s warns, and does not fail the job', async (name, text) => {
    const inputs = { password: 'canary-secret' }
    const post = await job.post(await job.run({ inputs }), { post: name, inputs })
    expect(post.exitCode).toBe(0)
    expect(post.log).toMatch(/^::warning title=Probe::after the job's steps: /m)
    expect(post.log).toContain(text)
    expect(post.log.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/^::error|canary/m)
  })

  it('warns when the policy is gone, and does not fail the job', async () => {
    const before = await job.run()
    job.write('golive.yml', 'probe: [broken\n')
    const post = await job.post(before)
    expect(post.exitCode).toBe(0)
    expect(post.log).toMatch(/^::warning /m)
  })

  it('ends within the time that a cancel leaves it, and does not fail the job', async () => {
    const before = await job.run()
    const post = await job.post(before, { post: 'hangs', signals: [{ afterMs: 0, name: 'SIGINT' }] })
    expect(post).toMatchObject({ exitCode: 0, signal: null })
    expect(post.log).toMatch(/^::warning .*cancelled/m)
  })
})
