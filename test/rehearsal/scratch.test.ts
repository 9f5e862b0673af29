import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { type Fault, faults } from './faults.ts'
import { git } from './git.ts'
import type { EventName } from './options.ts'
import { fillScratch } from './scratch.ts'

describe('the scratch repository', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golive-scratch-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const lowered = {
    scratch: new Map([['.github/workflows/a.yml', 'on: push\n']]),
    golive: new Map([['actions/smoke-test/action.yml', 'lowered\n']]),
  }
  const fill = (event: EventName, fault?: Fault) => fillScratch({ folder, event, fault, lowered })

  it('is the sample service with its policy, the lowered workflow, and two commits', () => {
    const { repository, golive, baseSha, headSha } = fill('push')
    for (const path of ['package.json', 'src/server.js', '.github/golive.yml', '.github/workflows/a.yml'])
      expect(existsSync(join(repository, path))).toBe(true)
    expect(existsSync(join(repository, 'node_modules'))).toBe(false)
    expect(git(repository, 'log', '--format=%s').trim().split('\n')).toHaveLength(2)
    expect(git(repository, 'status', '--porcelain', '--branch').trim()).toBe('## main')
    expect(headSha).toBe(baseSha)
    expect(readFileSync(join(golive, 'actions/smoke-test/action.yml'), 'utf8')).toBe('lowered\n')
    expect(existsSync(join(golive, 'dist/smoke-test.js'))).toBe(true)
  })

  it('has a change on a branch for a pull request', () => {
    const { repository, baseSha, headSha } = fill('pull_request')
    expect(git(repository, 'rev-parse', 'main', 'feature/ranking').trim().split('\n')).toEqual([
      baseSha,
      headSha,
    ])
    expect(git(repository, 'diff', '--name-only', baseSha, headSha)).toContain('src/services/results.js')
  })

  it.each([
    ['coverage-drop', ['test/flow.test.js', 'test/operations.test.js'], 'D'],
    ['failing-test', ['test/broken.test.js'], 'A'],
    ['skipped-test', ['test/later.test.js'], 'A'],
    ['missing-report', ['package.json'], 'M'],
    ['expired-waiver', ['.github/golive-waivers.yml'], 'M'],
    ['stale-evidence', ['.github/golive.yml'], 'M'],
  ])('carries the fault %s in its last commit', (name, paths, how) => {
    const { repository, baseSha, headSha } = fill('push', faults.get(name))
    const changes = git(repository, 'diff', '--name-status', baseSha, headSha).trim().split('\n')
    expect(changes).toEqual(paths.map(path => `${how}\t${path}`))
    if (name === 'missing-report')
      expect(git(repository, 'show', 'HEAD:package.json')).not.toContain('jest --ci --coverage')
  })

  it('has a policy that asks the doubles, and waivers that have not ended', () => {
    const registry = { url: 'http://127.0.0.1:1', osv: 'http://127.0.0.1:2' }
    const { repository, liveSha, baseSha } = fillScratch({
      folder,
      event: 'push',
      fault: undefined,
      lowered,
      registry,
    })
    const policy = parse(readFileSync(join(repository, '.github/golive.yml'), 'utf8'))
    expect(policy['audit-gate']).toMatchObject({ 'registry-url': registry.url, 'osv-url': registry.osv })
    const { waivers } = parse(readFileSync(join(repository, '.github/golive-waivers.yml'), 'utf8'))
    const days = (Date.parse(waivers[0].expires) - Date.now()) / 86_400_000
    expect(Math.ceil(days)).toBe(60)
    // Something is live, so that something ships.
    expect(git(repository, 'rev-list', `${liveSha}..${baseSha}`).trim()).toBe(baseSha)
    expect(git(repository, 'log', '--format=%ae').trim()).toBe('alice@users.test\nalice@users.test')
  })

  it('refuses a fault that would change nothing', () => {
    const replace = { path: 'package.json', from: 'nowhere to be found', to: '' }
    expect(() => fill('push', { about: '', shows: '', replace })).toThrow('has no "nowhere to be found"')
  })
})
