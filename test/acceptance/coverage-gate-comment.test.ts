import { afterEach, describe, expect, it } from '@jest/globals'
import { everythingWritten } from '../support/runner/run-action.ts'
import { type Change, junit, lcov, makeChange, token } from './coverage-gate-change.ts'

const policy = 'coverage-gate:\n  comment: true\n'
const marker = '<!-- golive:coverage-gate -->'

let change: Change
afterEach(() => change.close())

async function open(more: Parameters<typeof makeChange>[2] = {}): Promise<void> {
  change = await makeChange({ '.github/golive.yml': policy, 'src/a.ts': 'a\nb\n' }, {}, more)
  change.workspace.write('coverage/lcov.info', lcov({ 'src/a.ts': [1, 1] }))
}
const ours = () => change.github.state.comments.filter(({ user }) => user.endsWith('[bot]'))

describe('the comment on the pull request', () => {
  it('is written once and then kept up to date in its place', async () => {
    await open()
    await change.run('pull_request')
    const [first] = ours()
    expect(first?.body).toMatch(/^<!-- golive:coverage-gate -->\n## ✅ .*Passed/)
    expect(first?.body).toContain('/actions/runs/4242')
    change.workspace.write('coverage/lcov.info', lcov({ 'src/a.ts': [1, 0] }))
    await change.run('pull_request')
    expect(ours()).toMatchObject([{ id: first?.id, body: expect.stringContaining('Blocked') }])
    expect(change.github.violations).toEqual([])
  })

  it('is one, too, when the answer to its creation got lost', async () => {
    await open()
    const struck = change.github.fault({ kind: 'lost-reply', operation: 'issues/create-comment' })
    const run = await change.run('pull_request')
    expect([struck(), run.exitCode, run.stdout.includes('::warning')]).toEqual([1, 0, false])
    expect(ours()).toHaveLength(1)
  })

  it('is not a stranger’s who wrote our marker', async () => {
    const theirs = { issue: 7, body: `${marker}\nLooks good!`, user: 'mallory', association: 'NONE' as const }
    await open({ comments: [theirs] })
    await change.run('pull_request')
    await change.run('pull_request')
    expect(ours()).toHaveLength(1)
    expect(change.github.state.comments.find(({ user }) => user === 'mallory')?.body).toBe(theirs.body)
  })

  it('that can not be written is a warning; the verdict stays', async () => {
    await open({ permissions: { contents: 'read', 'pull-requests': 'read' } })
    const run = await change.run('pull_request')
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } })
    expect(run.stdout).toMatch(/^::warning::.*403/m)
    change.workspace.write('coverage/lcov.info', lcov({ 'src/a.ts': [1, 0] }))
    expect(await change.run('pull_request')).toMatchObject({ exitCode: 1, outputs: { decision: 'block' } })
  })

  it.each(['push', 'schedule', 'workflow_dispatch'] as const)('is not written on %s', async event => {
    await open()
    expect((await change.run(event)).exitCode).toBe(0)
    expect(change.github.log.filter(({ path }) => path.includes('comments'))).toEqual([])
  })

  it('holds no secret, and neither does anything else that is written', async () => {
    await open()
    const secret = `<failure message="token ${token} and ${Buffer.from(token).toString('base64')}"/>`
    change.workspace.write('junit.xml', junit(`<testcase name="leaks ${token}">${secret}</testcase>`))
    const run = await change.run('pull_request', { inputs: { tests: 'junit.xml' } })
    expect(run.outputs['reason-code']).toBe('tests-failed')
    const everything = [await everythingWritten(run), ...ours().map(({ body }) => body)].join('\n')
    expect(everything).toContain('leaks')
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(Buffer.from(token).toString('base64'))
  })

  it('and the summary stay within what GitHub takes, and say what they left out', async () => {
    await open()
    const message = 'm'.repeat(3000)
    const cases = Array.from(
      { length: 2000 },
      (_, index) =>
        `<testcase name="${index} ${'n'.repeat(2000)}"><failure message="${message}"/></testcase>`,
    )
    change.workspace.write('junit.xml', junit(cases.join('')))
    const run = await change.run('pull_request', { inputs: { tests: 'junit.xml' } })
    expect(run.outputs['reason-code']).toBe('tests-failed')
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
    expect(run.summary).toMatch(/\d+ more are not shown/)
    expect(Buffer.byteLength(run.outputs['result'] ?? '')).toBeLessThanOrEqual(2048)
    const [comment] = ours()
    expect(comment?.body?.length).toBeLessThan(65_536)
    expect(comment?.body).toContain('[The whole report]')
    expect(run.stdout.match(/^::error/gm)?.length).toBeLessThanOrEqual(10)
  })
})
