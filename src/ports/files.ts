/** A file that could not be taken as a report: each way has its own reason. */
export type FileRefusal =
  | { readonly reason: 'missing' }
  | { readonly reason: 'outside-workspace'; readonly resolved: string }
  | { readonly reason: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly reason: 'not-a-file' }
  | { readonly reason: 'unreadable'; readonly message: string }

export interface FoundFile {
  /** Relative to the working directory, forward slashes. */
  readonly path: string
  readonly absolute: string
  readonly bytes: number
  readonly modified: Date
}

export interface Files {
  /** Absolute path of the checked-out repository, links resolved. */
  readonly workspace: string
  /** Absolute path that relative paths start from, inside the workspace. */
  readonly directory: string
  /** Absolute path of `$RUNNER_TEMP/golive`, where relative paths are written to. */
  readonly temporary: string
  /** Files that match, sorted; links that lead out of the workspace are refused, not followed. */
  glob(patterns: readonly string[]): Promise<{
    readonly files: readonly FoundFile[]
    readonly refused: readonly { path: string; refusal: FileRefusal }[]
  }>
  /** Reads a file inside the workspace after resolving links. */
  read(
    path: string,
    limit: number,
  ): Promise<
    | { readonly ok: true; readonly data: Buffer; readonly file: FoundFile }
    | { readonly ok: false; readonly refusal: FileRefusal }
  >
  exists(path: string): Promise<boolean>
  /** Every file that git tracks, relative to the workspace; undefined when this is no git checkout. */
  tracked(): Promise<ReadonlySet<string> | undefined>
  /** Writes aside and renames, inside the workspace or `$RUNNER_TEMP/golive`; makes folders. Gives the absolute path. */
  write(path: string, data: string | Uint8Array): Promise<string>
}
