import { diff, type FileChange } from './diff.ts'
import { GitFolder } from './git-folder.ts'
import { type Files, History } from './history.ts'
import type { Artifact } from './records/artifact.ts'
import type { Check } from './records/check.ts'
import type { CommitRecord } from './records/commit.ts'
import type { Deployment } from './records/deployment.ts'
import type { Environment } from './records/environment.ts'
import type { Comment, Issue, Label } from './records/issue.ts'
import type { Pull } from './records/pull.ts'
import type { Run } from './records/run.ts'
import type { FullSeed, Growth } from './seed.ts'

/** A job that waits for its environment's rules. */
export interface Pending {
  readonly runId: number
  readonly environment: string
  readonly since: string
  approved: boolean
}

type Repository = Pick<
  FullSeed,
  | 'owner'
  | 'name'
  | 'private'
  | 'defaultBranch'
  | 'serverUrl'
  | 'user'
  | 'permissions'
  | 'rateLimit'
  | 'protectedBranches'
>

/** Everything the double knows; tests may read and change it. */
export class State {
  readonly repository: Repository
  readonly history: History
  readonly refs = new Map<string, string>()
  readonly pulls: Pull[] = []
  readonly issues: Issue[] = []
  readonly labels: Label[] = []
  readonly comments: Comment[] = []
  readonly checks: Check[] = []
  readonly deployments: Deployment[] = []
  readonly environments: Environment[] = []
  readonly runs: Run[] = []
  readonly artifacts: Artifact[] = []
  readonly pending: Pending[] = []
  readonly teams = new Map<string, readonly string[]>()
  /** Where it is reached. */
  url = ''
  callsLeft: number
  readonly #clock: () => Date
  #lastId = 1000

  constructor(seed: FullSeed, clock: () => Date) {
    this.repository = seed
    this.callsLeft = seed.rateLimit
    this.#clock = clock
    const git = seed.git === undefined ? undefined : new GitFolder(seed.git)
    this.history = new History(git)
    for (const [name, sha] of git?.refs() ?? []) this.refs.set(name, sha)
    for (const sha of this.refs.values()) this.history.commit(sha)
    this.grow(seed)
  }

  grow(more: Growth): void {
    for (const [at, commit] of more.commits.entries()) this.#commit(commit, more.commits[at - 1]?.sha)
    const head = `heads/${this.repository.defaultBranch}`
    const last = more.commits.at(-1)
    if (last !== undefined && !this.refs.has(head)) this.refs.set(head, last.sha)
    for (const [name, sha] of Object.entries(more.refs)) this.refs.set(name, sha)
    for (const [slug, members] of Object.entries(more.teams)) this.teams.set(slug, members)
    for (const { team, members } of more.environments.flatMap(teamsOf)) this.teams.set(team, members)
    replace(this.pulls, more.pulls, 'number')
    replace(this.issues, more.issues, 'number')
    replace(this.labels, more.labels, 'name')
    replace(this.environments, more.environments, 'name')
    replace(this.comments, more.comments.map(this.#identified), 'id')
    replace(this.checks, more.checks.map(this.#identified), 'id')
    replace(this.artifacts, more.artifacts.map(this.#identified), 'id')
    const runs = more.runs.map(run => ({ ...run, jobs: run.jobs.map(this.#identified) }))
    replace(this.runs, runs, 'id')
    const deployments = more.deployments.map(deployment => ({
      ...this.#identified(deployment),
      statuses: deployment.statuses.map(this.#identified),
    }))
    replace(this.deployments, deployments, 'id')
  }

  now(): Date {
    return this.#clock()
  }

  /** As GitHub writes it: whole seconds, UTC. */
  stamp(): string {
    return `${this.now().toISOString().slice(0, 19)}Z`
  }

  nextId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  /** Issues and pull requests count together. */
  nextNumber(): number {
    return Math.max(0, ...[...this.issues, ...this.pulls].map(item => item.number)) + 1
  }

  /** A branch, a tag, a whole ref or a commit's name, cut short or not. */
  resolve(ref: string): string | undefined {
    const name = ref.replace(/^refs\//, '')
    const known = [name, `heads/${name}`, `tags/${name}`].find(candidate => this.refs.has(candidate))
    if (known !== undefined) return this.refs.get(known)
    return this.history.commit(name)?.sha ?? this.history.abbreviated(name)?.sha
  }

  /** What `head` has that it had not when it left `base`. */
  changes(base: string, head: string): FileChange[] {
    const from = this.history.mergeBase(base, head)
    const old: Files = from === undefined ? new Map() : this.history.files(from)
    return diff(this.history, old, this.history.files(head))
  }

  readonly #identified = <T extends { id?: number | undefined }>(item: T): T & { id: number } => ({
    ...item,
    id: item.id ?? this.nextId(),
  })

  #commit(record: CommitRecord, previous: string | undefined): void {
    const parents = record.parents ?? (previous === undefined ? [] : [previous])
    const files = new Map(parents[0] === undefined ? [] : this.history.files(parents[0]))
    for (const [path, content] of Object.entries(record.files)) {
      if (content === null) files.delete(path)
      else files.set(path, this.history.addBlob(Buffer.from(content)))
    }
    const author = { name: record.author, email: `${record.author}@users.test`, date: record.date }
    const { sha, message } = record
    this.history.add({ sha, message, parents, files, author, committer: author })
  }
}

function teamsOf({ reviewers }: Environment) {
  return reviewers.flatMap(reviewer => ('team' in reviewer ? [reviewer] : []))
}

/** A record that is there already gives way to the new one of that name. */
function replace<T, K extends keyof T>(known: T[], fresh: readonly T[], key: K): void {
  for (const item of fresh) {
    const at = known.findIndex(other => other[key] === item[key])
    if (at === -1) known.push(item)
    else known[at] = item
  }
}
