import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { lowerAction, lowerWorkflow } from './workflow.ts'

const environments = new Map([
  ['staging', { waits: false }],
  ['production', { waits: true }],
])
const low = (jobs: string, head = '') =>
  lowerWorkflow({ file: 'x.yml', text: `on: push\n${head}jobs:\n${jobs}`, environments })
const job = (lines: string) => `  a:\n    runs-on: ubuntu-latest\n${lines}`
const stepsOf = (text: string) => parse(text).jobs.a.steps

describe('lowering a workflow', () => {
  it('turns our actions, however they are written, into the working tree', () => {
    const { text, errors, references } = low(
      job(
        '    steps:\n      - uses: $/actions/coverage-gate\n      - uses: golive-dev/golive/actions/smoke-test@v1.2.3\n      - uses: golive-dev/golive@v1.2.3\n',
      ),
    )
    expect(errors).toEqual([])
    expect(stepsOf(text)).toEqual([
      { uses: 'golive-dev/golive/actions/coverage-gate@v1' },
      { uses: 'golive-dev/golive/actions/smoke-test@v1' },
      { uses: 'golive-dev/golive@v1' },
    ])
    expect(references.map(({ repository, path }) => `${repository}:${path}`)).toEqual([
      'golive:actions/coverage-gate',
      'golive:actions/smoke-test',
      'golive:',
    ])
  })

  it.each([
    ['actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3', 'checkout', 'actions/checkout@1af3b93'],
    ['actions/setup-node@v6', 'setup-node', 'actions/setup-node@v6'],
    ['actions/upload-artifact@v5', 'upload-artifact', 'actions/upload-artifact@v5'],
    ['actions/download-artifact@v5', 'download-artifact', 'actions/download-artifact@v5'],
    ['actions/cache@v5', 'cache', 'actions/cache@v5'],
    ['actions/cache/restore@v5', 'cache-restore', 'actions/cache/restore@v5'],
    ['actions/cache/save@v5', 'cache-save', 'actions/cache/save@v5'],
  ])('stands in for %s under its own name', (uses, folder, name) => {
    expect(stepsOf(low(job(`    steps:\n      - uses: ${uses}\n`)).text)).toEqual([
      { uses: `golive-rehearsal/stand-ins/${folder}@v1`, name },
    ])
  })

  it('keeps the name that a step has', () => {
    const [step] = stepsOf(
      low(job('    steps:\n      - name: Code\n        uses: actions/checkout@v6\n')).text,
    )
    expect(step.name).toBe('Code')
  })

  it('lets a background process outlive its step, where the shell can', () => {
    const { text } = low(
      job(
        '    steps:\n      - run: npm start > x.log 2>&1 &\n      - run: a && b\n      - { run: a &, shell: pwsh }\n',
      ),
    )
    expect(stepsOf(text).map((step: { run: string }) => step.run)).toEqual([
      'set -m\nnpm start > x.log 2>&1 &',
      'a && b',
      'a &',
    ])
  })

  it('says what it can not play, and plays a part of a minute as a whole one', () => {
    const { notes, text } = low(
      job(
        '    concurrency: x\n    timeout-minutes: 0.5\n    steps:\n      - { run: a, timeout-minutes: 1.2 }\n',
      ),
      'concurrency: { group: y, queue: max }\n',
    )
    expect(notes.join('\n')).toMatch(
      /^concurrency.*\na: concurrency.*\na: .*0\.5 counts as 1\na: .*1\.2 counts as 2$/,
    )
    expect(parse(text).jobs.a).toMatchObject({ 'timeout-minutes': 1, steps: [{ 'timeout-minutes': 2 }] })
    expect(text).not.toContain('concurrency')
  })

  it('takes the time zone of a schedule out', () => {
    const text = 'on:\n  schedule:\n    - { cron: 1 2 * * *, timezone: Europe/Rome }\njobs: {}\n'
    const lowered = lowerWorkflow({ file: 'x.yml', text, environments })
    expect(parse(lowered.text).on).toEqual({ schedule: [{ cron: '1 2 * * *' }] })
    expect(lowered.notes).toHaveLength(1)
  })

  it('lowers what an alias stands for', () => {
    const { text } = low(
      `${job('    steps: &all\n      - uses: actions/checkout@v6\n')}  b:\n    runs-on: ubuntu-latest\n    steps: *all\n`,
    )
    const { a, b } = parse(text).jobs
    expect(b.steps).toEqual(a.steps)
    expect(text).not.toMatch(/[&*]all/)
  })

  it.each([
    ['an unknown action', job('    steps:\n      - uses: someone/else@v1\n'), 6, 'actions/cache/save'],
    ['an action in a container', job('    steps:\n      - uses: docker://node\n'), 6, 'no stand-in'],
    ['another runner', '  a:\n    runs-on: windows-latest\n    steps: []\n', 4, 'only ubuntu'],
    [
      'a runner that only the run knows',
      '  a:\n    runs-on: ${{ matrix.os }}\n    steps: []\n',
      4,
      'only ubuntu',
    ],
    ['a container', job('    container: node\n    steps: []\n'), 5, 'needs Docker'],
    ['an unknown key of a job', job('    snapshot: x\n    steps: []\n'), 5, '"snapshot"'],
    ['an unknown key of a step', job('    steps:\n      - run: a\n        wait: 1\n'), 7, '"wait"'],
    ['a job that is no map', '  a: 3\n', 3, 'a job is a map'],
    ['a workflow of others', '  a:\n    uses: some/one/.github/workflows/x.yml@v1\n', 4, 'neither'],
    ['broken YAML', '  a: [\n', 4, 'must be sufficiently indented'],
  ])('refuses %s with its line', (_, jobs, line, message) => {
    const [error] = low(jobs).errors
    expect(error).toEqual({ file: 'x.yml', line, message: expect.stringContaining(message) })
  })
})

describe('lowering an environment', () => {
  it('puts a wait before the steps of a protected one only, and takes deployment out', () => {
    const { text, waits } = low(
      job('    environment: { name: production, deployment: false }\n    steps:\n      - run: echo\n'),
    )
    expect(parse(text).jobs.a.environment).toEqual({ name: 'production' })
    expect(stepsOf(text)[0]).toMatchObject({ name: 'Wait for approval', with: { environment: 'production' } })
    expect(waits).toEqual(['production'])
    const open = low(job('    environment: staging\n    steps:\n      - run: echo\n'))
    expect(stepsOf(open.text)).toHaveLength(1)
    expect(open.waits).toEqual([])
  })

  it('starts no step of a rejected job, whatever its condition', () => {
    const { text } = low(
      job(
        '    environment: production\n    steps:\n      - { run: a, if: always() }\n      - { run: b, if: "${{ failure() }}" }\n',
      ),
    )
    expect(stepsOf(text).map((step: { if?: string }) => step.if)).toEqual([
      undefined,
      "${{ steps.golive-approval.outcome == 'success' && (always()) }}",
      "${{ steps.golive-approval.outcome == 'success' && (failure()) }}",
    ])
  })

  it('asks during the run for one that only the run knows', () => {
    const { text, waits } = low(job('    environment: ${{ inputs.to }}\n    steps:\n      - run: echo\n'))
    expect(stepsOf(text)[0].with).toEqual({ environment: '${{ inputs.to }}' })
    expect(waits).toEqual([undefined])
  })

  it('says that one that is not there protects nothing, as on GitHub', () => {
    const { notes, waits } = low(job('    environment: moon\n    steps:\n      - run: echo\n'))
    expect(notes).toEqual(['a: the environment moon does not exist, so nothing protects it'])
    expect(waits).toEqual([])
  })
})

describe('lowering an action', () => {
  it('lowers the steps of a composite', () => {
    const text = 'runs:\n  using: composite\n  steps:\n    - uses: $/actions/smoke-test\n'
    expect(parse(lowerAction({ file: 'a.yml', text }).text).runs.steps).toEqual([
      { uses: 'golive-dev/golive/actions/smoke-test@v1' },
    ])
  })

  it('refuses a container', () => {
    const { errors } = lowerAction({ file: 'a.yml', text: 'runs:\n  using: docker\n  image: Dockerfile\n' })
    expect(errors).toEqual([{ file: 'a.yml', line: 2, message: expect.stringContaining('Docker') }])
  })
})
