import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { lower } from './lower.ts'

const low = (jobs: string, environments: readonly string[] = []) =>
  lower({ file: 'x.yml', text: `on: push\njobs:\n${jobs}`, protectedEnvironments: environments })
const job = (lines: string) => `  a:\n    runs-on: ubuntu-latest\n${lines}`

describe('lowering a workflow', () => {
  it('leaves alone what act knows, and turns $/ into this repository', () => {
    const { text, errors } = low(
      job('    steps:\n      - uses: $/actions/coverage-gate\n      - uses: actions/checkout@abc\n'),
    )
    expect(errors).toEqual([])
    expect(parse(text).jobs.a.steps.map((step: { uses: string }) => step.uses)).toEqual([
      'golive-dev/golive/actions/coverage-gate@v1',
      'actions/checkout@abc',
    ])
  })

  it('puts a wait before the steps of a protected environment only, and takes deployment out', () => {
    const { text, standIns } = low(
      job('    environment: { name: production, deployment: false }\n    steps:\n      - run: echo\n'),
      ['production'],
    )
    const { environment, steps } = parse(text).jobs.a
    expect(environment).toEqual({ name: 'production' })
    expect(steps[0]).toMatchObject({ name: 'Wait for approval', with: { environment: 'production' } })
    expect([...standIns.values()]).toEqual(['wait-for-approval'])
    expect(
      parse(low(job('    environment: staging\n    steps:\n      - run: echo\n'), ['production']).text).jobs.a
        .steps,
    ).toHaveLength(1)
  })

  it('lets a background process outlive its step', () => {
    const { text } = low(job('    steps:\n      - run: npm start > x.log 2>&1 &\n      - run: a && b\n'))
    expect(parse(text).jobs.a.steps.map((step: { run: string }) => step.run)).toEqual([
      'set -m\nnpm start > x.log 2>&1 &',
      'a && b',
    ])
  })

  it('says what it leaves out', () => {
    expect(low(`${job('    concurrency: x\n    timeout-minutes: 0.5\n    steps: []\n')}`).notes).toEqual([
      'a: concurrency',
    ])
  })

  it.each([
    [
      'an unknown action',
      job('    steps:\n      - uses: someone/else@v1\n'),
      6,
      'no stand-in for someone/else@v1',
    ],
    ['another runner', '  a:\n    runs-on: windows-latest\n    steps: []\n', 4, 'only ubuntu'],
    ['a container', job('    container: node\n    steps: []\n'), 5, 'needs Docker'],
    ['broken YAML', '  a: [\n', 4, ''],
  ])('refuses %s with its line', (_, jobs, line, message) => {
    const { errors } = low(jobs)
    expect(errors[0]).toMatchObject({ file: 'x.yml', line, message: expect.stringContaining(message) })
  })
})
