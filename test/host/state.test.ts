import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { FolderState } from '../../src/host/state.ts'

let base: string
let folder: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'golive-state-'))
  folder = join(base, 'deep/state')
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

describe('the state between main and post', () => {
  it('is kept by name, whatever the name is, and can be cleared', async () => {
    const names = ['teardowns', '../../up', 'a/b', '.']
    for (const name of names) await new FolderState(folder).save(name, `value of ${name}`)
    for (const name of names) expect(await new FolderState(folder).load(name)).toBe(`value of ${name}`)
    expect(readdirSync(base)).toEqual(['deep'])
    expect(readdirSync(join(base, 'deep'))).toEqual(['state'])
    for (const name of [...names, 'never saved']) await new FolderState(folder).clear(name)
    expect(await new FolderState(folder).load('teardowns')).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is for this user’s eyes only', async () => {
    await new FolderState(folder).save('a', 'secret')
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
    expect((statSync(join(folder, readdirSync(folder)[0] ?? '')).mode & 0o777).toString(8)).toBe('600')
  })

  it('is always a whole value, with nothing beside it', async () => {
    const state = new FolderState(folder)
    const values = Array.from({ length: 20 }, (_, at) => String(at % 10).repeat(20_000))
    await Promise.all(values.map(value => state.save('a', value)))
    expect(values).toContain(await state.load('a'))
    expect(readdirSync(folder)).toHaveLength(1)
  })
})
