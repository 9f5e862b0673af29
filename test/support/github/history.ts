import { createHash } from 'node:crypto'
import type { GitFolder } from './git-folder.ts'

export interface Signature {
  readonly name: string
  readonly email: string
  readonly date: string
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  readonly author: Signature
  readonly committer: Signature
}

/** Path to blob. */
export type Files = ReadonlyMap<string, string>

/** Commits and files: what a git folder has, and what was added to it here. */
export class History {
  readonly #git: GitFolder | undefined
  readonly #commits = new Map<string, Commit>()
  readonly #files = new Map<string, Files>()
  readonly #blobs = new Map<string, Buffer>()

  constructor(git?: GitFolder) {
    this.#git = git
  }

  commit(sha: string): Commit | undefined {
    if (!this.#commits.has(sha) && /^[0-9a-f]{40}$/.test(sha)) {
      for (const found of this.#git?.commits(sha) ?? []) this.#commits.set(found.sha, found)
    }
    return this.#commits.get(sha)
  }

  /** By the first digits of its name. */
  abbreviated(start: string): Commit | undefined {
    if (!/^[0-9a-f]{7,39}$/.test(start)) return undefined
    return [...this.#commits.values()].find(commit => commit.sha.startsWith(start))
  }

  files(sha: string): Files {
    const known = this.#files.get(sha)
    if (known !== undefined) return known
    const files: Files = this.#git?.files(sha) ?? new Map<string, string>()
    this.#files.set(sha, files)
    return files
  }

  filesOfTree(tree: string): Files | undefined {
    const found = [...this.#commits.values()].find(commit => commit.tree === tree)
    return found === undefined ? undefined : this.files(found.sha)
  }

  blob(sha: string): Buffer | undefined {
    return this.#blobs.get(sha) ?? this.#git?.blob(sha)
  }

  addBlob(content: Buffer): string {
    const sha = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')
    this.#blobs.set(sha, content)
    return sha
  }

  add(fresh: Omit<Commit, 'sha' | 'tree'> & { readonly files: Files; readonly sha?: string }): Commit {
    const { files, sha, ...rest } = fresh
    const tree = digest([...files].sort())
    const commit = { sha: sha ?? digest([rest, tree]), tree, ...rest }
    this.#commits.set(commit.sha, commit)
    this.#files.set(commit.sha, files)
    return commit
  }

  /** The commit and all before it, nearest first. */
  log(sha: string): Commit[] {
    const seen = new Map<string, Commit>()
    const open = [sha]
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const commit = seen.has(next) ? undefined : this.commit(next)
      if (commit === undefined) continue
      seen.set(next, commit)
      open.push(...commit.parents)
    }
    return [...seen.values()]
  }

  mergeBase(one: string, other: string): string | undefined {
    const before = new Set(this.log(one).map(commit => commit.sha))
    return this.log(other).find(commit => before.has(commit.sha))?.sha
  }
}

function digest(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('hex')
}
