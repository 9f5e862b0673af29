export interface ChangedFile {
  readonly path: string
  readonly status: string
  /** Lines added and removed together. */
  readonly changes: number
  /** Unified diff hunks; absent when GitHub left it out (binary or too large). */
  readonly patch: string | undefined
}

export interface Comparison {
  readonly files: readonly ChangedFile[]
  /** False when GitHub cut the list (300 files in a comparison, 3,000 in a pull request). */
  readonly complete: boolean
}

export interface Comment {
  readonly id: number
  readonly body: string
  readonly url: string
}

/** A branch, a tag or a pull request's head, and the commit that it points to. */
export interface Head {
  readonly ref: string
  readonly sha: string
}

export interface Reviewer {
  readonly kind: 'user' | 'team'
  /** Login, or the team's slug. */
  readonly name: string
}

export interface EnvironmentRules {
  readonly name: string
  readonly url: string
  readonly reviewers: readonly Reviewer[]
  readonly preventsSelfReview: boolean
  readonly waitMinutes: number
  /** Which branches and tags may deploy: every one, protected ones, or those of the patterns. */
  readonly branches: 'all' | 'protected' | readonly string[]
  /** True also where GitHub does not tell. */
  readonly adminsMayBypass: boolean
}

export interface Commit {
  readonly sha: string
  /** First line of the message. */
  readonly title: string
  /** Login, or the name in the commit. */
  readonly author: string
  /** False when no account of GitHub has the author's address, so `author` is whatever the commit says. */
  readonly authorKnown: boolean
  /** Whom the message's trailers name: logins, or an address where nothing tells whose it is. */
  readonly coAuthors: readonly string[]
  readonly url: string
  readonly date: Date
}

/** All that `head` has and `base` has not. */
export interface Changes {
  readonly direction: 'ahead' | 'identical' | 'behind' | 'diverged'
  /** Newest first. */
  readonly commits: readonly Commit[]
  readonly totalCommits: number
  /** How many commits `base` has that `head` has not. */
  readonly behindBy: number
  readonly files: readonly { readonly path: string; readonly changes: number }[]
  /** False when a list was cut (300 files, 1,000 commits). */
  readonly complete: boolean
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  /** When it was told to have succeeded. */
  readonly deployedAt: Date
}

/** What somebody said on the run page. */
export interface Approval {
  readonly environments: readonly string[]
  readonly state: 'approved' | 'rejected' | 'pending'
  /** Login; empty when the account is gone. */
  readonly user: string
  readonly comment: string
}

export interface WorkflowRun {
  /** Who made the event. */
  readonly actor: string
  /** Who started this attempt; another one on a re-run. */
  readonly triggeringActor: string
  readonly headSha: string
  /** Absent for a tag or a commit without a branch. */
  readonly headBranch: string | undefined
  readonly event: string
  /** `owner/name`; absent when it is gone. */
  readonly headRepository: string | undefined
}

export interface CheckRequest {
  readonly name: string
  readonly headSha: string
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'action_required'
  readonly title: string
  /** Markdown. */
  readonly summary: string
  /** Markdown, below the summary. */
  readonly text?: string
  readonly detailsUrl: string
  /** By which a later call finds this one's check run. */
  readonly externalId: string
}

export interface CheckRun {
  readonly id: number
  readonly url: string
}

/** The verbs that we need; throws ApiError. Creating looks for our marker first, so a repeated call is one comment. */
export interface GitHub {
  /** A file's bytes at a commit, branch or tag; undefined when that commit can be read and has no such file. */
  readFile(path: string, ref: string): Promise<Buffer | undefined>
  /** Committer date of a commit. */
  commitDate(sha: string): Promise<Date>
  /** What `head` has that `base` has not. */
  compare(base: string, head: string): Promise<Comparison>
  pullFiles(number: number): Promise<Comparison>
  /** Creates the comment that carries the marker, or changes it in place. `marker` is a short plain word. */
  upsertComment(request: {
    readonly issue: number
    readonly marker: string
    readonly body: string
  }): Promise<Comment>
  /** Its rules; undefined when the repository's environments can be read and it is none of them. */
  environment(name: string): Promise<EnvironmentRules | undefined>
  /** Without any protected branch a rule that only protected ones may deploy lets all of them. */
  hasProtectedBranches(): Promise<boolean>
  /** The commit of `refs/heads/…` or `refs/tags/…`; undefined when refs can be read and it is none of them. */
  refHead(ref: string): Promise<Head | undefined>
  /** Where the head of a pull request is now, in whichever repository. */
  pullHead(number: number): Promise<Head>
  commit(sha: string): Promise<Commit>
  changesBetween(base: string, head: string): Promise<Changes>
  /** The newest deployment there that succeeded and was not given up later, those of the run itself left out; undefined when there never was one. */
  lastDeployment(environment: string, exceptRun: string): Promise<Deployment | undefined>
  approvals(runId: string): Promise<readonly Approval[]>
  workflowRun(runId: string, attempt: number): Promise<WorkflowRun>
  /** Throws when the token may not see who is in the team: GitHub answers 404 for that, too. */
  isTeamMember(organisation: string, team: string, user: string): Promise<boolean>
  /** Creates the check run with the external id, or changes it in place. */
  upsertCheck(request: CheckRequest): Promise<CheckRun>
}
