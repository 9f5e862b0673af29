import { afterEach, describe, expect, it } from '@jest/globals'
import { type Audit, openAudit } from '../support/audit/audit.ts'
import { npmProject } from '../support/audit/npm-project.ts'
import type { FaultRule } from '../support/registry/fault.ts'

let audit: Audit
afterEach(() => audit.close())

const bulk = { route: 'bulk' } as const
const faults: readonly (readonly [string, FaultRule])[] = [
  ['503', { kind: 'status', status: 503, ...bulk }],
  ['410', { kind: 'status', status: 410, ...bulk }],
  ['401', { kind: 'status', status: 401, ...bulk }],
  ['a page for people', { kind: 'html', ...bulk }],
  ['half an answer', { kind: 'truncated', ...bulk }],
  ['an array', { kind: 'array', ...bulk }],
  ['advisories without ranges', { kind: 'no-ranges', ...bulk }],
  ['silence', { kind: 'hang', ...bulk }],
  ['a byte a moment', { kind: 'drip', ...bulk }],
  ['a reset', { kind: 'reset', ...bulk }],
  ['blanks without end', { kind: 'oversize', ...bulk }],
  ['a redirect', { kind: 'redirect', ...bulk }],
]

describe('a source that fails', () => {
  it.each(faults)(
    'with %s is unknown where no other is left: neither a pass nor vulnerable',
    async (_, rule) => {
      audit = await openAudit({ policy: { sources: ['registry'], deadline: '3s' } })
      const struck = audit.registry.fault(rule)
      const run = await audit.run()
      expect(struck()).toBeGreaterThan(0)
      expect(run).toMatchObject({ exitCode: 1, came: ['unknown', 'sources-failed'] })
      expect(run.outputs).toMatchObject({ critical: '', high: '', source: '', sarif: '' })
      expect(run.result?.findings).toMatchObject([
        { code: 'sources-failed', message: expect.stringContaining('The registry http://127.0.0.1') },
      ])
      expect(run.result?.measures).toEqual([])
    },
  )

  it.each(faults)('with %s is followed by the next, and told of', async (_, rule) => {
    audit = await openAudit({ policy: { sources: ['registry', 'osv'], deadline: '6s' } })
    audit.registry.fault(rule)
    const run = await audit.run()
    expect(run.came).toEqual(['block', 'vulnerable'])
    expect(run.outputs).toMatchObject({ source: 'osv', high: '1' })
    expect(run.result?.facts).toEqual({
      lockfile: 'package-lock.json',
      'advisories from': 'osv',
      'sources that failed': expect.stringMatching(/^registry \([\w-]+\)$/),
    })
    expect(run.summary).toContain('The registry http')
  })

  it('lets the run through with a warning where the policy says so', async () => {
    audit = await openAudit({ policy: { sources: ['registry'], deadline: '3s' } })
    audit.registry.fault({ kind: 'status', status: 503 })
    const run = await audit.run({ inputs: { 'on-unknown': 'warn' } })
    expect(run).toMatchObject({ exitCode: 0, came: ['unknown', 'sources-failed'] })
  })

  it('names every source that failed', async () => {
    audit = await openAudit({ policy: { deadline: '4s' } })
    audit.registry.fault({ kind: 'status', status: 503 })
    const run = await audit.run()
    expect(run.came).toEqual(['unknown', 'sources-failed'])
    expect(run.result?.findings.map(({ message }) => message.split(' http')[0])).toEqual([
      'The registry',
      'OSV at',
    ])
  })

  it('is asked again after a moment', async () => {
    audit = await openAudit({ policy: { sources: ['registry'] } })
    audit.registry.fault({ kind: 'status', status: 503, times: 1 })
    const run = await audit.run()
    expect(run.came).toEqual(['block', 'vulnerable'])
    expect(audit.registry.journal.filter(({ route }) => route === 'bulk')).toHaveLength(2)
  })
})

describe('sources', () => {
  it('are asked in the order of the policy', async () => {
    audit = await openAudit({ policy: { sources: ['osv', 'registry'] } })
    const run = await audit.run()
    expect(run.outputs).toMatchObject({ source: 'osv', high: '1' })
    expect(audit.registry.journal.filter(({ route }) => route === 'bulk')).toEqual([])
  })

  it('are not asked where nothing is from a registry', async () => {
    const files = npmProject({ locked: {} })
    audit = await openAudit({ files })
    expect((await audit.run()).came).toEqual(['pass', 'passed'])
    expect(audit.registry.journal).toEqual([])
  })

  it('must be told of a file that they name, and name a file that they are told of', async () => {
    audit = await openAudit({ policy: { sources: ['file'] } })
    const without = await audit.run()
    expect(without.came[1]).toBe('input-invalid')
    expect(without.stdout).toContain('is missing: `sources` names `file`')
    await audit.close()
    audit = await openAudit({ policy: { sources: ['osv'], advisories: 'a.json' } })
    expect((await audit.run()).stdout).toContain('would never be read')
  })
})
