import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readBounded } from '../../../src/host/files/bounded-read.ts'
import { SystemFiles } from '../../../src/host/files/system-files.ts'
import { openWorkspace } from '../../../src/host/files/workspace.ts'
import { SystemProcess } from '../../../src/host/process.ts'

let base: string
let root: string
let files: SystemFiles

async function open(directory = '.'): Promise<SystemFiles> {
  const system = new SystemProcess(process.env, { foreign: () => undefined })
  return new SystemFiles(await openWorkspace(root, directory), join(base, 'temp/golive'), system)
}

beforeEach(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'golive-files-')))
  root = join(base, 'workspace')
  mkdirSync(join(root, 'sub'), { recursive: true })
  mkdirSync(join(base, 'temp/golive'), { recursive: true })
  writeFileSync(join(root, 'a.txt'), 'inside')
  writeFileSync(join(base, 'secret.txt'), 'outside')
  files = await open()
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const refusalOf = async (path: string, limit = 100) => {
  const read = await files.read(path, limit)
  return read.ok ? read.data.toString() : read.refusal.reason
}

describe('reading a file', () => {
  it('gives the bytes and the facts of a file of the workspace', async () => {
    const read = await files.read('a.txt', 6)
    expect(read).toMatchObject({
      ok: true,
      file: { path: 'a.txt', absolute: join(root, 'a.txt'), bytes: 6 },
    })
    expect(await refusalOf(join(root, 'a.txt'))).toBe('inside')
  })

  it('starts in the working directory', async () => {
    writeFileSync(join(root, 'sub/b.txt'), 'below')
    files = await open('sub')
    expect([await refusalOf('b.txt'), await refusalOf('../a.txt')]).toEqual(['below', 'inside'])
  })

  it('takes what we put into the temporary folder, also through a link to it', async () => {
    writeFileSync(join(base, 'temp/golive/r.json'), '{}')
    symlinkSync(join(base, 'temp'), join(base, 'linked'))
    const system = new SystemProcess(process.env, { foreign: () => undefined })
    files = new SystemFiles(await openWorkspace(root, '.'), join(base, 'linked/golive'), system)
    expect(await refusalOf(join(base, 'linked/golive/r.json'))).toBe('{}')
  })

  it.each(['../secret.txt', 'sub/../../secret.txt', '/etc/hostname'])('refuses %s', async path => {
    expect(await refusalOf(path)).toBe('outside-workspace')
  })

  it('refuses links that lead out, in a circle or to nothing', async () => {
    symlinkSync(join(base, 'secret.txt'), join(root, 'out.txt'))
    symlinkSync(base, join(root, 'up'))
    symlinkSync('loop', join(root, 'loop'))
    symlinkSync('nowhere', join(root, 'dangling'))
    expect(await refusalOf('out.txt')).toBe('outside-workspace')
    expect(await refusalOf('up/secret.txt')).toBe('outside-workspace')
    expect(await refusalOf('loop')).toBe('unreadable')
    expect(await refusalOf('dangling')).toBe('unreadable')
  })

  it('refuses what is no file, and waits for no pipe', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect([await refusalOf('pipe'), await refusalOf('sub')]).toEqual(['not-a-file', 'not-a-file'])
    // As if the file had become a pipe after it was looked at.
    expect(await readBounded(join(root, 'pipe'), 10)).toMatchObject({ refusal: { reason: 'not-a-file' } })
  })

  it('tells missing and too large apart, by bytes', async () => {
    writeFileSync(join(root, 'wide.txt'), 'ééé')
    expect(await refusalOf('none.txt')).toBe('missing')
    expect(await refusalOf('a.txt/b')).toBe('missing')
    expect([await refusalOf('wide.txt', 5), await refusalOf('wide.txt', 6)]).toEqual(['too-large', 'ééé'])
  })

  it('holds a file that tells no size, or grows while it is read, to the same limit', async () => {
    const endless = await readBounded('/proc/self/mountinfo', 10)
    expect(endless).toMatchObject({ ok: false, refusal: { reason: 'too-large' } })
    const whole = await readBounded('/proc/self/status', 1_000_000)
    expect(whole.ok && whole.data.toString()).toMatch(/^Name:[\s\S]+\n$/)
  })

  it('says whether a file can be taken', async () => {
    expect([
      await files.exists('a.txt'),
      await files.exists('sub'),
      await files.exists('../secret.txt'),
    ]).toEqual([true, false, false])
  })
})

describe('the working directory', () => {
  it.each([
    ['../', 'leads out of the workspace'],
    ['/etc', 'leads out of the workspace'],
    ['none', 'does not exist in the workspace'],
  ])('is not %s', async (directory, why) => {
    await expect(open(directory)).rejects.toThrow(why)
  })

  it('is not a link that leads out', async () => {
    symlinkSync(base, join(root, 'up'))
    await expect(open('up')).rejects.toThrow('leads out of the workspace')
  })
})
