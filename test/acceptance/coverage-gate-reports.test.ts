import { rmSync, truncateSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { readReal } from '../coverage/real-reports.ts'
import { runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'
import { type Change, junit, lcov, makeChange } from './coverage-gate-change.ts'

let workspace: TestWorkspace | undefined
let change: Change | undefined
afterEach(async () => {
  workspace?.remove()
  await change?.close()
  workspace = undefined
  change = undefined
})

const two = 'a\nb\n'

function open(
  files: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
): TestWorkspace {
  const opened = makeWorkspace(files)
  for (const [path, text] of Object.entries(written)) opened.write(path, text)
  workspace = opened
  return opened
}

function gate({ folder, sha }: TestWorkspace, inputs: Readonly<Record<string, string>>) {
  return runAction({ action: 'coverage-gate', workspace: folder, inputs, env: { GITHUB_SHA: sha } })
}

const cobertura = (sources: readonly string[], file: string) =>
  `<coverage><sources>${sources.map(source => `<source>${source}</source>`).join('')}</sources><class filename="${file}"><lines><line number="1" hits="1"/></lines></class></coverage>`

describe('reports', () => {
  it('above the limit of size are not read', async () => {
    const opened = open({ 'src/a.ts': two }, { 'big.info': lcov({ 'src/a.ts': [1] }) })
    truncateSync(join(opened.folder, 'big.info'), 200_000_001)
    const run = await gate(opened, { coverage: 'big.info' })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'report-too-large' },
    })
    const tests = await gate(opened, { coverage: 'big.info', tests: 'big.info' })
    expect(tests.outputs['reason-code']).toBe('report-too-large')
  })

  it('are files', async () => {
    const opened = open({ 'src/a.ts': two }, { 'coverage/a.txt': '' })
    expect((await gate(opened, { coverage: 'coverage' })).outputs['reason-code']).toBe('report-unreadable')
  })

  it('of packages are each of their own files, although they say the same names', async () => {
    const opened = open(
      { 'packages/a/src/index.ts': two, 'packages/b/src/index.ts': two, 'src/index.ts': two },
      {
        'packages/a/coverage/lcov.info': lcov({ 'src/index.ts': [1, 1] }),
        'packages/b/coverage/lcov.info': lcov({ 'src/index.ts': [0, 1] }),
      },
    )
    const run = await gate(opened, { coverage: 'packages/*/coverage/lcov.info' })
    expect(run.outputs).toMatchObject({ lines: '75.00', 'reason-code': 'below-limit' })
    expect(run.summary).toContain('packages/b/src/index.ts')
    const inside = await gate(opened, { coverage: 'coverage/lcov.info', 'working-directory': 'packages/a' })
    expect(inside.outputs).toMatchObject({ lines: '100.00', 'reason-code': 'passed' })
  })

  it('of one file are united by line, and the summary says so', async () => {
    const opened = open(
      { 'src/a.ts': two },
      { 'unit.info': lcov({ 'src/a.ts': [1, 0] }), 'e2e.info': lcov({ 'src/a.ts': [0, 1] }) },
    )
    const run = await gate(opened, { coverage: '*.info' })
    expect(run.outputs).toMatchObject({ lines: '100.00', 'reason-code': 'passed' })
    expect(run.summary).toContain('upper bound')
  })

  it('that do not tell which file they mean are unknown', async () => {
    const files = { 'one/a.py': two, 'two/a.py': two }
    const opened = open(files, { 'coverage.xml': cobertura(['one', 'two'], 'a.py') })
    expect((await gate(opened, { coverage: 'coverage.xml' })).outputs['reason-code']).toBe('report-ambiguous')
  })

  it('that are summaries of one file are unknown', async () => {
    const count = { total: 2, covered: 2 }
    const summary = JSON.stringify({
      'src/a.ts': { lines: count, statements: count, functions: count, branches: count },
    })
    const opened = open({ 'src/a.ts': two }, { 'a.json': summary, 'b.json': summary })
    expect((await gate(opened, { coverage: 'a.json' })).outputs['reason-code']).toBe('passed')
    expect((await gate(opened, { coverage: '*.json' })).outputs['reason-code']).toBe('report-ambiguous')
  })

  it('are found where tools usually write them, the most telling first', async () => {
    const final = (await readReal('coverage-final.json')).toString().replaceAll('/workspace/', './')
    const names = [...new Set([...final.matchAll(/"\.\/(src\/[^"]+)"/g)].map(match => match[1] ?? ''))]
    const long = 'line\n'.repeat(2000)
    const opened = open(Object.fromEntries(names.map(name => [name, long])), {
      'coverage/coverage-final.json': final,
      'coverage/lcov.info': lcov({ [names[0] ?? '']: [0] }),
    })
    expect((await gate(opened, {})).outputs).toMatchObject({
      lines: '86.48',
      branches: '87.62',
      'reason-code': 'passed',
    })
  })

  it.each([
    ['coverage', { coverage: 'old.info', tests: 'junit.xml' }],
    ['tests', { coverage: 'new.info', tests: 'old.xml' }],
  ])('of %s from before the commit are stale', async (_, inputs) => {
    const report = lcov({ 'src/a.ts': [1, 1] })
    const results = junit('<testcase name="a"/>')
    const opened = open(
      { 'src/a.ts': two },
      { 'old.info': report, 'new.info': report, 'old.xml': results, 'junit.xml': results },
    )
    for (const old of ['old.info', 'old.xml'])
      utimesSync(join(opened.folder, old), 1_000_000_000, 1_000_000_000)
    expect(
      (await gate(opened, { ...inputs, coverage: 'new.info', tests: 'junit.xml' })).outputs['reason-code'],
    ).toBe('passed')
    expect((await gate(opened, inputs)).outputs['reason-code']).toBe('report-stale')
  })

  it('without a git checkout are as old as GitHub says the commit is, and their files are those on the disk', async () => {
    const opened = await makeChange({ 'packages/x/src/a.ts': two }, {})
    change = opened
    opened.workspace.write('packages/x/coverage/lcov.info', lcov({ 'src/a.ts': [1, 1] }))
    const inputs = { coverage: 'packages/x/coverage/lcov.info' }
    opened.github.grow({ commits: [{ sha: opened.head, date: '2020-01-01T00:00:00Z' }] })
    rmSync(join(opened.workspace.folder, '.git'), { recursive: true })
    expect((await opened.run('push', { inputs })).outputs['reason-code']).toBe('passed')
    opened.github.fault({ kind: 'status', status: 403, operation: 'repos/get-commit', times: 'always' })
    const run = await opened.run('push', { inputs })
    expect(run.outputs).toMatchObject({ decision: 'unknown', 'reason-code': 'report-stale' })
    expect(run.stdout).toContain('of any age')
  })

  it('and the step that made them: a cancelled run is no verdict', async () => {
    const policy = 'coverage-gate: { limits: {}, patch: { lines: 1 } }\n'
    const opened = await makeChange({ '.github/golive.yml': policy, 'src/a.ts': two }, {})
    change = opened
    opened.workspace.write('coverage/lcov.info', lcov({ 'src/a.ts': [1, 1] }))
    opened.github.fault({ kind: 'hang', operation: 'pulls/list-files', times: 'always' })
    const run = await opened.run('pull_request', {
      interrupt: { after: /debug::coverage/, signal: 'SIGINT' },
    })
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown', 'reason-code': 'cancelled' } })
    expect(run.summary).toContain('Could not be checked')
  })
})
