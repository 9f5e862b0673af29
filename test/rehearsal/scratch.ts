import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Fault, replaced } from './faults.ts'
import { commitAll, git } from './git.ts'
import { settlePolicy } from './local-policy.ts'
import type { LoweredRepository } from './lower/repository.ts'
import type { EventName } from './options.ts'
import type { RunningRegistry } from './registry-process.ts'
import { names } from './seed.ts'
import { copyActions, copyService } from './sources.ts'

/** A folder of everything that the rehearsal leaves behind until it ends. */
export interface Scratch {
  readonly folder: string
  /** The repository whose workflow is played. */
  readonly repository: string
  /** This repository's actions, as the workflow uses them. */
  readonly golive: string
  /** The commit that is in production. */
  readonly liveSha: string
  readonly baseSha: string
  readonly headSha: string
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'golive-rehearsal-'))
}

/** A repository of the sample service with two commits on main and, for pull requests, a change on a branch. */
export function fillScratch(request: {
  readonly folder: string
  readonly event: EventName
  readonly fault: Fault | undefined
  readonly lowered: Pick<LoweredRepository, 'scratch' | 'golive'>
  /** Where the service's packages are audited. */
  readonly registry?: Pick<RunningRegistry, 'url' | 'osv'>
}): Scratch {
  const { folder, event, fault, lowered, registry } = request
  const [repository, golive] = [join(folder, names.repository), join(folder, 'golive')]
  mkdirSync(repository)
  copyService(repository)
  settlePolicy(repository, registry, new Date())
  copyActions(golive)
  for (const [path, text] of lowered.scratch) write(join(repository, path), text)
  for (const [path, text] of lowered.golive) write(join(golive, path), text)
  git(repository, 'init', '-q', '-b', names.branch)
  const liveSha = commitAll(repository, 'Start with the sample service')
  write(join(repository, 'NOTES.md'), 'Notes of the team.\n')
  const baseSha = commitAll(repository, 'Add notes')
  if (event === 'pull_request') {
    git(repository, 'checkout', '-q', '-b', names.feature)
    overlayWith('feature', repository)
  }
  if (fault !== undefined) inject(repository, fault)
  const headSha =
    git(repository, 'status', '--porcelain') === '' ? baseSha : commitAll(repository, 'Change the service')
  return { folder, repository, golive, liveSha, baseSha, headSha }
}

function inject(repository: string, { remove = [], overlay, replace }: Fault): void {
  for (const path of remove) rmSync(join(repository, path))
  if (overlay !== undefined) overlayWith(overlay, repository)
  if (replace === undefined) return
  const path = join(repository, replace.path)
  writeFileSync(path, replaced(readFileSync(path, 'utf8'), replace, replace.path))
}

function overlayWith(name: string, repository: string): void {
  cpSync(join(import.meta.dirname, 'overlay', name), repository, { recursive: true })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
