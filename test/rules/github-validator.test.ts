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

/** The front door's. */
async function rootManifest(): Promise<string[]> {
  return (await readdir(root)).filter(name => name === 'action.yml').map(name => join(root, name))
}

function workflow(uses: string, input: string): string {
  const step = `      - uses: ${uses}\n        with:\n          ${input}\n`
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${step}`
}

describe('GitHub’s own validator', () => {
  it('accepts every action.yml', async () => {
    const files = [...(await filesIn('actions', /^action\.yml$/)), ...(await rootManifest())]
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

  it('refuses a wrong input of an action of ours, and a manifest that lacks its file', async () => {
    const ours = workflow('golive-dev/golive/actions/coverage-gate@v1', 'coverge: x')
    expect((await validateWithGitHub('workflows-examples/x.yml', ours)).join()).toContain('coverge')
    const manifest = 'name: x\ndescription: x\nruns:\n  using: node24\n'
    expect(await validateWithGitHub(join(root, 'actions/x/action.yml'), manifest)).not.toEqual([])
  })

  it('refuses a wrong or a missing input of somebody else’s action', async () => {
    const wrong = workflow(`actions/checkout@${'1'.repeat(40)}`, 'fetch-dept: 0')
    expect((await validateWithGitHub('workflows-examples/x.yml', wrong)).join()).toContain('fetch-dept')
    const missing = workflow(`actions/upload-artifact@${'1'.repeat(40)}`, 'name: x')
    expect((await validateWithGitHub('workflows-examples/x.yml', missing)).join()).toContain('path')
  })

  it('refuses an action whose metadata it does not have, ours or not', async () => {
    const unknown = workflow(`someone/something@${'1'.repeat(40)}`, 'x: y')
    expect((await validateWithGitHub('workflows-examples/x.yml', unknown)).join()).toContain(
      'Unable to resolve',
    )
    const misspelled = workflow('golive-dev/golive/actions/coverage-gat@v1', 'coverage: x')
    expect((await validateWithGitHub('workflows-examples/x.yml', misspelled)).join()).toContain(
      'coverage-gat',
    )
  })
})
