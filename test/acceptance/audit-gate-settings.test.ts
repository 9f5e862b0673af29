import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Audit, openAudit } from '../support/audit/audit.ts'
import { everythingWritten } from '../support/runner/run-action.ts'

const token = 'npm_tokenOfTheUserThatNobodyMaySee'
let home: string
let audit: Audit
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'golive-home-'))
})
afterEach(async () => {
  rmSync(home, { recursive: true, force: true })
  await audit.close()
})

/** A registry that lets nobody in without the token, named by no policy. */
async function open(files: Readonly<Record<string, string>> = {}): Promise<Audit> {
  const policy = { 'registry-url': undefined, sources: ['registry'], deadline: '4s' }
  return await openAudit({ files, policy, registry: { tokens: { '*': token } } })
}

const userFile = (url: string) =>
  `registry=${url}/\n//${url.replace(/^http:\/\//, '')}/:_authToken=\${NODE_AUTH_TOKEN}\n`

describe('the settings of the job’s user', () => {
  it('are read where setup-node puts them, with a token that is never shown', async () => {
    audit = await open()
    const file = join(home, 'setup-node.npmrc')
    writeFileSync(file, userFile(audit.registry.url))
    const run = await audit.run({ env: { NPM_CONFIG_USERCONFIG: file, NODE_AUTH_TOKEN: token } })
    expect(run.came).toEqual(['block', 'vulnerable'])
    expect(audit.registry.journal.map(({ authorization }) => authorization)).toContain(`Bearer ${token}`)
    expect(await everythingWritten(run)).not.toContain(token)
  })

  it('are read from the home folder, and give way to the repository’s own', async () => {
    audit = await open()
    writeFileSync(join(home, '.npmrc'), userFile(audit.registry.url))
    const env = { HOME: home, NODE_AUTH_TOKEN: token }
    expect((await audit.run({ env })).came).toEqual(['block', 'vulnerable'])
    writeFileSync(join(audit.workspace.folder, '.npmrc'), 'registry=http://127.0.0.1:9/\n')
    expect((await audit.run({ env })).came).toEqual(['unknown', 'sources-failed'])
  })

  it('give way to NPM_CONFIG_REGISTRY, which takes its token from a file', async () => {
    audit = await open({ '.npmrc': 'registry=http://127.0.0.1:9/\n' })
    writeFileSync(join(home, '.npmrc'), userFile(audit.registry.url))
    const env = { HOME: home, NODE_AUTH_TOKEN: token, npm_config_registry: `${audit.registry.url}/` }
    expect((await audit.run({ env })).came).toEqual(['block', 'vulnerable'])
  })

  it('that can not be read are a mistake, not nothing', async () => {
    audit = await open()
    const run = await audit.run({ env: { NPM_CONFIG_USERCONFIG: home } })
    expect(run.came[1]).toBe('input-invalid')
    expect(run.stdout).toContain('file=the user’s .npmrc::.npmrc: cannot be used: not-a-file')
  })
})
