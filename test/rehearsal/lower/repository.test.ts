import { describe, expect, it } from '@jest/globals'
import { lowerRepository } from './repository.ts'

const files: Readonly<Record<string, string>> = {
  'scratch:.github/workflows/b.yml':
    'on: workflow_call\njobs:\n  b:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./tools/one\n',
  'scratch:tools/one/action.yaml': 'runs:\n  using: composite\n  steps:\n    - uses: $/actions/two\n',
  'golive:actions/two/action.yml': 'runs:\n  using: composite\n  steps:\n    - uses: actions/checkout@v6\n',
  'golive:action.yml': 'runs:\n  using: composite\n  steps:\n    - uses: $/actions/outer\n',
  'golive:actions/outer/action.yml':
    'runs:\n  using: composite\n  steps:\n    - uses: $/actions/outer/step\n    - uses: $/actions/two\n',
  'golive:actions/outer/step/action.yml': 'runs: { using: node24, main: ../../../dist/outer.js }\n',
  'golive:.github/workflows/c.yml':
    'on: workflow_call\njobs:\n  c:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: nobody/knows@v1\n',
}
const low = (jobs: string) =>
  lowerRepository({
    path: '.github/workflows/a.yml',
    text: `on: push\njobs:\n${jobs}`,
    environments: new Map(),
    read: (repository, path) => files[`${repository}:${path}`],
  })

describe('lowering a repository', () => {
  it('follows workflows and composite actions wherever they lie', () => {
    const { scratch, golive, errors } = low('  a:\n    uses: ./.github/workflows/b.yml\n')
    expect(errors).toEqual([])
    expect([...scratch.keys()]).toEqual([
      '.github/workflows/a.yml',
      '.github/workflows/b.yml',
      'tools/one/action.yaml',
    ])
    expect(scratch.get('tools/one/action.yaml')).toContain('golive-dev/golive/actions/two@v1')
    expect(golive.get('actions/two/action.yml')).toContain('golive-rehearsal/stand-ins/checkout@v1')
  })

  it('plays a workflow of ours from a copy, and tells mistakes in it with its own file and line', () => {
    const { scratch, errors } = low('  a:\n    uses: golive-dev/golive/.github/workflows/c.yml@v1\n')
    expect(scratch.get('.github/workflows/a.yml')).toContain('uses: ./.github/workflows/golive-c.yml')
    expect(scratch.has('.github/workflows/golive-c.yml')).toBe(true)
    expect(errors).toEqual([
      { file: '.github/workflows/c.yml', line: 6, message: expect.stringContaining('nobody/knows@v1') },
    ])
  })

  it('follows the front door and composites within composites', () => {
    const { golive, errors } = low(
      '  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: golive-dev/golive@v1\n',
    )
    expect(errors).toEqual([])
    expect([...golive.keys()]).toEqual([
      'action.yml',
      'actions/outer/action.yml',
      'actions/outer/step/action.yml',
      'actions/two/action.yml',
    ])
    expect(golive.get('action.yml')).toContain('uses: golive-dev/golive/actions/outer@v1')
    expect(golive.get('actions/outer/action.yml')).toContain('uses: golive-dev/golive/actions/outer/step@v1')
  })

  it('refuses what is not there where it is asked for', () => {
    const step = (uses: string) => `  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${uses}\n`
    for (const [uses, path] of [
      ['golive-dev/golive/actions/three@v1', 'actions/three/action.yml'],
      ['./tools/two', 'tools/two/action.yml'],
    ] as const)
      expect(low(step(uses)).errors).toEqual([
        { file: '.github/workflows/a.yml', line: 6, message: `there is no ${path}` },
      ])
    expect(low('  a:\n    uses: ./.github/workflows/no.yml\n').errors).toEqual([
      { file: '.github/workflows/a.yml', line: 4, message: 'there is no .github/workflows/no.yml' },
    ])
  })
})
