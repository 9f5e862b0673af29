import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/audit-gate/evidence.ts'
import { reasons } from '../../../src/actions/audit-gate/reasons.ts'
import { copy, outcome, read, verdict, vulnerability } from './evidence.ts'

const failure = {
  kind: 'registry',
  from: 'https://registry.npmjs.org/',
  code: 'http-503',
  message: 'The registry https://registry.npmjs.org did not answer: HTTP 503.',
  tries: 3,
} as const
const failed = { answer: { kind: 'failed', failures: [failure] } } as const
const place = { file: 'package.json', line: 7 }

describe('a lockfile that can not be judged', () => {
  const codes = Object.keys(reasons).filter(code => /^(lockfile|manifest)-/.test(code))
  it.each(codes.filter(code => code !== 'lockfile-mismatch'))('is unknown: %s', code => {
    const lockfile = { kind: 'refused', reason: code, message: 'x', place } as Evidence['lockfile']
    const { decision, reasonCode, findings, outputs } = verdict({ lockfile, answer: { kind: 'not-asked' } })
    expect([decision, reasonCode]).toEqual(['unknown', code])
    expect(findings).toMatchObject([{ where: place, remedy: expect.stringMatching(/\w{3}/) }])
    expect(outputs).toMatchObject({ critical: '', high: '', waived: '', source: '', sarif: '' })
  })

  it('blocks where it does not match package.json, advisory or not', () => {
    const mismatches = [{ message: 'express ^5.0.0 is asked for, 4.0.0 is locked', place }]
    expect(outcome({ lockfile: { ...read, mismatches } })).toEqual(['block', 'lockfile-mismatch'])
    expect(verdict({ lockfile: { ...read, mismatches } }).findings).toMatchObject([{ where: place }])
  })

  it('is unknown where it is empty and package.json is not', () => {
    const packages = { production: 0, optional: 0, development: 0 }
    const answer = { kind: 'not-asked' } as const
    expect(outcome({ lockfile: { ...read, packages }, answer })).toEqual(['unknown', 'no-packages'])
    const { decision, headline } = verdict({ lockfile: { ...read, packages, asked: 0 }, answer })
    expect([decision, headline]).toEqual(['pass', '0 packages, none from a registry: no advisory can hit'])
  })
})

describe('sources', () => {
  it('that all failed are unknown: neither a pass nor vulnerable', () => {
    const { decision, reasonCode, findings, outputs, measures } = verdict({
      ...failed,
      vulnerabilities: [vulnerability()],
    })
    expect([decision, reasonCode]).toEqual(['unknown', 'sources-failed'])
    expect(findings.map(({ message }) => message)).toEqual([
      'The registry https://registry.npmjs.org did not answer: HTTP 503 (http-503, 3 tries)',
    ])
    expect(outputs).toMatchObject({ critical: '', high: '', source: '' })
    expect(measures).toEqual([])
  })

  it('that failed before one answered are told of', () => {
    const answer = { kind: 'answered', by: 'osv', from: 'https://api.osv.dev', failures: [failure] } as const
    const { decision, sections, outputs } = verdict({ answer })
    expect([decision, outputs.source]).toEqual(['pass', 'osv'])
    expect(JSON.stringify(sections)).toContain(
      'The registry https://registry.npmjs.org did not answer: HTTP 503 (http-503, 3 tries)',
    )
  })

  it.each([
    ['block', 'unknown'],
    ['warn', 'warn'],
  ])('that do not tell the age of a release, which would %s: %s', (decision, expected) => {
    const untold = { age: [{ name: 'lodash', why: 'http-404' }], state: [] }
    const section = { 'release-age': { days: 3, decision } }
    expect(outcome({ untold }, section)).toEqual([expected, 'documents-unavailable'])
  })

  it('that do not tell whether something is deprecated are warned of', () => {
    const untold = { age: [], state: [{ name: 'lodash', why: 'http-404' }] }
    expect(outcome({ untold }, { deprecated: 'warn' })).toEqual(['warn', 'documents-unavailable'])
  })
})

describe('packages of note', () => {
  it.each([
    [
      { denied: [{ copy: copy(), versions: '<5', reason: 'abandoned' }] },
      {},
      ['block', 'denied-package'],
      'lodash 4.17.20 (production) is denied (<5): abandoned',
    ],
    [
      {
        young: [{ copy: copy({ paths: [['app', 'lodash']] }), published: new Date('2026-11-22T13:00:00Z') }],
      },
      { 'release-age': { days: 3 } },
      ['block', 'release-too-young'],
      'lodash 4.17.20 (production) was published 1 day ago, on 2026-11-22; 3 days are asked for, by way of app > lodash',
    ],
    [
      { young: [{ copy: copy(), published: new Date('2026-11-24T11:00:00Z') }] },
      { 'release-age': { days: 1, decision: 'warn' } },
      ['warn', 'release-too-young'],
      'lodash 4.17.20 (production) was published less than a day ago, on 2026-11-24; 1 day is asked for',
    ],
    [
      { deprecated: [{ copy: copy(), words: 'use another' }] },
      {},
      ['warn', 'deprecated'],
      'lodash 4.17.20 (production) is deprecated: use another',
    ],
    [
      { outdated: [{ copy: copy(), latest: '9.0.1', behind: 5 }] },
      {},
      ['warn', 'outdated'],
      'lodash 4.17.20 (production) is 5 major versions behind 9.0.1',
    ],
  ])('%#', (found, section, expected, message) => {
    expect(outcome(found, section)).toEqual(expected)
    expect(verdict(found, section).findings[0]).toMatchObject({
      message,
      where: { file: 'package-lock.json', line: 12 },
    })
  })
})

describe('the decision', () => {
  it('is the gravest of all, with the reason of the first of its kind', () => {
    const young = [{ copy: copy(), published: new Date('2026-11-24') }]
    const all = { vulnerabilities: [vulnerability()], young, deprecated: [{ copy: copy(), words: 'x' }] }
    const { decision, reasonCode, headline } = verdict(all)
    expect([decision, reasonCode]).toEqual(['block', 'vulnerable'])
    expect(headline).toContain('(and 1 more)')
  })
})
