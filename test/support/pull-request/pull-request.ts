import { type GitHubDouble, startGitHub } from '../github/double.ts'
import { fromGit, type MoreSeed } from '../github/seed.ts'
import { makeWorkspace, type TestWorkspace } from '../workspace/workspace.ts'

type Texts = Readonly<Record<string, string>>

export interface PullRequest {
  readonly workspace: TestWorkspace
  readonly github: GitHubDouble
  readonly base: string
  readonly head: string
  /** GitHub's merge of head into base; checked out, as actions/checkout does. */
  readonly merge: string
  readonly event: { readonly name: string; readonly payload: unknown }
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

const repository = 'golive-dev/event-manager'
const token = 'ghs_pull_request'
export const number = 7

/** A real checkout of a pull request and a GitHub that has the same commits. */
export async function openPullRequest(request: {
  readonly start: Texts
  readonly change: Texts
  /** What the base got after the branch was made. */
  readonly meanwhile?: Texts
  readonly more?: MoreSeed
  readonly permissions?: Readonly<Record<string, 'read' | 'write' | 'none'>>
}): Promise<PullRequest> {
  const workspace = makeWorkspace(request.start)
  const { git } = workspace
  git('checkout', '-q', '-b', 'feature/x')
  write(workspace, request.change)
  const head = workspace.commit('Change')
  git('checkout', '-q', 'main')
  if (request.meanwhile !== undefined) write(workspace, request.meanwhile)
  const base = request.meanwhile === undefined ? workspace.sha : workspace.commit('Go on')
  git('checkout', '-q', '--detach')
  git('merge', '-q', '--no-ff', '-m', 'Merge', head)
  const merge = git('rev-parse', 'HEAD').trim()
  git('branch', 'pull-7-merge', merge)
  const [owner = '', name = ''] = repository.split('/')
  const github = await startGitHub(
    {
      owner,
      name,
      ...fromGit(workspace.folder),
      pulls: [{ number, head: 'feature/x', headSha: head, user: 'alice' }],
      ...request.more,
      ...(request.permissions === undefined ? {} : { permissions: { ...request.permissions } }),
    },
    { token },
  )
  const side = (sha: string, ref: string) => ({ sha, ref, repo: { full_name: repository } })
  return {
    workspace,
    github,
    base,
    head,
    merge,
    event: {
      name: 'pull_request',
      payload: { pull_request: { number, base: side(base, 'main'), head: side(head, 'feature/x') } },
    },
    env: { GITHUB_SHA: merge, GITHUB_TOKEN: token, GITHUB_API_URL: github.url },
    async close() {
      await github.close()
      workspace.remove()
    },
  }
}

function write(workspace: TestWorkspace, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) workspace.write(path, text)
}
