import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Fault, faults } from './faults.ts'
import type { Options } from './options.ts'

export const root = resolve(import.meta.dirname, '../..')
const service = join(root, 'test/fixtures/event-manager')

export interface Scratch {
  /** Of everything that the rehearsal leaves behind until it ends. */
  readonly folder: string
  /** The repository whose workflow is played. */
  readonly repository: string
  readonly baseSha: string
  readonly headSha: string
}

/** A repository of the sample service with two commits on main and, for pull requests, a change on a branch. */
export function makeScratch(
  options: Options,
  workflow: { readonly name: string; readonly text: string },
): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'golive-rehearsal-'))
  const repository = join(folder, 'event-manager')
  const fault: Fault = options.fault === undefined ? { about: '' } : (faults[options.fault] ?? { about: '' })
  mkdirSync(repository)
  for (const path of git(service, 'ls-files', '-z').split('\0').filter(Boolean))
    copy(join(service, path), join(repository, path))
  const policies = join(root, 'workflows-examples/policies/event-manager')
  if (existsSync(policies)) cpSync(policies, join(repository, '.github'), { recursive: true })
  write(join(repository, '.github/workflows', workflow.name), workflow.text)
  git(repository, 'init', '-q', '-b', 'main')
  commit(repository, 'Start with the sample service')
  write(join(repository, 'NOTES.md'), 'Notes of the team.\n')
  commit(repository, 'Add notes')
  const baseSha = git(repository, 'rev-parse', 'HEAD').trim()
  if (options.event === 'pull_request') {
    git(repository, 'checkout', '-q', '-b', 'feature/ranking')
    cpSync(join(import.meta.dirname, 'overlay/feature'), repository, { recursive: true })
  }
  for (const path of fault.remove ?? []) rmSync(join(repository, path))
  for (const [path, text] of Object.entries(fault.write ?? {})) write(join(repository, path), text)
  if (git(repository, 'status', '--porcelain') !== '') commit(repository, 'Change the service')
  return { folder, repository, baseSha, headSha: git(repository, 'rev-parse', 'HEAD').trim() }
}

export function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=Rehearsal',
    '-c',
    'user.email=rehearsal@example.com',
    '-c',
    'commit.gpgsign=false',
  ]
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', timeout: 60_000 })
}

function commit(repository: string, message: string): void {
  git(repository, 'add', '-A')
  git(repository, 'commit', '-q', '-m', message)
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
