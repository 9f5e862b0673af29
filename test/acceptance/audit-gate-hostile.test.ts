import { afterEach, describe, expect, it } from '@jest/globals'
import { hole } from '../support/audit/advisories.ts'
import { type Audit, openAudit } from '../support/audit/audit.ts'
import { npmProject, shop } from '../support/audit/npm-project.ts'

let audit: Audit
afterEach(() => audit.close())

describe('a project that needs nothing', () => {
  const files = npmProject({ locked: {} })

  it('passes, and says that nobody could be asked', async () => {
    audit = await openAudit({ files })
    const run = await audit.run()
    expect(run).toMatchObject({ exitCode: 0, came: ['pass', 'passed'] })
    expect(run.result?.headline).toBe('0 packages, none from a registry: no advisory can hit')
    expect(audit.registry.journal).toEqual([])
  })

  it('is still told of a mistake in its .npmrc', async () => {
    audit = await openAudit({ files: { ...files, '.npmrc': '_authToken=abc\n' } })
    const run = await audit.run()
    expect(run.came).toEqual(['unknown', 'input-invalid'])
    expect(run.stdout).toContain('names no registry')
  })
})

describe('what a source says', () => {
  it('may be of any length, and stays short wherever it is shown', async () => {
    const title = `<img src=x onerror=alert(1)> ${'long '.repeat(400_000)}`
    audit = await openAudit({ registry: { advisories: [hole({ title })] }, policy: { sarif: 'a.sarif' } })
    const run = await audit.run()
    expect(run.came).toEqual(['block', 'vulnerable'])
    expect(run.summary).toContain('Advisories by scope')
    expect(run.summary.length).toBeLessThan(20_000)
    expect(run.stdout.length).toBeLessThan(20_000)
    expect(run.summary).not.toContain('<img')
    expect(JSON.stringify(run.result).length).toBeLessThan(20_000)
  })

  it('is read where OSV’s address has credentials, which nobody sees', async () => {
    audit = await openAudit()
    const secret = 'canary-0123456789'
    const osv = audit.registry.osv.replace('://', `://anyone:${secret}@`)
    audit.workspace.write(
      '.github/golive.yml',
      `audit-gate: { sources: [osv], osv-url: "${osv}", deadline: 5s, sarif: a.sarif }\n`,
    )
    const run = await audit.run()
    expect(run.came).toEqual(['block', 'vulnerable'])
    expect(JSON.stringify([run.stdout, run.summary, run.outputs, run.result])).not.toContain(secret)
  })
})

describe('a lockfile that hides what it locks', () => {
  const { 'package-lock.json': lock = '' } = npmProject(shop)
  const entry = '"version": "4.17.20",'

  it.each([
    ['behind another name', lock.replace(entry, `"name": "color-term", ${entry}`), 'vulnerable'],
    ['behind a mended version', lock.replace(entry, '"version": "4.17.21",'), 'vulnerable'],
    [
      'behind a range',
      lock.replace(entry, '"version": "4.17.x",').replace(/"resolved": ".*",/, ''),
      'lockfile-broken',
    ],
  ])('%s', async (_, text, reason) => {
    audit = await openAudit({ files: { 'package-lock.json': text } })
    const run = await audit.run()
    expect(run.exitCode).toBe(1)
    expect(run.result?.findings.map(({ code }) => code)).toContain(reason)
  })
})
