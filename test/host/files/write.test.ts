import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SystemFiles } from '../../../src/host/files/system-files.ts'
import { openWorkspace } from '../../../src/host/files/workspace.ts'
import { SystemProcess } from '../../../src/host/process.ts'

let base: string
let root: string
let temp: string
let files: SystemFiles
beforeEach(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'golive-files-')))
  root = join(base, 'workspace')
  temp = join(base, 'temp/golive')
  mkdirSync(root)
  const system = new SystemProcess(process.env, { foreign: () => undefined })
  files = new SystemFiles(await openWorkspace(root, '.'), temp, system)
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

describe('writing a file', () => {
  it('makes the folders, in the temporary one unless the path is absolute', async () => {
    expect(await files.write('a/b.txt', 'x')).toBe(join(temp, 'a/b.txt'))
    expect(await files.write(join(root, 'c/d.txt'), Buffer.from('y'))).toBe(join(root, 'c/d.txt'))
    expect(readFileSync(join(temp, 'a/b.txt'), 'utf8') + readFileSync(join(root, 'c/d.txt'), 'utf8')).toBe(
      'xy',
    )
  })

  it('replaces a file as a whole and leaves nothing beside it', async () => {
    await files.write('a.txt', 'a long first text')
    await files.write('a.txt', 'short')
    expect(readFileSync(join(temp, 'a.txt'), 'utf8')).toBe('short')
    expect(readdirSync(temp)).toEqual(['a.txt'])
  })

  it('leaves one whole file when many write it at once', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => String(at % 10).repeat(50_000))
    await Promise.all(texts.map(text => files.write('a.txt', text)))
    expect(texts).toContain(readFileSync(join(temp, 'a.txt'), 'utf8'))
    expect(readdirSync(temp)).toEqual(['a.txt'])
  })

  it('replaces a link instead of writing through it', async () => {
    symlinkSync(join(base, 'elsewhere.txt'), join(root, 'link.txt'))
    await files.write(join(root, 'link.txt'), 'x')
    expect(readdirSync(base)).not.toContain('elsewhere.txt')
  })

  it.each(['../up.txt', '../../up.txt', '/tmp/golive-elsewhere.txt'])('refuses %s', async path => {
    await expect(files.write(path, 'x')).rejects.toThrow('refusing to write outside')
  })

  it('refuses a folder that is a link out of the workspace', async () => {
    symlinkSync(base, join(root, 'up'))
    await expect(files.write(join(root, 'up/x.txt'), 'x')).rejects.toThrow('refusing to write outside')
    await expect(files.write(join(root, 'up/new/x.txt'), 'x')).rejects.toThrow('refusing to write outside')
    expect(readdirSync(base).sort()).toEqual(['workspace'])
  })

  it('says why it could not, and leaves nothing half done', async () => {
    await files.write('a', 'x')
    await expect(files.write('a/b.txt', 'x')).rejects.toThrow('cannot write a/b.txt')
    mkdirSync(join(temp, 'folder/full'), { recursive: true })
    await expect(files.write('folder', 'x')).rejects.toThrow('cannot write folder')
    expect(readdirSync(temp).sort()).toEqual(['a', 'folder'])
  })
})
