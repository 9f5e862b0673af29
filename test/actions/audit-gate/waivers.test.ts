import { describe, expect, it } from '@jest/globals'
import { copy, outcome, read, verdict, vulnerability, waiver, waivers } from './evidence.ts'

const hit = { vulnerabilities: [vulnerability()] }
const failed = { answer: { kind: 'failed', failures: [] } } as const

describe('a waiver', () => {
  it.each([
    ['that covers it', waiver(), ['pass', 'waived']],
    ['of its CVE', waiver({ id: 'CVE-2021-23337' }), ['pass', 'waived']],
    ['that ends soon', waiver({ expires: '2026-12-01' }), ['warn', 'waiver-ends-soon']],
    ['that ends today', waiver({ expires: '2026-11-24' }), ['warn', 'waiver-ends-soon']],
    ['that ended', waiver({ expires: '2026-11-23' }), ['block', 'waiver-expired']],
    ['for too long', waiver({ expires: '2027-11-23' }), ['block', 'waiver-too-long']],
    ['of another advisory', waiver({ id: 'GHSA-xxxx-xxxx-xxxx' }), ['block', 'vulnerable']],
    ['of another package', waiver({ in: { package: 'express' } }), ['block', 'vulnerable']],
    ['of other versions', waiver({ in: { versions: '>=4.17.21' } }), ['block', 'vulnerable']],
    ['of another way in', waiver({ in: { path: 'app > *' } }), ['block', 'vulnerable']],
  ])('%s', (_, given, expected) => {
    expect(outcome({ ...hit, ...waivers(given) })).toEqual(expected)
  })

  it('stands in the finding that it lets through, and in the report', () => {
    const { findings, sections, measures, outputs } = verdict({ ...hit, ...waivers(waiver()) })
    expect(findings).toMatchObject([
      { code: 'waived', severity: 'high', waiver: { id: 'GHSA-35jh-r3h4-6jhm', owner: 'ann' } },
    ])
    expect(outputs).toMatchObject({ high: '1', waived: '1' })
    expect(measures).toContainEqual(expect.objectContaining({ name: 'waived advisories', value: 1 }))
    const section = sections.find(({ title }) => title === 'Waivers in use')
    expect(JSON.stringify(section)).toContain('"ann","not reachable","2027-01-31","68 days"')
  })

  it('of one copy does not cover another', () => {
    const hits = [{}, { version: '3.0.0' }]
    const found = { vulnerabilities: [vulnerability({ hits })] }
    expect(outcome({ ...found, ...waivers(waiver({ in: { versions: '^4.0.0' } })) })).toEqual([
      'block',
      'vulnerable',
    ])
  })

  it('that counts stands over one that ended', () => {
    const both = waivers(waiver({ expires: '2026-11-01', in: { versions: '^4.0.0' } }), waiver())
    expect(outcome({ ...hit, ...both })).toEqual(['warn', 'waiver-expired'])
  })

  it('is warned of where it covers nothing', () => {
    expect(outcome(waivers(waiver()))).toEqual(['warn', 'waiver-unused'])
    expect(outcome(waivers(waiver({ expires: '2020-01-01' })))).toEqual(['warn', 'waiver-unused'])
    const { findings } = verdict(waivers(waiver()))
    expect(findings).toMatchObject([{ where: { file: '.github/golive-waivers.yml', line: 3 } }])
  })

  it('for too long blocks even where it covers nothing', () => {
    expect(outcome(waivers(waiver({ expires: '2027-11-23' })))).toEqual(['block', 'waiver-too-long'])
  })

  it('is not called unused where nobody answered', () => {
    const { findings } = verdict({ ...failed, ...waivers(waiver()) })
    expect(findings.map(({ code }) => code)).toEqual(['sources-failed'])
    const refused = { kind: 'refused', reason: 'lockfile-broken', message: 'x' } as const
    expect(verdict({ lockfile: refused, ...waivers(waiver()) }).findings.map(({ code }) => code)).toEqual([
      'lockfile-broken',
    ])
  })

  it.each([
    ['backup-missing', []],
    ['denied-package', ['waiver-unused']],
    ['GHSA-35jh-r3h4-6jhm', ['waiver-unused']],
    ['ghsa-cfgh-jmpq-rvwx', ['waiver-unused']],
    ['CVE-2021-1', ['waiver-unused']],
    ['Express is fine', ['waiver-unused']],
  ])('of %s is another gate’s or ours: %j', (id, codes) => {
    const found = verdict({ ...waivers(waiver({ id })), lockfile: read })
    expect(found.findings.map(({ code }) => code)).toEqual(codes)
  })

  it.each([
    [{ 'longest-days': 30 }, '2027-01-31', ['block', 'waiver-too-long']],
    [{ 'longest-days': 30 }, '2026-12-24', ['pass', 'waived']],
    [{ 'warn-days': 70 }, '2027-01-31', ['warn', 'waiver-ends-soon']],
    [{ 'warn-days': 0 }, '2026-11-25', ['pass', 'waived']],
  ])('under the policy %j until %s', (rules, expires, expected) => {
    expect(outcome({ ...hit, ...waivers(waiver({ expires })) }, { waivers: rules })).toEqual(expected)
  })

  it('may live 90 days at most, whatever the policy says', () => {
    expect(() => verdict({}, { waivers: { 'longest-days': 91 } })).toThrow(/90 days or fewer/)
  })

  it.each([
    ['denied-package', { denied: [{ copy: copy(), versions: '*', reason: 'forbidden' }] }],
    ['release-too-young', { young: [{ copy: copy(), published: new Date('2026-11-23') }] }],
    ['deprecated', { deprecated: [{ copy: copy(), words: 'use another' }] }],
    ['outdated', { outdated: [{ copy: copy(), latest: '9.0.0', behind: 5 }] }],
  ])('of the reason %s lets a package through, while it counts', (id, found) => {
    expect(outcome(found)[1]).toBe(id)
    expect(outcome({ ...found, ...waivers(waiver({ id })) })).toEqual(['pass', 'waived'])
    expect(outcome({ ...found, ...waivers(waiver({ id, expires: '2026-11-01' })) })[1]).toBe('waiver-expired')
  })
})
