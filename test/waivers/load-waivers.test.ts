import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SystemFiles } from '../../src/host/files/system-files.ts'
import { openWorkspace } from '../../src/host/files/workspace.ts'
import { SystemProcess } from '../../src/host/process.ts'
import type { Event } from '../../src/ports/context.ts'
import { loadWaivers, waiversPath } from '../../src/waivers/load-waivers.ts'
import { openApi } from '../support/github/api.ts'
import { closeAll, first, openGitHub } from '../support/github/sample.ts'

let base: string
let root: string
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'golive-waivers-')))
  root = join(base, 'workspace')
  mkdirSync(root)
})
afterEach(async () => {
  rmSync(base, { recursive: true, force: true })
  await closeAll()
})

const file = (owner: string) =>
  `version: 1\nwaivers:\n  - { id: a, scope: { package: b, versions: '*', path: '*' }, reason: r, owner: ${owner}, expires: 2026-12-31 }\n`
const pull = { name: 'pull_request', trustedSha: first }

async function load(event: Partial<Event> = {}, committed: Record<string, string> = {}, path?: string) {
  const commits = [{ sha: first, message: 'Start', files: { 'README.md': 'x', ...committed } }]
  const { github } = await openGitHub({ commits, refs: { 'heads/main': first }, pulls: [], runs: [] })
  const system = new SystemProcess(process.env, { foreign: () => undefined })
  const loaded = await loadWaivers({
    ...(path === undefined ? {} : { path }),
    event: { name: 'push', checkedOutSha: first, ...event },
    files: new SystemFiles(await openWorkspace(root, '.'), join(base, 'temp'), system),
    github: openApi(github),
  })
  return { ...loaded, waivers: loaded.waivers.map(({ owner }) => owner) }
}

describe('the waivers', () => {
  it('are none where there is no file', async () => {
    expect(await load()).toEqual({ file: waiversPath, ref: undefined, waivers: [] })
    expect(await load(pull)).toEqual({ file: waiversPath, ref: first, waivers: [] })
  })

  it('are the workspace’s, and on a pull request those of the base branch', async () => {
    put(waiversPath, file('mallory'))
    expect((await load()).waivers).toEqual(['mallory'])
    expect(await load(pull)).toMatchObject({ waivers: [], ref: first })
    expect((await load(pull, { [waiversPath]: file('ann') })).waivers).toEqual(['ann'])
  })

  it('may stand elsewhere', async () => {
    put('ops/risks.yml', file('ann'))
    expect(await load({}, {}, 'ops/risks.yml')).toMatchObject({ file: 'ops/risks.yml', waivers: ['ann'] })
  })

  it('with a mistake end the run, and name the commit where it was read from one', async () => {
    put(waiversPath, 'version: 1\nwaivrs: []\n')
    await expect(load()).rejects.toMatchObject({ code: 'input-invalid', remedy: expect.anything() })
    await expect(load(pull, { [waiversPath]: 'version: 1\nwaivers: [{}]\n' })).rejects.toThrow(
      `${waiversPath}@${first.slice(0, 7)}:2: waivers.0.id`,
    )
  })

  it.each([
    ['a folder', () => mkdirSync(join(root, waiversPath), { recursive: true }), 'not-a-file'],
    ['above 1 MiB', () => put(waiversPath, '#'.repeat(1024 * 1024 + 1)), 'up to 1.0 MB are read'],
    [
      'a link that leads out',
      () => {
        writeFileSync(join(base, 'outside.yml'), file('mallory'))
        mkdirSync(join(root, '.github'))
        symlinkSync(join(base, 'outside.yml'), join(root, waiversPath))
      },
      'outside-workspace',
    ],
  ])('that are %s are refused', async (_, make, message) => {
    make()
    await expect(load()).rejects.toThrow(message)
  })

  it('end the run where the base branch can not be read', async () => {
    await expect(load({ ...pull, trustedSha: '9'.repeat(40) })).rejects.toMatchObject({
      code: 'environment-unusable',
    })
  })
})
