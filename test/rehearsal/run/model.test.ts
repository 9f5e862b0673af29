import { describe, expect, it } from '@jest/globals'
import type { RunEvent } from './act-line.ts'
import { RunModel } from './model.ts'
import { readPlan } from './plan.ts'

const name = { job: 'A', jobId: 'a', key: '0', step: 'Test' }
const ended = (result: string): RunEvent => ({ ...name, kind: 'job', result })
const played = (...events: readonly RunEvent[]) => {
  const run = new RunModel()
  for (const [index, event] of events.entries()) run.add(event, index * 1000)
  return run
}

describe('a run', () => {
  it('grows from its events', () => {
    const run = played(
      { ...name, kind: 'start' },
      { ...name, kind: 'log', text: 'hello' },
      {
        ...name,
        kind: 'annotation',
        level: 'error',
        message: 'no',
        at: { file: 'a.ts', line: '3', title: 'T' },
      },
      { ...name, kind: 'summary', markdown: '# x' },
      // Once more for the composite that the step is in.
      { ...name, kind: 'summary', markdown: '# x' },
      { ...name, kind: 'output', path: 'gate', name: 'sum', value: '1' },
      { ...name, kind: 'output', path: 'gate', name: 'more', value: '2' },
      { ...name, kind: 'step', result: 'failure', ms: 7 },
      ended('failure'),
      { kind: 'engine', text: 'odd' },
    )
    expect(run.jobs).toEqual([
      {
        ...{ id: 'a', name: 'A', result: 'failure', ms: 8000, summaries: ['# x'] },
        outputs: new Map([['gate', { sum: '1', more: '2' }]]),
        steps: [{ key: '0', name: 'Test', result: 'failure', ms: 7, log: ['hello'], left: 0 }],
        annotations: [{ level: 'error', message: 'no', title: 'T', place: 'a.ts:3' }],
      },
    ])
    expect(run.engine).toEqual(['odd'])
  })

  it('keeps two steps of one name apart, and the end of a long log', () => {
    const second = { ...name, key: '1' }
    const logs = Array.from(
      { length: 1200 },
      (_, at): RunEvent => ({ ...second, kind: 'log', text: String(at) }),
    )
    const run = played(
      { ...name, kind: 'log', text: 'first' },
      { ...name, kind: 'step', result: 'success', ms: 1 },
      ...logs,
      { ...second, kind: 'step', result: 'success', ms: 1 },
    )
    const [one, two] = run.jobs[0]?.steps ?? []
    expect(one?.log).toEqual(['first'])
    expect([two?.log.length, two?.log[0], two?.left]).toEqual([1000, '200', 200])
  })

  it('tells a failure that the workflow continues after from one that ends it', () => {
    const failed: RunEvent = { ...name, kind: 'step', result: 'failure', ms: 1 }
    expect(played({ ...name, kind: 'forgiven' }, failed).jobs[0]?.steps[0]?.result).toBe('forgiven')
    expect(played(failed).jobs[0]?.steps[0]?.result).toBe('failure')
  })

  it.each([
    ['success', 'success', 0],
    ['failure', 'failure', 0],
    ['failure', 'cancelled', 0],
    ['failure', 'success', 1],
    ['failure', 'success', null],
    ['failure', 'skipped', 0],
  ])('is a %s when its job ended with %s and act with %s', (conclusion, result, code) => {
    const run = played(ended(result))
    run.finish(code, [])
    expect(run.conclusion).toBe(conclusion)
  })

  it('is no success before its end, nor without jobs', () => {
    expect(played(ended('success')).conclusion).toBe('failure')
    const empty = new RunModel()
    empty.finish(0, [])
    expect(empty.conclusion).toBe('failure')
  })
})

describe('what was left out', () => {
  const plan = readPlan(`jobs:
  first: { name: First, if: false, steps: [{ run: x }] }
  a:
    name: A
    steps:
      - { run: "one\\ntwo" }
      - { id: named, uses: x/y@v1 }
      - { name: Last, run: y }
  call: { name: Call, uses: ./x.yml }
  idle: { uses: ./y.yml }
`)

  it('is read from the workflow', () => {
    expect(plan.map(({ id, name: title, calls }) => [id, title, calls])).toEqual([
      ['first', 'First', false],
      ['a', 'A', false],
      ['call', 'Call', true],
      ['idle', 'idle', true],
    ])
    expect(plan[1]?.steps).toEqual([
      { key: '0', name: 'one' },
      { key: 'named', name: 'x/y@v1' },
      { key: '2', name: 'Last' },
    ])
  })

  it('is shown as skipped, in its place', () => {
    const run = played(
      { ...name, key: '0', kind: 'step', result: 'success', ms: 1 },
      { ...name, key: '2', kind: 'step', result: 'success', ms: 1 },
      { ...name, key: 'Post:0', step: 'Post Test', kind: 'step', result: 'success', ms: 1 },
      { ...name, job: 'Call / Inner', jobId: undefined, kind: 'job', result: 'success' },
    )
    run.finish(0, plan)
    expect(run.jobs.map(job => [job.name, job.result])).toEqual([
      ['First', 'skipped'],
      ['A', 'running'],
      ['Call / Inner', 'success'],
      ['idle', 'skipped'],
    ])
    expect(run.jobs[1]?.steps.map(step => [step.key, step.result])).toEqual([
      ['0', 'success'],
      ['named', 'skipped'],
      ['2', 'success'],
      ['Post:0', 'success'],
    ])
  })
})
