import { execFileSync } from 'node:child_process'

/** By its address the GitHub double knows whose account it is. */
const identity = [
  ...['-c', 'user.name=alice', '-c', 'user.email=alice@users.test'],
  ...['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null'],
]

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', timeout: 60_000 })
}

export function commitAll(folder: string, message: string): string {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', message)
  return git(folder, 'rev-parse', 'HEAD').trim()
}
