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
}
