import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ProbeJob, type ProbeRun } from '../support/runner/run-probe.ts'

let job: ProbeJob
beforeEach(() => {
  job = new ProbeJob()
})
afterEach(() => job.remove())

const secret = 'canary_se*cret|1'
/** What is left of it when a renderer escaped it before it was taken out. */
const traces = /canary|cret\|1|cret&#124;1|cret%7C1/

function everything(run: ProbeRun): string {
  const files = readdirSync(join(job.temp, 'golive'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  // The runner never shows the line that tells it what to mask.
  const log = run.log.replace(/^::add-mask::.*$/gm, '')
  return [log, run.summary, JSON.stringify(run.outputs), JSON.stringify(run.state), ...files].join('\n')
}

describe('a secret', () => {
  it.each([
    'leaks',
    'refuses-input',
    'api-fails',
    'throws',
    'throws-text',
    'rejects-unseen',
    'crashes-in-a-timer',
    'publish-fails',
  ])('is in nothing that is written when the action %s', async main => {
    const run = await job.run({ main, inputs: { password: secret } })
    expect(run.log).toContain('::add-mask::canary')
    expect(run.log.indexOf('::add-mask::')).toBe(0)
    const written = everything(run)
    expect(written).toContain('***')
    expect(written).not.toMatch(traces)
  })

  it('is taken out before what is published is rendered', async () => {
    const { log } = await job.run({ main: 'leaks', inputs: { password: secret } })
    expect(log).toContain('published see *** and ****\n'.replace('****', '*****'))
  })

  it('that is one of our words leaves the result readable', async () => {
    const { outputs } = await job.run({ main: 'blocks', inputs: { password: 'block' } })
    expect(outputs).toMatchObject({ decision: 'block', 'reason-code': 'not-fine' })
    expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({ decision: 'block' })
  })
})
