import { execFileSync } from 'node:child_process'
import type { Commit, Files } from './history.ts'

const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B']

/** A real git folder, read only. */
export class GitFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The commit and all before it; none when the folder does not have it. */
  commits(sha: string): Commit[] {
    try {
      const parts = this.#git(['log', '-z', `--format=${fields.join('%x00')}`, sha, '--'])
        .toString('utf8')
        .split('\0')
      const commits: Commit[] = []
      for (let at = 0; at + fields.length <= parts.length; at += fields.length) {
        commits.push(read(parts.slice(at, at + fields.length)))
      }
      return commits
    } catch {
      return []
    }
  }

  /** Branches and tags, each at its commit. */
  refs(): Map<string, string> {
    const format = '%(refname)%00%(objectname)%00%(*objectname)'
    const lines = this.#git(['for-each-ref', `--format=${format}`, 'refs/heads', 'refs/tags'])
    const refs = new Map<string, string>()
    for (const line of lines.toString('utf8').split('\n')) {
      const [name = '', sha = '', peeled = ''] = line.split('\0')
      if (name !== '') refs.set(name.slice('refs/'.length), peeled === '' ? sha : peeled)
    }
    return refs
  }

  files(sha: string): Files {
    const files = new Map<string, string>()
    for (const line of this.#git(['ls-tree', '-r', '-z', sha]).toString('utf8').split('\0')) {
      const found = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line)
      if (found?.[1] !== undefined && found[2] !== undefined) files.set(found[2], found[1])
    }
    return files
  }

  blob(sha: string): Buffer | undefined {
    try {
      return this.#git(['cat-file', 'blob', sha])
    } catch {
      return undefined
    }
  }

  #git(args: readonly string[]): Buffer {
    return execFileSync('git', ['-C', this.#folder, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    })
  }
}

function read(parts: readonly string[]): Commit {
  const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = ''] = parts
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(parent => parent !== ''),
    message: (parts[9] ?? '').trimEnd(),
    author: { name: an, email: ae, date: utc(ad) },
    committer: { name: cn, email: ce, date: utc(cd) },
  }
}

function utc(date: string): string {
  return new Date(date).toISOString().replace('.000Z', 'Z')
}
