import { afterEach, describe, expect, it } from '@jest/globals'
import { number, openPullRequest, type PullRequest } from '../support/pull-request/pull-request.ts'
import { runAction } from '../support/runner/run-action.ts'

const marker = '<!-- golive:coverage-gate -->'
const start = {
  '.github/golive.yml': 'coverage-gate:\n  coverage: lcov.info\n  limits: { lines: 50 }\n  comment: true\n',
  'src/a.ts': 'one\ntwo\n',
}

let pull: PullRequest
afterEach(() => pull.close())

async function gate(hits: readonly number[]) {
  pull.workspace.write('lcov.info', `SF:src/a.ts\nDA:1,${hits[0]}\nDA:2,${hits[1]}\nend_of_record\n`)
  const { workspace, event, env } = pull
  return runAction({ action: 'coverage-gate', workspace: workspace.folder, event, env })
}
const ours = () => pull.github.state.comments.filter(({ body }) => body.includes(marker))

describe('the comment on the pull request', () => {
  it('is one, changed in place by the next run', async () => {
    pull = await openPullRequest({ start, change: { 'README.md': 'x\n' } })
    await gate([1, 1])
    expect(ours()).toMatchObject([{ body: expect.stringContaining('Passed') }])
    expect(await gate([0, 0])).toMatchObject({ exitCode: 1 })
    expect(ours()).toMatchObject([{ body: expect.stringContaining('Blocked') }])
    expect(pull.github.violations).toEqual([])
  })

  it('is one, also when the reply to its creation got lost', async () => {
    pull = await openPullRequest({ start, change: { 'README.md': 'x\n' } })
    const lost = pull.github.fault({ kind: 'lost-reply', method: 'POST', path: /\/comments$/ })
    expect(await gate([1, 1])).toMatchObject({ exitCode: 0 })
    expect(lost()).toBe(1)
    expect(ours()).toHaveLength(1)
  })

  it('leaves what a stranger wrote with our marker as it is', async () => {
    const comment = {
      issue: number,
      user: 'mallory',
      body: `${marker}\nnothing to see`,
      association: 'NONE' as const,
    }
    pull = await openPullRequest({ start, change: { 'README.md': 'x\n' }, more: { comments: [comment] } })
    await gate([1, 1])
    expect(ours().map(({ body }) => body)).toEqual([
      `${marker}\nnothing to see`,
      expect.stringContaining('Passed'),
    ])
  })

  it('is a warning when the job may not write it, and changes no verdict', async () => {
    pull = await openPullRequest({
      start,
      change: { 'README.md': 'x\n' },
      permissions: { contents: 'read', 'pull-requests': 'read' },
    })
    const run = await gate([1, 1])
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
    expect(run.stdout).toMatch(/::warning.*403/)
    expect(ours()).toEqual([])
  })
})
