import { execFileSync } from 'node:child_process'
import { fromGit, type GitHubDouble, startGitHub } from '../support/github/double.ts'
import type { Seed } from '../support/github/seed.ts'
import { type ActionRequest, type ActionRun, runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

export const token = 'ghs_canary_0123456789abcdef'
const repository = 'acme/events'

/** A checkout with a change on top of main, and GitHub, which knows both. */
export interface Change {
  readonly workspace: TestWorkspace
  readonly github: GitHubDouble
  readonly base: string
  readonly head: string
  /** Runs the gate as on the event; the payload is what GitHub sends with it. */
  run(event: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch', more?: More): Promise<ActionRun>
  close(): Promise<void>
}

type More = Pick<ActionRequest, 'inputs' | 'env' | 'interrupt'>

type Texts = Readonly<Record<string, string>>

export async function makeChange(before: Texts, after: Texts, more: Partial<Seed> = {}): Promise<Change> {
  const workspace = makeWorkspace(before)
  const base = workspace.sha
  for (const [path, text] of Object.entries(after)) workspace.write(path, text)
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', workspace.folder, ...identity, ...args], { encoding: 'utf8', timeout: 20_000 })
  git('checkout', '-q', '-b', 'topic')
  git('add', '-A')
  git('commit', '-q', '--allow-empty', '-m', 'Change')
  const head = git('rev-parse', 'HEAD').trim()
  const pull = { number: 7, head: 'topic', headSha: head, baseSha: base }
  const seed = { owner: 'acme', name: 'events', ...fromGit(workspace.folder), pulls: [pull] }
  const github = await startGitHub({ ...seed, ...more }, { token })
  const side = (ref: string, sha: string) => ({ ref, sha, repo: { full_name: repository } })
  const payloads = {
    pull_request: { pull_request: { number: 7, base: side('main', base), head: side('topic', head) } },
    push: { before: base, after: head },
    schedule: { schedule: '0 5 * * *' },
    workflow_dispatch: { inputs: null },
  }
  return {
    workspace,
    github,
    base,
    head,
    run: (name, { inputs = {}, env = {}, ...more } = {}) =>
      runAction({
        ...more,
        action: 'coverage-gate',
        workspace: workspace.folder,
        inputs: { coverage: 'coverage/lcov.info', ...inputs },
        event: { name, payload: payloads[name] },
        env: {
          GITHUB_SHA: head,
          GITHUB_REPOSITORY: repository,
          GITHUB_API_URL: github.url,
          GITHUB_TOKEN: token,
          ...env,
        },
      }),
    close: async () => {
      await github.close()
      workspace.remove()
    },
  }
}

/** A report in lcov: for each file the hits of its lines, from the first. */
export function lcov(files: Readonly<Record<string, readonly number[]>>): string {
  return Object.entries(files)
    .map(([path, hits]) => {
      const lines = hits.map((count, index) => `DA:${index + 1},${count}`)
      return ['TN:', `SF:${path}`, ...lines, 'end_of_record', ''].join('\n')
    })
    .join('')
}

export const junit = (body: string) =>
  `<?xml version="1.0"?>\n<testsuites><testsuite name="api">${body}</testsuite></testsuites>\n`
