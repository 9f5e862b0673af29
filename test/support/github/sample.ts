import { Octokit } from 'octokit'
import { type GitHubDouble, startGitHub } from './double.ts'
import type { Seed } from './seed.ts'

export const token = 'ghs_sample'
export const first = '1'.repeat(40)
export const second = '2'.repeat(40)
export const topic = '3'.repeat(40)

/** A small repository: two commits on main, a topic branch with a pull request, a protected environment, a run. */
export const sample: Seed = {
  owner: 'acme',
  name: 'events',
  commits: [
    { sha: first, message: 'Start', files: { 'README.md': '# Events\n', 'src/a.ts': 'one\ntwo\n' } },
    { sha: second, message: 'Go on', files: { 'src/b.ts': 'b\n' } },
    { sha: topic, message: 'Change', parents: [first], files: { 'src/a.ts': 'one\n2\nthree\n' } },
  ],
  refs: { 'heads/main': second, 'heads/feature/x': topic },
  pulls: [{ number: 7, head: 'feature/x', headSha: topic, user: 'alice' }],
  issues: [{ number: 3, title: 'Broken', labels: ['bug'] }],
  environments: [
    {
      name: 'production',
      reviewers: [{ user: 'carol' }, { team: 'ops', members: ['dave', 'alice'] }],
      preventSelfReview: true,
      branches: [{ name: 'main' }, { name: 'release/*' }],
    },
  ],
  runs: [{ id: 42, headSha: second, actor: 'alice', jobs: [{ name: 'approve', status: 'waiting' }] }],
}

export interface Opened {
  readonly github: GitHubDouble
  readonly octokit: Octokit
  readonly repo: { readonly owner: string; readonly repo: string }
}

const open: GitHubDouble[] = []

/** A double and the client that Golive uses, without its waits between calls. */
export async function openGitHub(more: Partial<Seed> = {}, now?: () => Date): Promise<Opened> {
  const github = await startGitHub({ ...sample, ...more }, { token, ...(now === undefined ? {} : { now }) })
  open.push(github)
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
  const options = { baseUrl: github.url, log, throttle: { enabled: false }, retry: { enabled: false } }
  const octokit = new Octokit({ auth: token, ...options })
  return { github, octokit, repo: { owner: 'acme', repo: 'events' } }
}

export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map(github => github.close()))
}

function quiet(): void {}
