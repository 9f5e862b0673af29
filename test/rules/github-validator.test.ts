import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { validateWithGitHub } from '../support/validator.ts'
import { root } from './sources.ts'

async function filesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && pattern.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

describe('GitHub’s own validator', () => {
  it('accepts every action.yml', async () => {
    const files = await filesIn('actions', /^action\.yml$/)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(await validateWithGitHub(file, await readFile(file, 'utf8'))).toEqual([])
  })

  it('accepts every example, with the inputs that our actions have', async () => {
    const files = (await readdir(join(root, 'workflows-examples'))).filter(name => name.endsWith('.yml'))
    expect(files.length).toBeGreaterThan(0)
    for (const name of files) {
      const file = join(root, 'workflows-examples', name)
      expect(await validateWithGitHub(file, await readFile(file, 'utf8'))).toEqual([])
    }
  })

  it('refuses what is wrong', async () => {
    const workflow =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: golive-dev/golive/actions/coverage-gate@v1\n        with:\n          coverge: x\n'
    expect((await validateWithGitHub('workflows-examples/x.yml', workflow)).join()).toContain('coverge')
    const manifest = 'name: x\ndescription: x\nruns:\n  using: node24\n'
    expect(await validateWithGitHub(join(root, 'actions/x/action.yml'), manifest)).not.toEqual([])
  })
})
