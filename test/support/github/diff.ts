import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Files, History } from './history.ts'

export interface FileChange {
  readonly filename: string
  readonly previous?: string
  /** In GitHub's words. */
  readonly status: string
  readonly additions: number
  readonly deletions: number
  /** Absent for a binary file. */
  readonly patch?: string | undefined
}

const statuses = new Map([
  ['A', 'added'],
  ['D', 'removed'],
  ['R', 'renamed'],
])

/** What git finds between two sets of files; only those that differ are written out for it. */
export function diff(history: History, old: Files, fresh: Files): FileChange[] {
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    path => old.get(path) !== fresh.get(path),
  )
  if (paths.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'diff-'))
  try {
    for (const [side, files] of [['a', old] as const, ['b', fresh] as const]) {
      mkdirSync(join(folder, side))
      for (const path of paths) write(history, join(folder, side, path), files.get(path))
    }
    const names = git(folder, ['--name-status', '-z']).split('\0')
    const patches = git(folder, [])
      .split(/^diff --git .*\n/m)
      .slice(1)
    return patches.map(patch => change(names, patch))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(history: History, file: string, blob: string | undefined): void {
  if (blob === undefined) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, history.blob(blob) ?? '')
}

/** Takes its words off the front of `names`. */
function change(names: string[], text: string): FileChange {
  const letter = (names.shift() ?? '').charAt(0)
  const first = (names.shift() ?? '').slice(2)
  const second = letter === 'R' ? (names.shift() ?? '').slice(2) : first
  const hunks = /^@@ /m.exec(text)
  const patch = hunks === null ? undefined : text.slice(hunks.index).trimEnd()
  const count = (sign: string) => patch?.split('\n').filter(line => line.startsWith(sign)).length ?? 0
  return {
    filename: second,
    ...(letter === 'R' ? { previous: first } : {}),
    status: statuses.get(letter) ?? 'modified',
    additions: count('+'),
    deletions: count('-'),
    ...(patch === undefined ? {} : { patch }),
  }
}

function git(folder: string, args: readonly string[]): string {
  const fixed = ['-c', 'core.quotePath=false', 'diff', '--no-index', '--no-color', '--no-ext-diff']
  const { status, stdout, error } = spawnSync('git', [...fixed, '--no-prefix', '-M', ...args, 'a', 'b'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 1 && status !== 0) throw new Error('git diff failed', { cause: error })
  return stdout
}
