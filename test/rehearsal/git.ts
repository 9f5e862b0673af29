import { execFileSync } from 'node:child_process'

const identity = [
  ...['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@example.com'],
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
