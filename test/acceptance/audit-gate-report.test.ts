import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { hole } from '../support/audit/advisories.ts'
import { type Audit, openAudit, waiversFile } from '../support/audit/audit.ts'
import { npmProject, shop } from '../support/audit/npm-project.ts'
import { everythingWritten } from '../support/runner/run-action.ts'
import { readSarif, validateSarif } from '../support/sarif/validate-sarif.ts'

let audit: Audit
afterEach(() => audit.close())

const token = 'npm_canary_0123456789abcdef'
const npmrc = (url: string) => `registry=${url}\n${url.replace(/^http:/, '')}/:_authToken=\${NPM_TOKEN}\n`
const own = { sources: ['registry'], 'registry-url': undefined, deadline: '3s' }

describe('the token of .npmrc', () => {
  it.each([
    ['answers', undefined],
    ['refuses it', { kind: 'status', status: 401 } as const],
    ['breaks off', { kind: 'reset' } as const],
    ['answers with a page', { kind: 'html' } as const],
  ])('is sent, and written nowhere, where the registry %s', async (_, fault) => {
    audit = await openAudit({ policy: own })
    audit.workspace.write('.npmrc', npmrc(audit.registry.url))
    if (fault !== undefined) audit.registry.fault(fault)
    const run = await audit.run({ env: { NPM_TOKEN: token, RUNNER_DEBUG: '1' } })
    expect(audit.registry.journal[0]?.authorization).toBe(`Bearer ${token}`)
    const everything = await everythingWritten(run)
    expect(everything).toContain('audit gate')
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(Buffer.from(token).toString('base64').replace(/=+$/, ''))
  })

  it('is in no report where it stands in .npmrc itself, or in an address', async () => {
    audit = await openAudit({ policy: own })
    const { host } = new URL(audit.registry.url)
    audit.workspace.write('.npmrc', `registry=http://bob:${token}@${host}/\n//${host}/:_authToken=${token}\n`)
    audit.registry.fault({ kind: 'status', status: 503 })
    const run = await audit.run()
    expect(run.outputs['reason-code']).toMatch(/sources-failed|input-invalid/)
    expect(await everythingWritten(run)).not.toContain(token)
  })
})

const hostile = '</td>[x](javascript:alert(1))|`<img src=x onerror=alert(1)> @golive-dev\n::error::gotcha'

describe('hostile text', () => {
  it('is text in summary, log and SARIF', async () => {
    audit = await openAudit({
      policy: { sarif: 'audit.sarif', levels: { production: 'critical' } },
      registry: {
        advisories: [
          hole({ title: hostile }),
          hole({ id: 'GHSA-2222-2222-2222', number: 2, severity: 'critical', title: hostile }),
        ],
      },
      files: {
        '.github/golive-waivers.yml': waiversFile({
          id: 'GHSA-2222-2222-2222',
          reason: hostile,
          owner: hostile,
        }),
      },
    })
    const run = await audit.run()
    expect(run.came).toEqual(['pass', 'waived'])
    for (const raw of ['<img', '</td>', '](javascript', '@golive-dev']) expect(run.summary).not.toContain(raw)
    expect(run.summary).toContain('onerror')
    expect(run.stdout).not.toMatch(/^::error::gotcha/m)
    const text = await readFile(run.outputs['sarif'] ?? '', 'utf8')
    expect(validateSarif(text)).toEqual([])
    const { results } = readSarif(text)
    expect(results.map(({ message }) => message.text).join()).not.toContain('[x](')
    expect(results.flatMap(({ suppressions }) => suppressions)).toHaveLength(1)
  })

  it('in the name of a package is text, and no command', async () => {
    const name = '$(touch pwned)<b>|@golive-dev'
    const files = npmProject({ dependencies: { [name]: '*' }, locked: { [name]: { version: '1.0.0' } } })
    const advisories = [hole({ package: name, ranges: [{ introduced: '0', fixed: '2.0.0' }] })]
    audit = await openAudit({ files, registry: { advisories } })
    const run = await audit.run()
    expect(['block', 'unknown']).toContain(run.came[0])
    for (const raw of ['<b>', '@golive-dev']) expect(run.summary).not.toContain(raw)
    expect(JSON.stringify(run.result)).not.toContain(`install ${name}`)
  })
})

describe('the SARIF file', () => {
  it('holds each advisory with rule, level, place and command', async () => {
    audit = await openAudit({ policy: { sarif: 'reports/audit.sarif' } })
    const run = await audit.run()
    expect(run.outputs['sarif']).toBe(`${audit.workspace.folder}/reports/audit.sarif`)
    const text = await readFile(run.outputs['sarif'] ?? '', 'utf8')
    expect(validateSarif(text)).toEqual([])
    const { rules, results } = readSarif(text)
    expect(rules).toMatchObject([
      {
        id: 'GHSA-35jh-r3h4-6jhm',
        helpUri: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
        properties: { 'security-severity': '7.2', tags: ['security', 'external/cwe/cwe-94'] },
      },
    ])
    expect(results).toMatchObject([
      {
        level: 'error',
        message: { text: expect.stringContaining('npm install deep-merge-all@4.17.21') },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'package.json' }, region: { startLine: 5 } } },
        ],
      },
    ])
  })

  it('is empty and valid where nothing hits, and not written where nobody answered', async () => {
    audit = await openAudit({ policy: { sarif: 'a.sarif' }, registry: { advisories: [] } })
    const run = await audit.run()
    const text = await readFile(run.outputs['sarif'] ?? '', 'utf8')
    expect([validateSarif(text), readSarif(text).results]).toEqual([[], []])
    await audit.close()
    audit = await openAudit({ policy: { sarif: 'a.sarif', sources: ['registry'], deadline: '2s' } })
    audit.registry.fault({ kind: 'status', status: 503 })
    expect((await audit.run()).outputs['sarif']).toBe('')
    await expect(readFile(`${audit.workspace.folder}/a.sarif`)).rejects.toThrow('ENOENT')
  })

  it('that can not be written is a warning; the verdict stays', async () => {
    audit = await openAudit({ policy: { sarif: '../../outside.sarif' } })
    const run = await audit.run()
    expect(run.came).toEqual(['block', 'vulnerable'])
    expect(run.stdout).toMatch(/^::warning::.*refusing to write outside the workspace/m)
  })
})

describe('the report', () => {
  it('stays within what GitHub takes with thousands of advisories', async () => {
    const advisories = Array.from({ length: 2000 }, (_, index) =>
      hole({ id: `GHSA-${index}`, number: index, title: `${index} ${'t'.repeat(500)}` }),
    )
    audit = await openAudit({ files: npmProject(shop), registry: { advisories } })
    const run = await audit.run()
    expect(run.outputs).toMatchObject({ high: '2000', 'reason-code': 'vulnerable' })
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
    expect(Buffer.byteLength(run.outputs['result'] ?? '')).toBeLessThanOrEqual(2048)
    expect(run.stdout.match(/^::error/gm)?.length).toBeLessThanOrEqual(10)
    expect(run.summary).toContain('more rows not shown')
  })
})
