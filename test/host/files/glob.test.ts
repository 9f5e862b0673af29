import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SystemFiles } from '../../../src/host/files/system-files.ts'
import { openWorkspace } from '../../../src/host/files/workspace.ts'
import { SystemProcess } from '../../../src/host/process.ts'
import { makeWorkspace } from '../../support/workspace/workspace.ts'

let base: string
let root: string
let temp: string
const put = (path: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'x')
}
const open = async (directory = '.', folder = root) =>
  new SystemFiles(
    await openWorkspace(folder, directory),
    temp,
    new SystemProcess(process.env, { foreign: () => undefined }),
  )

async function glob(patterns: readonly string[], directory = '.') {
  const { files, refused } = await (await open(directory)).glob(patterns)
  return [
    ...files.map(({ path }) => path),
    ...refused.map(({ path, refusal }) => `${path}: ${refusal.reason}`),
  ]
}

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'golive-files-')))
  root = join(base, 'workspace')
  temp = join(base, 'temp/golive')
  for (const path of [
    'b/c.info',
    'a.info',
    'b/.hidden.info',
    'b/deep/d.info',
    'node_modules/n.info',
    'x.txt',
  ])
    put(join(root, path))
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

describe('what patterns name', () => {
  it('is sorted, each once, hidden files too, without installed packages', async () => {
    const all = ['a.info', 'b/.hidden.info', 'b/c.info', 'b/deep/d.info']
    expect(await glob(['**/*.info'])).toEqual(all)
    expect(await glob(['./**/*.info', 'a.info', './a.info', 'b/**'])).toEqual(all)
  })

  it('does not cross folders with one star', async () => {
    expect(await glob(['*.info', 'b/*.info'])).toEqual(['a.info', 'b/.hidden.info', 'b/c.info'])
    expect(await glob(['b/{c,d}.info', 'b/deep/?.info'])).toEqual(['b/c.info', 'b/deep/d.info'])
  })

  it('leaves out what a pattern with an exclamation mark names', async () => {
    expect(await glob(['**/*.info', '!b/**'])).toEqual(['a.info'])
    expect(await glob(['a.info', 'x.txt', '!x.*'])).toEqual(['a.info'])
    expect(await glob(['!b/**'])).toEqual([])
  })

  it('is named from the working directory, and may lie above it in the workspace', async () => {
    expect(await glob(['*.info', '../a.*'], 'b')).toEqual(['../a.info', '.hidden.info', 'c.info'])
  })

  it('may be written from the root, in the workspace and in the temporary folder', async () => {
    put(join(temp, 'gate.json'))
    expect(await glob([`${root}/b/*.info`])).toEqual(['b/.hidden.info', 'b/c.info'])
    expect(await glob([`${temp}/*.json`])).toEqual(['../temp/golive/gate.json'])
  })

  it('tells a plain path that is not there, and of a pattern nothing', async () => {
    expect(await glob(['none.info', 'none/*.info'])).toEqual(['none.info: missing'])
  })

  it('is refused outside, without a walk through it', async () => {
    put(join(base, 'secret/s.info'))
    expect(await glob(['../secret/*.info'])).toEqual(['../secret: outside-workspace'])
    expect(await glob(['../secret/s.info'])).toEqual(['../secret/s.info: outside-workspace'])
    expect(await glob(['/**/*.info'])).toEqual([expect.stringMatching(/: outside-workspace$/)])
  })

  it('follows no link to a folder, and refuses one to a file outside', async () => {
    put(join(base, 'secret/s.info'))
    symlinkSync(root, join(root, 'b/circle'))
    symlinkSync(join(base, 'secret'), join(root, 'b/out'))
    symlinkSync(join(base, 'secret/s.info'), join(root, 'b/s.info'))
    expect(await glob(['b/**/*.info'])).toEqual([
      'b/.hidden.info',
      'b/c.info',
      'b/deep/d.info',
      'b/s.info: outside-workspace',
    ])
  })

  it('is unreadable where a folder can not be looked into: a report may be in there', async () => {
    symlinkSync('loop', join(root, 'loop'))
    expect(await glob(['loop/*.info', 'a.info'])).toEqual(['a.info', 'loop: unreadable'])
  })
})

describe('the files that git tracks', () => {
  it('are told whole, with their names as they are', async () => {
    const workspace = makeWorkspace({ 'é "x".ts': '1', 'src/a b.ts': '2' })
    workspace.write('new.ts', '3')
    try {
      const tracked = await (await open('.', workspace.folder)).tracked()
      expect([...(tracked ?? [])].sort()).toEqual(['src/a b.ts', 'é "x".ts'].sort())
    } finally {
      workspace.remove()
    }
  })

  it('are unknown without git, which is not the same as none', async () => {
    expect(await (await open()).tracked()).toBeUndefined()
  })
})
