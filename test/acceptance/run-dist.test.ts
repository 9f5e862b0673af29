import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadSpecs } from '../../src/start.ts'
import { everythingWritten, readManifest, runAction } from '../support/runner/run-action.ts'
import { makeWorkspace, type TestWorkspace } from '../support/workspace/workspace.ts'

let workspace: TestWorkspace
beforeEach(() => {
  workspace = makeWorkspace({ 'README.md': 'x\n' })
})
afterEach(() => workspace.remove())

const play = (action: string, more: Partial<Parameters<typeof runAction>[0]> = {}) =>
  runAction({ action, workspace: workspace.folder, ...more })

describe('every action as it is shipped', () => {
  it('says that a wrong input could not be checked, sets all of its outputs and shows no token', async () => {
    for (const { name } of await loadSpecs()) {
      const inputs = { mode: 'Enforce', 'github-token': 'canary-token-1' }
      const run = await play(name, { inputs })
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: { decision: 'unknown', 'reason-code': 'input-invalid' },
      })
      expect(Object.keys(run.outputs).sort()).toEqual(Object.keys((await readManifest(name)).outputs).sort())
      expect(await everythingWritten(run)).not.toContain('canary-token-1')
    }
  })

  it('is no second main in its post', async () => {
    for (const { name } of (await loadSpecs()).filter(({ post }) => post)) {
      const main = await play(name, { inputs: { mode: 'Enforce' } })
      const env = Object.fromEntries(
        Object.entries(main.state).map(([key, value]) => [`STATE_${key}`, value]),
      )
      const post = await play(name, { inputs: { mode: 'Enforce' }, env, temp: main.temp })
      expect(post).toMatchObject({ exitCode: 0, stdout: '', outputs: {}, summary: '' })
    }
  })

  it('never takes a policy that the pull request brings', async () => {
    workspace.write('golive.yml', 'mode: observe\n')
    const side = (sha: string) => ({ sha, ref: 'main', repo: { full_name: 'golive-dev/event-manager' } })
    const pull_request = { number: 7, base: side('b'.repeat(40)), head: side('a'.repeat(40)) }
    for (const { name } of await loadSpecs()) {
      const event = { name: 'pull_request', payload: { pull_request } }
      const run = await play(name, { event, inputs: { 'github-token': '' } })
      expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'unknown' } })
    }
  })
})
