import { symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { digestSchema } from '../../src/domain/digest.ts'
import { everythingWritten, readManifest, runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

const source = 'one\ntwo\nthree\nfour\n'
const lcov = (hits: readonly number[]) =>
  `TN:\nSF:src/a.ts\n${hits.map((count, index) => `DA:${index + 1},${count}`).join('\n')}\nend_of_record\n`
const junit = (body: string) =>
  `<?xml version="1.0"?>\n<testsuites><testsuite name="api">${body}</testsuite></testsuites>\n`

let workspace: TestWorkspace
afterEach(() => workspace.remove())

function gate(inputs: Record<string, string>, extra: Parameters<typeof runAction>[0]['env'] = {}) {
  const env = { GITHUB_SHA: workspace.sha, ...extra }
  return runAction({ action: 'coverage-gate', workspace: workspace.folder, inputs, env })
}

describe('the coverage gate as it is shipped', () => {
  it('passes, and sets every declared output and no other', async () => {
    workspace = makeWorkspace({ 'src/a.ts': source })
    workspace.write('coverage/lcov.info', lcov([1, 1, 1, 1]))
    workspace.write('reports/junit.xml', junit('<testcase name="works"/>'))
    const run = await gate({
      coverage: 'coverage/*.info',
      tests: 'reports/junit.xml',
      'tests-outcome': 'success',
    })
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'pass', 'reason-code': 'passed', lines: '100.00', tests: '1' },
    })
    expect(Object.keys(run.outputs).sort()).toEqual(
      Object.keys((await readManifest('coverage-gate')).outputs).sort(),
    )
    expect(digestSchema.parse(JSON.parse(run.outputs['result'] ?? '')).decision).toBe('pass')
    expect(run.result?.subject.sha).toBe(workspace.sha)
    expect(run.summary).toContain('Golive coverage gate: Passed')
  })

  it('blocks below the limit, and lets it be in observe mode', async () => {
    workspace = makeWorkspace({ 'src/a.ts': source })
    workspace.write('coverage/lcov.info', lcov([1, 1, 0, 0]))
    const run = await gate({ coverage: 'coverage/lcov.info' })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'block', 'reason-code': 'below-limit', lines: '50.00' },
    })
    const observed = await gate({ coverage: 'coverage/lcov.info', mode: 'observe' })
    expect(observed).toMatchObject({ exitCode: 0, outputs: { decision: 'block' } })
    expect(observed.summary).toContain('Observed only')
  })

  it.each([
    ['report-missing', {}],
    ['report-empty', { 'coverage/lcov.info': '' }],
    ['report-unparsable', { 'coverage/lcov.info': 'SF:src/a.ts\nDA:x,1\nend_of_record\n' }],
    ['report-truncated', { 'coverage/lcov.info': 'SF:src/a.ts\nDA:1,1\n' }],
    ['report-forbidden', { 'coverage/lcov.info': '{"src/a.ts":{"path":"src/a.ts"},"src/a.ts":{}}' }],
    [
      'report-forbidden',
      { 'coverage/lcov.info': '<!DOCTYPE coverage [<!ENTITY a "b">]><coverage line-rate="1"/>' },
    ],
    ['no-lines', { 'coverage/lcov.info': 'SF:src/a.ts\nend_of_record\n' }],
    ['files-not-in-tree', { 'coverage/lcov.info': 'SF:src/ghost.ts\nDA:1,1\nend_of_record\n' }],
    ['report-of-another-commit', { 'coverage/lcov.info': 'SF:src/a.ts\nDA:400,1\nend_of_record\n' }],
  ])('calls it unknown: %s', async (reason, files: Record<string, string>) => {
    workspace = makeWorkspace({ 'src/a.ts': source })
    for (const [path, text] of Object.entries(files)) workspace.write(path, text)
    const run = await gate({ coverage: 'coverage/lcov.info' })
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown', 'reason-code': reason } })
    const lenient = await gate({ coverage: 'coverage/lcov.info', 'on-unknown': 'warn' })
    expect(lenient).toMatchObject({ exitCode: 0, outputs: { decision: 'unknown' } })
  })

  it('takes no report from before the commit, from outside the workspace, or out of the commit itself', async () => {
    workspace = makeWorkspace({ 'src/a.ts': source, 'committed.info': lcov([1]) })
    workspace.write('old.info', lcov([1]))
    utimesSync(join(workspace.folder, 'old.info'), 1_000_000_000, 1_000_000_000)
    symlinkSync('/etc/hostname', join(workspace.folder, 'link.info'))
    expect((await gate({ coverage: 'old.info' })).outputs['reason-code']).toBe('report-stale')
    expect((await gate({ coverage: 'committed.info' })).outputs['reason-code']).toBe('report-stale')
    expect((await gate({ coverage: 'link.info' })).outputs['reason-code']).toBe('report-outside-workspace')
  })

  it.each([
    [
      'tests-failed',
      'block',
      junit('<testcase name="a"><failure message="1 is not 2">at x</failure></testcase>'),
      'failure',
    ],
    [
      'tests-skipped',
      'block',
      junit('<testcase name="a"/><testcase name="b"><skipped/></testcase>'),
      'success',
    ],
    ['tests-step-failed', 'block', junit('<testcase name="a"/>'), 'failure'],
    ['tests-not-run', 'unknown', junit('<testcase name="a"/>'), 'cancelled'],
    ['no-tests', 'unknown', junit(''), 'success'],
    ['tests-failed', 'block', junit('<error message="did not start"/>'), 'success'],
    ['report-truncated', 'unknown', '<testsuites><testsuite name="a"><testcase name="b"/>', 'success'],
  ])('judges tests: %s is %s', async (reason, decision, report, outcome) => {
    workspace = makeWorkspace({ 'src/a.ts': source })
    workspace.write('coverage/lcov.info', lcov([1, 1, 1, 1]))
    workspace.write('junit.xml', report)
    const run = await gate({ coverage: 'coverage/lcov.info', tests: 'junit.xml', 'tests-outcome': outcome })
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision, 'reason-code': reason } })
  })

  it('names all mistakes of inputs and policy at once, and shows no secret anywhere', async () => {
    workspace = makeWorkspace({
      '.github/golive.yml': 'coverage-gate:\n  limts: {}\n  uncovered-lines: many\n',
    })
    const run = await gate({ 'tests-outcome': 'ok', 'github-token': 'canary-token-123' })
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'input-invalid' },
    })
    expect(run.stdout).toMatch(/tests-outcome.*expected success/)
    expect(run.stdout).toMatch(/file=.github\/golive.yml,line=2.*did you mean "limits"/)
    expect(run.stdout).toMatch(/file=.github\/golive.yml,line=3/)
    expect(await everythingWritten(run)).not.toContain('canary-token-123')
  })

  it('escapes what reports say', async () => {
    workspace = makeWorkspace({ 'src/a.ts': source })
    workspace.write('coverage/lcov.info', lcov([1, 1, 1, 1]))
    workspace.write(
      'junit.xml',
      junit(
        '<testcase name="&lt;img src=x&gt; | @team ::set-output name=x::y"><failure message="::error::no"/></testcase>',
      ),
    )
    const run = await gate({ coverage: 'coverage/lcov.info', tests: 'junit.xml' })
    expect(run.summary).not.toMatch(/<img|@team/)
    expect(run.stdout).not.toMatch(/^::(set-output|error::no)/m)
  })
})
