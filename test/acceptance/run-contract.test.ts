import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { digestSchema } from '../../src/domain/digest.ts'
import { resultSchema } from '../../src/domain/result.ts'
import { ProbeJob } from '../support/runner/run-probe.ts'

let job: ProbeJob
beforeEach(() => {
  job = new ProbeJob()
})
afterEach(() => job.remove())

describe('a run of any action', () => {
  it('passes: outputs, result file, summary and exit code say the same', async () => {
    const run = await job.run({ inputs: { level: '3' } })
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'pass', 'reason-code': 'fine', extra: 'level 3', unset: '' },
    })
    expect(Object.keys(run.outputs).sort()).toEqual(
      ['decision', 'extra', 'reason-code', 'result', 'result-path', 'unset'].sort(),
    )
    const result = resultSchema.parse(JSON.parse(readFileSync(run.outputs['result-path'] ?? '', 'utf8')))
    expect(result).toMatchObject({ gate: 'probe', decision: 'pass', run: { id: '4242', job: 'gates' } })
    expect(digestSchema.parse(JSON.parse(run.outputs['result'] ?? ''))).toMatchObject({ decision: 'pass' })
    expect(run.summary).toMatch(/^## ✅ Probe: Passed\n/)
    expect(run.log).not.toMatch(/^::(error|warning)/m)
  })

  it('writes one result for each time it runs in a job, also side by side', async () => {
    const runs = await Promise.all([job.run(), job.run(), job.run({ env: { GITHUB_ACTION: 'other/step' } })])
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    const paths = runs.map(({ outputs }) => outputs['result-path'])
    expect(new Set(paths).size).toBe(3)
    const files = readdirSync(join(job.temp, 'golive')).filter(name => name.endsWith('.json'))
    expect(files.sort()).toEqual(['probe-gate-2.json', 'probe-gate.json', 'probe-other-step.json'])
  })

  it.each([
    ['blocks', {}, 1, 'block'],
    ['blocks', { mode: 'observe' }, 0, 'block'],
    ['blocks', { 'on-unknown': 'warn' }, 1, 'block'],
    ['unknown', {}, 1, 'unknown'],
    ['unknown', { 'on-unknown': 'warn' }, 0, 'unknown'],
    ['unknown', { mode: 'observe' }, 0, 'unknown'],
    ['api-fails', {}, 1, 'unknown'],
    ['api-fails', { 'on-unknown': 'warn' }, 0, 'unknown'],
    ['tool-fails', { mode: 'observe' }, 0, 'unknown'],
    ['refuses-input', { 'on-unknown': 'warn' }, 1, 'unknown'],
    ['throws', { 'on-unknown': 'warn' }, 1, 'unknown'],
    ['throws-text', {}, 1, 'unknown'],
    ['judge-throws', {}, 1, 'unknown'],
    ['nan', {}, 1, 'unknown'],
  ])(
    '%s with %j ends with %d and says %s',
    async (main, inputs: Record<string, string>, exitCode, decision) => {
      const run = await job.run({ main, inputs })
      expect({ exitCode: run.exitCode, decision: run.outputs['decision'] }).toEqual({ exitCode, decision })
      expect(run.log).toMatch(exitCode === 1 ? /^::error /m : /^::warning /m)
      expect(run.summary).toContain(decision === 'block' ? 'Blocked' : 'Could not be checked')
    },
  )

  it('observes also when its other inputs are wrong, and enforces when the mode itself is', async () => {
    const observed = await job.run({ inputs: { mode: 'observe', level: 'x' } })
    expect(observed).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'input-invalid' } })
    const wrong = await job.run({ inputs: { mode: 'Observe' } })
    expect(wrong).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'input-invalid' } })
  })

  it('takes mode and on-unknown from the policy, and lets an input beat it', async () => {
    job.write('golive.yml', 'mode: observe\nprobe: { level: 7 }\n')
    const observed = await job.run({ main: 'blocks' })
    expect(observed).toMatchObject({ exitCode: 0, outputs: { extra: 'level 7' } })
    expect((await job.run({ main: 'blocks', inputs: { mode: 'enforce' } })).exitCode).toBe(1)
    job.write('golive.yml', 'on-unknown: warn\n')
    expect((await job.run({ main: 'api-fails' })).exitCode).toBe(0)
    expect((await job.run({ main: 'api-fails', inputs: { 'on-unknown': 'block' } })).exitCode).toBe(1)
  })

  it('keeps its verdict when what is published beside it fails', async () => {
    const run = await job.run({ main: 'publish-fails', inputs: { password: 'canary-secret' } })
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
    expect(run.log).toContain('::warning::Probe: no comment with ***')
  })

  it.each(['rejects-unseen', 'crashes-in-a-timer', 'stalls'])(
    'reports what nobody caught: %s',
    async main => {
      const run = await job.run({ main })
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: { decision: 'unknown', 'reason-code': 'internal-error' },
      })
      expect(run.summary).toContain('Could not be checked')
    },
  )

  it('ends although something was left open', async () => {
    const run = await job.run({ main: 'leaves-open' })
    expect(run).toMatchObject({ exitCode: 0, signal: null, outputs: { decision: 'pass' } })
  })

  it('shows the verdict’s annotation among the ten that the runner keeps', async () => {
    const errors = (await job.run({ main: 'blocks' })).log
      .split('\n')
      .filter(line => line.startsWith('::error'))
    expect(errors).toHaveLength(10)
    expect(errors[0]).toBe('::error title=Probe::level 1')
  })
})

describe('a run on a runner that lacks something', () => {
  it.each(['GITHUB_SHA', 'GITHUB_WORKSPACE', 'RUNNER_TEMP', 'GITHUB_EVENT_PATH'])(
    'fails and says so without %s',
    async name => {
      const run = await job.run({ env: { [name]: undefined } })
      expect(run.exitCode).toBe(1)
      expect(run.log).toMatch(new RegExp(`^::error .*lacks or spoils: ${name}`, 'm'))
    },
  )

  it('fails when its outputs can not be written, and still writes the rest', async () => {
    const run = await job.run({ env: { GITHUB_OUTPUT: undefined } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/^::error .*the outputs could not be written/m)
    expect(run.summary).toContain('Probe: Passed')
    const gone = await job.run({ env: { GITHUB_OUTPUT: join(job.folder, 'none') } })
    expect(gone.exitCode).toBe(1)
  })

  it('sets its outputs when the result file or the summary can not be written, and fails', async () => {
    const summary = await job.run({ env: { GITHUB_STEP_SUMMARY: job.folder } })
    expect(summary).toMatchObject({ exitCode: 1, outputs: { decision: 'pass' } })
    expect(summary.log).toContain('the job summary could not be written')
    const file = await job.run({ env: { RUNNER_TEMP: join(job.folder, 'event.json') } })
    expect(file).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown', 'result-path': '' } })
    expect(file.log).toContain('the result file could not be written')
  })

  it('goes on without a summary file: not every runner has one', async () => {
    expect(await job.run({ env: { GITHUB_STEP_SUMMARY: undefined } })).toMatchObject({ exitCode: 0 })
  })

  it('does nothing when it can not mark its phase: its post would be a second main', async () => {
    const run = await job.run({ env: { GITHUB_STATE: undefined } })
    expect(run).toMatchObject({ exitCode: 1 })
    expect(run.log).not.toContain('pass (fine)')
  })
})
