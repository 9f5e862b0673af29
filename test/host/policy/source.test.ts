import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SystemFiles } from '../../../src/host/files/system-files.ts'
import { openWorkspace } from '../../../src/host/files/workspace.ts'
import { findPolicy } from '../../../src/host/policy/source.ts'
import { SystemProcess } from '../../../src/host/process.ts'
import type { Event } from '../../../src/ports/context.ts'
import { openApi } from '../../support/github/api.ts'
import { closeAll, first, openGitHub } from '../../support/github/sample.ts'

let base: string
let root: string
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'golive-policy-')))
  root = join(base, 'workspace')
  mkdirSync(root)
})
afterEach(async () => {
  rmSync(base, { recursive: true, force: true })
  await closeAll()
})

async function find(path?: string, event: Partial<Event> = {}, files: Record<string, string> = {}) {
  const commits = [{ sha: first, message: 'Start', files: { 'README.md': 'x', ...files } }]
  const { github } = await openGitHub({ commits, refs: { 'heads/main': first }, pulls: [], runs: [] })
  const system = new SystemProcess(process.env, { foreign: () => undefined })
  return findPolicy({
    path,
    event: { name: 'push', checkedOutSha: first, ...event },
    files: new SystemFiles(await openWorkspace(root, '.'), join(base, 'temp'), system),
    github: openApi(github),
  })
}
const pull = { name: 'pull_request', trustedSha: first }

describe('the policy file', () => {
  it('is looked for in two places of the workspace, and need not be there', async () => {
    expect(await find()).toBeUndefined()
    put('golive.yml', 'second')
    expect(await find()).toEqual({ file: 'golive.yml', text: 'second', ref: undefined })
    put('.github/golive.yml', 'first')
    expect(await find()).toMatchObject({ file: '.github/golive.yml', text: 'first' })
  })

  it('may be named, and must then be there', async () => {
    put('ops/policy.yml', 'named')
    expect(await find('./ops//policy.yml')).toMatchObject({ file: 'ops/policy.yml', text: 'named' })
    await expect(find('ops/none.yml')).rejects.toThrow('does not exist in the workspace')
    await expect(find('ops')).rejects.toThrow('not-a-file')
  })

  it.each([
    '../policy.yml',
    'ops/../../policy.yml',
    '/etc/hostname',
    'C:\\policy.yml',
    '..\\policy.yml',
    '.',
    '/',
  ])('lies inside the repository: %s is refused, wherever it would be read', async path => {
    await expect(find(path)).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(find(path, pull)).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('is no link out of the workspace, and no link to nothing', async () => {
    writeFileSync(join(base, 'outside.yml'), 'mode: observe')
    mkdirSync(join(root, '.github'))
    symlinkSync(join(base, 'outside.yml'), join(root, 'golive.yml'))
    await expect(find()).rejects.toThrow('outside-workspace')
    symlinkSync('nowhere', join(root, '.github/golive.yml'))
    await expect(find()).rejects.toThrow('unreadable')
  })

  it('is not taken above 1 MiB', async () => {
    put('golive.yml', 'x'.repeat(1024 * 1024 + 1))
    await expect(find()).rejects.toThrow('too-large')
  })
})

describe('the policy of a change', () => {
  it('is the trusted commit’s, whatever the change wrote', async () => {
    put('.github/golive.yml', 'mode: observe')
    const found = await find(undefined, pull, { '.github/golive.yml': 'mode: enforce' })
    expect(found).toEqual({ file: '.github/golive.yml', text: 'mode: enforce', ref: first })
  })

  it('is none when the trusted commit has none: the change does not bring its own', async () => {
    put('golive.yml', 'mode: observe')
    expect(await find(undefined, pull)).toBeUndefined()
    put('ops.yml', 'mode: observe')
    await expect(find('ops.yml', pull)).rejects.toThrow(
      /does not exist in the commit 1111111 of the base branch/,
    )
  })

  it('is unknown when that commit can not be read', async () => {
    put('golive.yml', 'mode: observe')
    const unreadable = find(undefined, { ...pull, trustedSha: '9'.repeat(40) })
    await expect(unreadable).rejects.toMatchObject({
      code: 'environment-unusable',
      remedy: expect.stringContaining('contents: read'),
    })
  })
})
