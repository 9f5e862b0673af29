import { afterEach, describe, expect, it } from '@jest/globals'
import { type Change, lcov, makeChange } from './coverage-gate-change.ts'

const policy = 'coverage-gate:\n  limits: {}\n  patch: { lines: 80 }\n'
const old = 'one\ntwo\nthree\n'
const fresh = 'one\ntwo\n2a\n2b\nthree\n'

let change: Change
afterEach(() => change.close())

async function open(hits: readonly number[], more: Parameters<typeof makeChange>[2] = {}): Promise<void> {
  const before = { '.github/golive.yml': policy, 'src/a.ts': old, 'docs/a.md': 'a\n' }
  change = await makeChange(before, { 'src/a.ts': fresh, 'docs/a.md': 'b\n', 'src/new.ts': 'x\n' }, more)
  change.workspace.write('coverage/lcov.info', lcov({ 'src/a.ts': hits }))
}

describe('changed lines', () => {
  it.each(['pull_request', 'push'] as const)(
    'block on %s when no test runs them, and are marked',
    async event => {
      await open([1, 1, 0, 0, 1])
      const run = await change.run(event)
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: { 'reason-code': 'patch-below-limit', patch: '0.00' },
      })
      expect(run.stdout).toMatch(/^::warning title=Not covered,file=src\/a\.ts,line=3,endLine=4::/m)
      expect(run.summary).toMatch(/src\/a\.ts.* 2 \| 0 % \| 3–4/)
      expect(run.summary).toContain('not judged: src/new.ts')
      expect(change.github.violations).toEqual([])
    },
  )

  it.each(['pull_request', 'push'] as const)('pass on %s although old lines are not covered', async event => {
    await open([0, 0, 1, 1, 0])
    expect(await change.run(event)).toMatchObject({
      exitCode: 0,
      outputs: { patch: '100.00', lines: '40.00' },
    })
  })

  it.each(['schedule', 'workflow_dispatch'] as const)(
    'are none on %s, where the rest is judged',
    async event => {
      await open([1, 1, 0, 0, 1])
      const run = await change.run(event)
      expect(run).toMatchObject({
        exitCode: 0,
        outputs: { 'reason-code': 'passed', patch: '', lines: '60.00' },
      })
      expect(run.summary).toContain('has no change to look at')
    },
  )

  it('are found on every page of the list', async () => {
    const others = Array.from({ length: 230 }, (_, index) => ({
      filename: `docs/${index}.md`,
      status: 'added' as const,
      patch: '@@ -0,0 +1 @@\n+x',
    }))
    const files = [
      ...others,
      { filename: 'src/a.ts', status: 'modified' as const, patch: '@@ -2,0 +3 @@\n+2a' },
    ]
    await open([1, 1, 0, 0, 1])
    change.github.grow({
      pulls: [{ number: 7, head: 'topic', headSha: change.head, baseSha: change.base, files }],
    })
    expect((await change.run('pull_request')).outputs['reason-code']).toBe('patch-below-limit')
    expect(change.github.log.filter(({ path }) => path.includes('/pulls/7/files'))).toHaveLength(3)
  })

  it.each([
    ['forbids to look', { operation: 'pulls/list-files', status: 403 }],
    ['does not know the pull request', { operation: 'pulls/list-files', status: 404 }],
  ])('are unknown when GitHub %s', async (_, fault) => {
    await open([1, 1, 1, 1, 1])
    change.github.fault({ kind: 'status', times: 'always', ...fault })
    const run = await change.run('pull_request')
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'patch-unavailable' },
    })
    expect(run.stdout).toContain(String(fault.status))
    expect(run.stdout).toContain('pull-requests: read')
  })

  it('are known after GitHub had a moment of weakness', async () => {
    await open([1, 1, 1, 1, 1])
    const struck = change.github.fault({ kind: 'status', operation: 'pulls/list-files', status: 502 })
    expect((await change.run('pull_request')).outputs['reason-code']).toBe('passed')
    expect(struck()).toBe(1)
  })
})

describe('the policy', () => {
  it('is the base branch’s on pull requests, so that a change can not excuse itself', async () => {
    const strict = 'coverage-gate:\n  limits: { lines: 90 }\n'
    const lenient = 'coverage-gate:\n  limits: { lines: 10 }\n'
    change = await makeChange(
      { '.github/golive.yml': strict, 'src/a.ts': old },
      { '.github/golive.yml': lenient },
    )
    change.workspace.write('coverage/lcov.info', lcov({ 'src/a.ts': [1, 0, 0] }))
    expect((await change.run('pull_request')).outputs['reason-code']).toBe('below-limit')
    expect((await change.run('push')).outputs['reason-code']).toBe('passed')
  })

  it('that can not be read is no default policy', async () => {
    await open([1, 1, 1, 1, 1], { permissions: {} })
    const run = await change.run('pull_request')
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'environment-unusable' },
    })
  })
})
