import { ApiError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type {
  Approval,
  ChangedFile,
  Changes,
  CheckRequest,
  CheckRun,
  Comment,
  Commit,
  Comparison,
  Deployment,
  EnvironmentRules,
  GitHub,
  Head,
  WorkflowRun,
} from '../../ports/github.ts'
import {
  blobAnswer,
  commitAnswer,
  compareAnswer,
  contentAnswer,
  type FileAnswer,
  filesAnswer,
} from './answers.ts'
import { comparisonLimit, readChanges, readCommit } from './changes.ts'
import { upsertCheck } from './checks.ts'
import { Client, type ClientOptions } from './client.ts'
import { upsertComment } from './comments.ts'
import { readLastDeployment } from './deployments.ts'
import { readEnvironment } from './environments.ts'
import { readHasProtectedBranches, readPullHead, readRefHead } from './heads.ts'
import type { Repository } from './repository.ts'
import { readApprovals, readWorkflowRun } from './runs.ts'
import { readMembership } from './teams.ts'

/** GitHub lists 3,000 files of a pull request. */
const pullPages = 30

export class GitHubApi implements GitHub {
  readonly #client: Client
  readonly #clock: Clock
  readonly #repository: Repository
  readonly #readable = new Set<string>()

  constructor(repository: string, clock: Clock, options: ClientOptions) {
    const [owner = '', repo = ''] = repository.split('/')
    this.#repository = { owner, repo }
    this.#clock = clock
    this.#client = new Client(options)
  }

  async readFile(path: string, ref: string): Promise<Buffer | undefined> {
    try {
      const found = await this.#client.call(
        'GET /repos/{owner}/{repo}/contents/{path}',
        { ...this.#repository, path, ref },
        contentAnswer,
      )
      if (found.encoding === 'base64') return Buffer.from(found.content, 'base64')
      // Above 1 MB the content is left out and only the blob has it.
      const blob = await this.#client.call(
        'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
        { ...this.#repository, file_sha: found.sha },
        blobAnswer,
      )
      return Buffer.from(blob.content, 'base64')
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
      await this.#proveReadable(ref)
      return undefined
    }
  }

  /** GitHub answers 404 to whoever may not look, too: only where the commit can be seen is the file not there. */
  async #proveReadable(ref: string): Promise<void> {
    if (this.#readable.has(ref)) return
    await this.commitDate(ref)
    this.#readable.add(ref)
  }

  async commitDate(sha: string): Promise<Date> {
    const found = await this.#client.call(
      'GET /repos/{owner}/{repo}/commits/{ref}',
      { ...this.#repository, ref: sha },
      commitAnswer,
    )
    return new Date(found.commit.committer.date)
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const { files } = await this.#client.call(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      { ...this.#repository, basehead: `${base}...${head}` },
      compareAnswer,
    )
    return { files: files.map(changed), complete: files.length < comparisonLimit }
  }

  async pullFiles(number: number): Promise<Comparison> {
    const files: ChangedFile[] = []
    for (let page = 1; page <= pullPages; page += 1) {
      const found = await this.#client.call(
        'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
        { ...this.#repository, pull_number: number, per_page: 100, page },
        filesAnswer,
      )
      files.push(...found.map(changed))
      if (found.length < 100) return { files, complete: true }
    }
    return { files, complete: false }
  }

  upsertComment(request: {
    readonly issue: number
    readonly marker: string
    readonly body: string
  }): Promise<Comment> {
    return upsertComment(this.#client, this.#clock, this.#repository, request)
  }

  environment(name: string): Promise<EnvironmentRules | undefined> {
    return readEnvironment(this.#client, this.#repository, name)
  }

  hasProtectedBranches(): Promise<boolean> {
    return readHasProtectedBranches(this.#client, this.#repository)
  }

  refHead(ref: string): Promise<Head | undefined> {
    return readRefHead(this.#client, this.#repository, ref)
  }

  pullHead(number: number): Promise<Head> {
    return readPullHead(this.#client, this.#repository, number)
  }

  commit(sha: string): Promise<Commit> {
    return readCommit(this.#client, this.#repository, sha)
  }

  changesBetween(base: string, head: string): Promise<Changes> {
    return readChanges(this.#client, this.#repository, base, head)
  }

  lastDeployment(environment: string, exceptRun: string): Promise<Deployment | undefined> {
    return readLastDeployment(this.#client, this.#repository, environment, exceptRun)
  }

  approvals(runId: string): Promise<readonly Approval[]> {
    return readApprovals(this.#client, this.#repository, runId)
  }

  workflowRun(runId: string, attempt: number): Promise<WorkflowRun> {
    return readWorkflowRun(this.#client, this.#repository, runId, attempt)
  }

  isTeamMember(organisation: string, team: string, user: string): Promise<boolean> {
    return readMembership(this.#client, { org: organisation, team_slug: team }, user)
  }

  upsertCheck(request: CheckRequest): Promise<CheckRun> {
    return upsertCheck(this.#client, this.#clock, this.#repository, request)
  }
}

function changed({ filename, status, changes, patch }: FileAnswer): ChangedFile {
  return { path: filename, status, changes, patch }
}
