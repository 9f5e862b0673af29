import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface TestWorkspace {
  readonly folder: string
  readonly sha: string
  write(path: string, text: string): void
  /** Commits what is written; gives the commit. */
  commit(message: string): string
  git(...args: string[]): string
  remove(): void
}

/** A git checkout of its own with the given files committed. */
export function makeWorkspace(files: Readonly<Record<string, string>>): TestWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'golive-workspace-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', timeout: 20_000 })
  const commit = (message: string) => {
    git('add', '-A')
    git('commit', '-q', '-m', message)
    return git('rev-parse', 'HEAD').trim()
  }
  git('init', '-q', '-b', 'main')
  return {
    folder,
    sha: commit('Start'),
    write,
    commit,
    git,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
