import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

const hourMs = 3_600_000

let workspace: TestWorkspace
afterEach(() => workspace.remove())

async function reasonAfter(spoil: () => string): Promise<string | undefined> {
  workspace = makeWorkspace({ 'src/a.ts': 'one\ntwo\n', 'src/b.ts': 'one\n' })
  const sha = spoil()
  workspace.write('lcov.info', 'SF:src/a.ts\nDA:1,1\nend_of_record\nSF:src/b.ts\nDA:1,1\nend_of_record\n')
  const request = { action: 'coverage-gate', workspace: workspace.folder, inputs: { coverage: 'lcov.info' } }
  return (await runAction({ ...request, env: { GITHUB_SHA: sha } })).outputs['reason-code']
}

function committedIn(ms: number): string {
  const date = `${Math.floor((Date.now() + ms) / 1000)} +0000`
  const tree = workspace.git('rev-parse', 'HEAD^{tree}').trim()
  const head = `tree ${tree}\nauthor T <t@example.com> ${date}\ncommitter T <t@example.com> ${date}\n\nAhead\n`
  workspace.write('.git/commit-ahead', head)
  const sha = workspace.git('hash-object', '-t', 'commit', '-w', '.git/commit-ahead').trim()
  workspace.git('reset', '-q', '--hard', sha)
  return sha
}

describe('the commit that the reports are made from', () => {
  it('may be dated by a clock that is minutes ahead', async () => {
    expect(await reasonAfter(() => committedIn(hourMs / 20))).toBe('passed')
  })

  it('tells of no report’s age when it is dated far ahead', async () => {
    expect(await reasonAfter(() => committedIn(hourMs))).toBe('report-stale')
  })

  it('has files that are covered and not on the disk: another tree was tested', async () => {
    const reason = await reasonAfter(() => {
      rmSync(join(workspace.folder, 'src/b.ts'))
      return workspace.sha
    })
    expect(reason).toBe('report-of-another-commit')
  })
})
