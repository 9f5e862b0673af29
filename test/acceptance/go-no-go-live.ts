import type { Digest } from '../../src/domain/digest.ts'
import { fromGit, type GitHubDouble, startGitHub } from '../support/github/double.ts'
import type { Seed } from '../support/github/seed.ts'
import { type ActionRequest, type ActionRun, runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

export const token = 'ghs_canary_0123456789abcdef'
export const runId = 4242
const repository = 'acme/events'

export type Needs = Readonly<
  Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>
>

/** A service of which one commit is live in production, and another one is about to be. */
export interface GoLive {
  readonly workspace: TestWorkspace
  readonly github: GitHubDouble
  readonly live: string
  readonly head: string
  /** The output `result` of a gate that ran for the commit just now. */
  result(gate: string, more?: Partial<Digest>): string
  /** Both gates, passed. */
  needs(): Needs
  run(more?: More): Promise<ActionRun>
  /** The same after the approval, resting on what was decided. */
  authorize(decided: ActionRun, more?: More): Promise<ActionRun>
  close(): Promise<void>
}

export interface More extends Pick<ActionRequest, 'event' | 'env' | 'temp'> {
  readonly needs?: Needs
  readonly inputs?: Readonly<Record<string, string>>
}

export const protectedProduction = {
  name: 'production',
  reviewers: [{ user: 'rita' }],
  preventSelfReview: true,
  branches: [{ name: 'main' }],
  adminsMayBypass: false,
}

export const policy = 'go-no-go:\n  required: [coverage-gate, audit-gate]\n'

export async function makeGoLive(text = policy, more: Partial<Seed> = {}): Promise<GoLive> {
  const workspace = makeWorkspace({ '.github/golive.yml': text, 'src/a.ts': 'a\n' })
  const live = workspace.sha
  workspace.write('src/a.ts', 'b\n')
  workspace.commit('Show the price with its tax')
  // Of this address the double knows the account.
  workspace.git('commit', '-q', '--amend', '--no-edit', '--author', 'max <max@users.test>')
  const head = workspace.git('rev-parse', 'HEAD').trim()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  const status = { state: 'success' as const, environment: 'production', createdAt: yesterday }
  const github = await startGitHub(
    {
      owner: 'acme',
      name: 'events',
      ...fromGit(workspace.folder),
      environments: [protectedProduction],
      deployments: [{ sha: live, environment: 'production', createdAt: yesterday, statuses: [status] }],
      runs: [{ id: runId, headSha: head, actor: 'ann', event: 'push' }],
      ...more,
    },
    { token },
  )
  const result = (gate: string, told: Partial<Digest> = {}) =>
    JSON.stringify({
      schemaVersion: 1,
      gate,
      decision: 'pass',
      reasonCode: 'passed',
      headline: 'every limit holds',
      measures: [],
      findings: { critical: 0, high: 0, moderate: 0, low: 0, info: 0 },
      worst: [],
      waivers: [],
      subject: { repository, sha: head, ref: 'refs/heads/main' },
      startedAt: new Date(Date.now() - 60_000).toISOString(),
      ...told,
    } satisfies Digest)
  const needs = () => ({
    tests: succeeded({ result: result('coverage-gate') }),
    audit: succeeded({ result: result('audit-gate') }),
  })
  const run = ({ needs: handed = needs(), inputs = {}, env = {}, ...rest }: More = {}) =>
    runAction({
      ...rest,
      action: 'go-no-go',
      workspace: workspace.folder,
      inputs: { environment: 'production', needs: JSON.stringify(handed), ...inputs },
      env: {
        GITHUB_SHA: head,
        GITHUB_REPOSITORY: repository,
        GITHUB_API_URL: github.url,
        GITHUB_TOKEN: token,
        GITHUB_RUN_ID: String(runId),
        ...env,
      },
    })
  return {
    workspace,
    github,
    live,
    head,
    result,
    needs,
    run,
    authorize: (decided, { inputs = {}, ...rest } = {}) =>
      run({
        needs: { decide: succeeded({ result: decided.outputs['result'] ?? '' }) },
        inputs: { phase: 'authorize', ...inputs },
        ...rest,
      }),
    close: async () => {
      await github.close()
      workspace.remove()
    },
  }
}

export function succeeded(outputs: Readonly<Record<string, string>>): Needs[string] {
  return { result: 'success', outputs }
}

export function ended(result: 'failure' | 'cancelled' | 'skipped', outputs = {}): Needs[string] {
  return { result, outputs }
}
