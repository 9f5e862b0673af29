import { describe, expect, it } from '@jest/globals'
import { outcome, verdict, vulnerability } from './evidence.ts'

const one = (severity: 'critical' | 'high' | 'moderate' | 'low' | 'info', scope = 'production') => ({
  vulnerabilities: [
    vulnerability({
      advisory: { severity },
      hits: [{ scope: scope === 'production' || scope === 'optional' ? scope : 'development' }],
    }),
  ],
})
const base = { base: { kind: 'known', ref: 'a'.repeat(40) } } as const
const daysAgo = (days: number) => new Date(Date.parse('2026-11-24T12:00:00Z') - days * 86_400_000)

describe('an advisory', () => {
  it('is none where none hits', () => {
    const { decision, headline, outputs } = verdict({})
    expect([decision, headline]).toEqual(['pass', 'no known advisory hits any of 15 packages'])
    expect(outputs).toEqual({
      critical: '0',
      high: '0',
      moderate: '0',
      low: '0',
      waived: '0',
      source: 'registry',
      sarif: '',
    })
  })

  it.each([
    ['critical', 'production', 'block'],
    ['high', 'production', 'block'],
    ['moderate', 'production', 'pass'],
    ['low', 'production', 'pass'],
    ['info', 'production', 'pass'],
    ['high', 'optional', 'block'],
    ['moderate', 'optional', 'pass'],
    ['critical', 'development', 'block'],
    ['high', 'development', 'pass'],
  ] as const)('that is %s, in %s: %s', (severity, scope, decision) => {
    const reason = decision === 'block' ? 'vulnerable' : 'vulnerable-below-level'
    expect(outcome(one(severity, scope))).toEqual([decision, reason])
  })

  it.each([
    [{ production: 'low' }, 'low', 'block'],
    [{ production: 'info' }, 'info', 'block'],
    [{ production: 'none' }, 'critical', 'pass'],
    [{ production: 'critical' }, 'high', 'pass'],
  ] as const)('under the levels %j that is %s: %s', (levels, severity, decision) => {
    expect(outcome(one(severity), { levels })[0]).toBe(decision)
  })

  it('blocks by the one copy that is shipped, and counts once', () => {
    const found = {
      vulnerabilities: [
        vulnerability({ hits: [{ scope: 'development' }, { version: '4.17.19' }, { scope: 'development' }] }),
        vulnerability({ advisory: { package: 'lodash-es' } }),
      ],
    }
    const { decision, headline, outputs, measures, findings } = verdict(found)
    expect([decision, headline]).toEqual(['block', '1 advisory to mend, 1 high: lodash, lodash-es'])
    expect(outputs.high).toBe('1')
    expect(measures).toContainEqual({
      name: 'high advisories that count',
      value: 1,
      unit: '',
      limit: 0,
      op: '<=',
      ok: false,
    })
    expect(findings.map(({ message }) => message)).toEqual([
      'lodash 4.17.20, 4.17.19 (production): Command Injection in lodash (GHSA-35jh-r3h4-6jhm)',
      expect.stringContaining('lodash-es'),
    ])
  })

  it('comes with severity, place, way in and the command that mends it', () => {
    const hits = [
      {
        paths: [
          ['app', 'lib', 'lodash'],
          ['x', 'y', 'z', 'lodash'],
        ],
      },
    ]
    const { findings, annotations } = verdict({ vulnerabilities: [vulnerability({ hits })] })
    expect(findings).toEqual([
      {
        code: 'vulnerable',
        severity: 'high',
        message:
          'lodash 4.17.20 (production): Command Injection in lodash (GHSA-35jh-r3h4-6jhm), by way of app > lib > lodash',
        where: {
          file: 'package-lock.json',
          line: 12,
          url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
        },
        remedy: 'Mended in 4.17.21: run `npm install lodash@4.17.21`.',
      },
    ])
    expect(annotations).toMatchObject([
      { level: 'error', title: 'high: GHSA-35jh-r3h4-6jhm', file: 'package-lock.json', line: 12 },
    ])
  })

  it('says what to do where there is no fix, or no command for it', () => {
    const remedy = (more: object) => verdict({ vulnerabilities: [vulnerability(more)] }).findings[0]?.remedy
    expect(remedy({ command: undefined })).toBe('Mended in 4.17.21.')
    expect(remedy({ fix: undefined, command: undefined })).toContain('No version mends it yet')
  })

  it('names the worst first, and marks ten of a level at most', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      vulnerability({
        advisory: { id: `GHSA-${index}`, severity: index === 29 ? 'critical' : 'high' },
      }),
    )
    const { annotations, findings, headline } = verdict({ vulnerabilities: many })
    expect(headline).toBe('30 advisories to mend, 1 critical, 29 high: lodash')
    expect(annotations).toHaveLength(10)
    expect(annotations[0]?.title).toBe('critical: GHSA-29')
    expect(findings).toHaveLength(30)
  })
})

describe('grace days', () => {
  const published = (days: number | undefined) => ({
    vulnerabilities: [vulnerability({ advisory: days === undefined ? {} : { published: daysAgo(days) } })],
  })
  it.each([
    [6, ['warn', 'vulnerable-in-grace']],
    [7, ['block', 'vulnerable']],
    [undefined, ['block', 'vulnerable']],
    [Number.NaN, ['block', 'vulnerable']],
  ])('of 7, published %s days ago', (days, expected) => {
    expect(outcome(published(days), { 'grace-days': 7 })).toEqual(expected)
  })

  it('are none by default, and end on a day that is told', () => {
    expect(outcome(published(0))).toEqual(['block', 'vulnerable'])
    const { findings } = verdict(published(6), { 'grace-days': 7 })
    expect(findings[0]?.message).toContain('; blocks from 2026-11-25')
  })
})

describe('only what can be mended', () => {
  it.each([
    [undefined, { 'only-fixable': true }, ['warn', 'vulnerable-without-fix']],
    ['4.17.21', { 'only-fixable': true }, ['block', 'vulnerable']],
    [undefined, {}, ['block', 'vulnerable']],
  ])('with the fix %s under %j', (fix, section, expected) => {
    expect(outcome({ vulnerabilities: [vulnerability({ fix })] }, section)).toEqual(expected)
  })
})

describe('only what is new', () => {
  const known = { vulnerabilities: [vulnerability({ hits: [{ knownBefore: true }] })] }
  it('is judged against the base', () => {
    expect(outcome({ ...known, ...base })).toEqual(['pass', 'vulnerable-before'])
    const added = [{ knownBefore: true }, { version: '4.17.1' }]
    expect(outcome({ vulnerabilities: [vulnerability({ hits: added })], ...base })).toEqual([
      'block',
      'vulnerable',
    ])
  })

  it.each([
    [{ kind: 'unavailable', why: 'GitHub answered 403' }, ['block', 'vulnerable']],
    [{ kind: 'not-applicable', why: 'the event schedule has no base' }, ['block', 'vulnerable']],
    [{ kind: 'not-asked' }, ['block', 'vulnerable']],
  ] as const)('lets nothing through with the base %j', (unknown, expected) => {
    expect(outcome({ ...known, base: unknown })).toEqual(expected)
  })

  it('warns where the base can not be read, and says so where there is none', () => {
    expect(outcome({ base: { kind: 'unavailable', why: '403' } })).toEqual(['warn', 'base-unavailable'])
    const none = verdict({ base: { kind: 'not-applicable', why: 'the event schedule has no base' } })
    expect(none.decision).toBe('pass')
    expect(JSON.stringify(none.sections)).toContain(
      'Not compared with a base: the event schedule has no base.',
    )
  })
})
