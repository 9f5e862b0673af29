import { afterEach, describe, expect, it } from '@jest/globals'
import { openPullRequest, type PullRequest } from '../support/pull-request/pull-request.ts'
import { runAction } from '../support/runner/run-action.ts'

const policy = (more = '') =>
  `coverage-gate:\n  coverage: coverage/lcov.info\n  limits: { lines: 10 }\n  patch: { lines: 80 }\n${more}`
const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`)
const text = (all: readonly string[]) => `${all.join('\n')}\n`
const lcov = (path: string, hits: readonly number[]) =>
  `SF:${path}\n${hits.map((count, index) => `DA:${index + 1},${count}`).join('\n')}\nend_of_record\n`

let open: PullRequest | undefined
afterEach(() => open?.close())

async function opened(request: Parameters<typeof openPullRequest>[0]): Promise<PullRequest> {
  open = await openPullRequest(request)
  return open
}

function gate({ workspace, event, env }: PullRequest, inputs: Record<string, string> = {}) {
  return runAction({ action: 'coverage-gate', workspace: workspace.folder, event, env, inputs })
}

describe('the lines of a pull request', () => {
  const start = { '.github/golive.yml': policy(), 'src/a.ts': text(lines(4)) }

  it('block when too few of them are covered, with a mark at each range', async () => {
    const pull = await opened({
      start,
      change: { 'src/a.ts': text([...lines(4), 'new 1', 'new 2', 'new 3']) },
    })
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 1, 1, 1, 1, 0, 0]))
    const run = await gate(pull)
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { 'reason-code': 'patch-below-limit', patch: '33.33' },
    })
    expect(run.stdout).toContain('::warning title=Not covered,file=src/a.ts,line=6,endLine=7::')
    expect(run.result?.subject.sha).toBe(pull.head)
  })

  it('are counted as the tested merge numbers them, also when the base went on', async () => {
    const pull = await opened({
      start,
      change: { 'src/a.ts': text([...lines(4), 'new 1', 'new 2']) },
      meanwhile: { 'src/a.ts': text(['early 1', 'early 2', 'early 3', ...lines(4)]) },
    })
    // Lines 8 and 9 of the merge are the change; 5 and 6, which the head calls so, are not covered.
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 1, 1, 1, 0, 0, 1, 1, 1]))
    const run = await gate(pull)
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', patch: '100.00' } })
  })

  it('are unknown where GitHub does not tell them, and say so', async () => {
    const pull = await opened({ start, change: { 'src/a.ts': text(lines(5)) } })
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 1, 1, 1, 1]))
    pull.github.fault({ kind: 'status', status: 403, path: /\/compare\//, times: 'always' })
    const run = await gate(pull)
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'patch-unavailable', patch: '' },
    })
    expect(run.result?.findings[0]?.remedy).toContain('pull-requests: read')
  })

  it('are no matter to a change without code', async () => {
    const pull = await opened({ start, change: { 'README.md': 'new\n' } })
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 1, 1, 1]))
    expect(await gate(pull)).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', patch: '' } })
  })
})

describe('the policy of a pull request', () => {
  it('is the base branch’s: a change can not lower its own limits', async () => {
    const pull = await opened({
      start: {
        '.github/golive.yml': 'coverage-gate:\n  limits: { lines: 90 }\n',
        'src/a.ts': text(lines(2)),
      },
      change: { '.github/golive.yml': 'coverage-gate:\n  limits: { lines: 0 }\n' },
    })
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 0]))
    expect(await gate(pull)).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'below-limit' } })
  })

  it('is not replaced by the change’s when it can not be read', async () => {
    const pull = await opened({
      start: { 'src/a.ts': text(lines(2)) },
      change: { '.github/golive.yml': 'coverage-gate:\n  limits: { lines: 0 }\n' },
    })
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 1]))
    pull.github.fault({ kind: 'status', status: 403, path: /\/contents\//, times: 'always' })
    const run = await gate(pull)
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'environment-unusable' } })
  })
})

describe('the commit in the workspace', () => {
  it('must be the one that is judged', async () => {
    const pull = await opened({
      start: { 'src/a.ts': text(lines(2)) },
      change: { 'src/a.ts': text(lines(3)) },
    })
    pull.workspace.git('checkout', '-q', pull.base)
    pull.workspace.write('coverage/lcov.info', lcov('src/a.ts', [1, 1]))
    const run = await gate(pull)
    expect(run).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'unknown', 'reason-code': 'checkout-of-another-commit' },
    })
  })
})
