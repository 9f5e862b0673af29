import { describe, expect, it } from '@jest/globals'
import { readActLine } from './act-line.ts'

const read = (fields: Record<string, unknown>) =>
  readActLine(
    JSON.stringify({
      job: 'CI/My job  ',
      jobID: 'a',
      level: 'info',
      stepID: ['0'],
      stage: 'Main',
      ...fields,
    }),
    'CI',
  )
const name = { job: 'My job', jobId: 'a', key: '0' }

describe('a line of act', () => {
  it('tells a step from its start to its end', () => {
    const step = 'npm ci\nnpm test'
    expect(read({ msg: `⭐ Run Main ${step}`, step })).toEqual({ ...name, kind: 'start', step: 'npm ci' })
    expect(read({ msg: 'hello\n', raw_output: true, step: 'x' })).toMatchObject({
      kind: 'log',
      text: 'hello',
    })
    expect(read({ msg: 'Failed but continue next step', step: 'x' })).toMatchObject({ kind: 'forgiven' })
    expect(read({ stepResult: 'failure', step: 'x', executionTime: 1_500_000_000 })).toEqual({
      ...{ ...name, kind: 'step', step: 'x', result: 'failure', ms: 1500 },
    })
    expect(read({ jobResult: 'success' })).toMatchObject({ kind: 'job', result: 'success' })
  })

  it('tells the step of an action from what it does afterwards', () => {
    expect(read({ stepResult: 'success', step: 'x', stage: 'Post' })).toMatchObject({
      ...{ key: 'Post:0', step: 'Post x' },
    })
  })

  it('hides the set-up of act, which is no step of the workflow', () => {
    const step = { step: 'Set up job', stage: undefined, stepID: undefined }
    expect(read({ ...step, msg: '⭐ Run Set up job' })).toBeUndefined()
    expect(read({ ...step, stepResult: 'success' })).toBeUndefined()
  })

  it('puts the steps of a composite into the log of the step that uses it', () => {
    const inner = { step: './tool', stepID: ['0', 's'] }
    expect(read({ ...inner, msg: '⭐ Run Main say it' })).toMatchObject({
      kind: 'log',
      text: '▸ say it',
      key: '0',
    })
    expect(read({ ...inner, stepResult: 'success' })).toBeUndefined()
  })

  it('tells summaries, annotations and groups', () => {
    expect(read({ command: 'summary', content: '# x' })).toMatchObject({ kind: 'summary', markdown: '# x' })
    for (const level of ['error', 'warning', 'notice'])
      expect(read({ command: level, arg: 'no', kvPairs: { file: 'a.ts' } })).toMatchObject({
        ...{ kind: 'annotation', level, message: 'no', at: { file: 'a.ts' } },
      })
    expect(read({ command: 'group', arg: 'G' })).toMatchObject({ kind: 'log', text: '▸ G' })
  })

  it('tells the outputs of each step, of those inside of composites by their way', () => {
    const output = { command: 'set-output', name: 'sum', arg: '1', msg: 'x' }
    expect(read({ ...output, stepID: ['a'] })).toMatchObject({
      ...{ kind: 'output', path: 'a', name: 'sum', value: '1' },
    })
    expect(read({ ...output, stepID: ['a', 'b'] })).toMatchObject({ kind: 'output', path: 'a/b', key: 'a' })
  })

  it('names a job of a reusable workflow after its caller', () => {
    expect(read({ jobResult: 'success', job: 'call/Other/Inner' })).toMatchObject({
      ...{ job: 'call / Inner', jobId: undefined },
    })
  })

  it('lets nothing through that moves the cursor', () => {
    const msg = '\u001b[31mred\u001b[0m\u001b]0;title\u0007\r\u0008 end\n'
    expect(read({ msg, raw_output: true })).toMatchObject({ text: 'red end' })
  })

  it('takes for a complaint of the engine what is not JSON, and what is an error of no job', () => {
    expect(readActLine('Error: workflow is not valid', 'CI')).toEqual({
      ...{ kind: 'engine', text: 'Error: workflow is not valid' },
    })
    expect(readActLine('{"level":"error","msg":"bad"}', 'CI')).toEqual({ kind: 'engine', text: 'bad' })
    expect(readActLine('{"level":"warning","msg":"no docker"}', 'CI')).toBeUndefined()
    expect(readActLine("Error: Job 'x' failed", 'CI')).toBeUndefined()
    expect(readActLine('', 'CI')).toBeUndefined()
  })
})
