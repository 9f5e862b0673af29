import { describe, expect, it } from '@jest/globals'
import { renderSarif, type SarifFinding, type SarifRule } from '../../src/report/sarif.ts'
import { readSarif, validateSarif } from '../support/sarif/validate-sarif.ts'

const rule: SarifRule = {
  id: 'GHSA-1',
  title: 'Command injection',
  severity: 'high',
  score: 7.2,
  url: 'https://github.com/advisories/GHSA-1',
  tags: ['external/cwe/cwe-78'],
}
const finding: SarifFinding = {
  rule: 'GHSA-1',
  severity: 'high',
  message: 'lodash 4.17.20',
  file: 'package-lock.json',
  line: 12,
  identity: ['lodash', '4.17.20'],
}
const render = (rules: readonly Partial<SarifRule>[], findings: readonly Partial<SarifFinding>[]) =>
  renderSarif({
    gate: 'audit-gate',
    rules: rules.map(more => ({ ...rule, ...more })),
    findings: findings.map(more => ({ ...finding, ...more })),
  })

describe('a SARIF file', () => {
  it('is valid, with and without findings', () => {
    expect(validateSarif(render([], []))).toEqual([])
    const text = render(
      [{}, { id: 'GHSA-2', url: undefined, score: undefined, tags: [] }],
      [{}, { line: undefined }],
    )
    expect(validateSarif(text)).toEqual([])
  })

  it('is held against the schema for real', () => {
    expect(validateSarif('{"version":"2.1.0","runs":[{"tool":{}}]}')).not.toEqual([])
    expect(validateSarif(render([{}], [{}]).replace('"startLine": 12', '"startLine": 0'))).not.toEqual([])
  })

  it('tells rule, level, score, help and place', () => {
    const { rules, results } = readSarif(render([{}], [{}]))
    expect(rules).toMatchObject([
      {
        id: 'GHSA-1',
        helpUri: 'https://github.com/advisories/GHSA-1',
        properties: { 'security-severity': '7.2', tags: ['security', 'external/cwe/cwe-78'] },
      },
    ])
    expect(results).toMatchObject([
      {
        ruleId: 'GHSA-1',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'package-lock.json' }, region: { startLine: 12 } },
          },
        ],
        suppressions: [],
      },
    ])
  })

  it.each([
    ['critical', 'error', '9.5'],
    ['high', 'error', '8.0'],
    ['moderate', 'warning', '5.5'],
    ['low', 'note', '2.0'],
    ['info', 'note', '0.1'],
  ] as const)('of %s is an %s, and scores %s where nobody scored it', (severity, level, score) => {
    for (const unscored of [undefined, 0, Number.NaN, 11]) {
      const { rules, results } = readSarif(render([{ severity, score: unscored }], [{ severity }]))
      expect(rules[0]?.properties['security-severity']).toBe(score)
      expect(results[0]?.level).toBe(level)
    }
  })

  it('has each rule once, and finds it by its index', () => {
    const { rules, results } = readSarif(
      render([{}, { id: 'GHSA-2' }, {}], [{ rule: 'GHSA-2' }, { rule: 'GHSA-1' }]),
    )
    expect(rules.map(({ id }) => id)).toEqual(['GHSA-1', 'GHSA-2'])
    expect(results.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0])
  })

  it('knows a finding again on another line, and another one apart', () => {
    const prints = (more: Partial<SarifFinding>) =>
      readSarif(render([{}, { id: 'GHSA-2' }], [more])).results[0]?.partialFingerprints
    expect(prints({ line: 99, message: 'other words' })).toEqual(prints({}))
    expect(prints({ identity: ['lodash', '4.17.19'] })).not.toEqual(prints({}))
    expect(prints({ identity: ['lodash4', '.17.20'] })).not.toEqual(prints({}))
    expect(prints({ rule: 'GHSA-2' })).not.toEqual(prints({}))
  })

  it('says why something is let through', () => {
    const { results } = readSarif(render([{}], [{ suppressed: 'not reachable (ann)' }]))
    expect(results[0]?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'not reachable (ann)' },
    ])
  })

  it('takes no link, control character or address of a stranger for more than text', () => {
    const hostile = '[click](https://evil.example)\u0007\u202E\\ \ud800'
    const text = render(
      [{ title: hostile, url: 'javascript:alert(1)' }],
      [{ message: hostile, file: 'a folder/päck<age>.json', suppressed: hostile }],
    )
    expect(validateSarif(text)).toEqual([])
    const { rules, results } = readSarif(text)
    expect(rules[0]?.helpUri).toBeUndefined()
    const shown = '\\[click\\](https://evil.example)\\\\ \ufffd'
    expect(rules[0]?.shortDescription.text).toBe(shown)
    expect(results[0]).toMatchObject({
      message: { text: shown },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20folder/p%C3%A4ck%3Cage%3E.json' } } }],
      suppressions: [{ justification: shown }],
    })
    const { rules: secretive } = readSarif(render([{ url: 'https://user:pass@host.example/' }], []))
    expect(secretive[0]?.helpUri).toBeUndefined()
  })

  it('needs some text for every message', () => {
    expect(readSarif(render([{ title: ' ' }], [{ message: '' }])).results[0]?.message.text).toBe(
      'no description',
    )
  })
})
