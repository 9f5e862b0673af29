import { describe, expect, it } from '@jest/globals'
import type { Advisory } from '../../src/advisories/advisory.ts'
import { fixOf } from '../../src/advisories/fix.ts'
import type { PackageDocument } from '../../src/advisories/package-document.ts'

function hole(vulnerable: readonly string[], patched: readonly string[] = [], name = 'a'): Advisory {
  const rest = { title: 'A hole', url: undefined, severity: 'high', aliases: [], cwe: [] } as const
  return { id: vulnerable.join(), package: name, vulnerable, patched, ...rest }
}

type Published = string | { readonly version: string; readonly deprecated: string }

function published(...versions: readonly Published[]): PackageDocument {
  const entries = versions.map(one =>
    typeof one === 'string' ? ([one, {}] as const) : ([one.version, one] as const),
  )
  return { name: 'a', latest: undefined, versions: new Map(entries) }
}

describe('the fix', () => {
  it.each<[string, Advisory, string, string | undefined]>([
    ['is the one that is told', hole(['<1.2.0'], ['1.2.0']), '1.0.0', '1.2.0'],
    [
      'is the lowest above the installed one',
      hole(['<1.2.0', '>=2 <2.1.0'], ['1.2.0', '2.1.0']),
      '2.0.0',
      '2.1.0',
    ],
    ['stays in the line of releases', hole(['<1.2.0', '>=2 <2.1.0'], ['2.1.0', '1.2.0']), '1.0.0', '1.2.0'],
    [
      'is the end of a range where none is told',
      hole(['>=1.0.0 <1.2.0 || >=2.0.0 <2.1.0']),
      '1.0.0',
      '1.2.0',
    ],
    ['is the end of a short range', hole(['<2']), '1.0.0', '2.0.0'],
    ['is none where a range has no end', hole(['>=1.0.0']), '1.0.0', undefined],
    ['is none where a range ends with what it holds', hole(['<=1.2.0']), '1.0.0', undefined],
    [
      'is none where the one that is told is held, too',
      hole(['<1.2.0', '>=1.2.0'], ['1.2.0']),
      '1.0.0',
      undefined,
    ],
  ])('%s', (_, advisory, version, fix) => {
    expect(fixOf({ advisory, version })).toBe(fix)
  })

  it('has none of the package’s other holes', () => {
    const advisory = hole(['<0.1.10'], ['0.1.10'])
    const advisories = [advisory, hole(['<0.1.12'], ['0.1.12']), hole(['*'], [], 'b')]
    expect(fixOf({ advisory, version: '0.1.7', advisories })).toBe('0.1.12')
    expect(fixOf({ advisory, version: '0.1.7', advisories: [hole(['*'])] })).toBeUndefined()
  })

  it('is published, where that is known', () => {
    const advisory = hole(['<=1.2.0'], ['1.2.1'])
    const fix = (...versions: Published[]) =>
      fixOf({ advisory, version: '1.0.0', document: published(...versions) })
    expect(fix('1.3.0', '1.0.0', '2.0.0', '1.2.0')).toBe('1.3.0')
    expect(fix('1.0.0', '1.2.0')).toBeUndefined()
    expect(fix('1.3.0-rc.1', '1.4.0')).toBe('1.4.0')
    expect(fix({ version: '1.3.0', deprecated: 'broken' }, '1.4.0')).toBe('1.4.0')
    expect(fix({ version: '1.3.0', deprecated: 'broken' })).toBe('1.3.0')
  })

  it('of a prerelease may be one', () => {
    const advisory = hole(['>=2.0.0-alpha.0 <2.0.0-rc.2'], ['2.0.0-rc.2'])
    expect(fixOf({ advisory, version: '2.0.0-rc.1' })).toBe('2.0.0-rc.2')
    expect(fixOf({ advisory, version: 'no version' })).toBeUndefined()
  })
})
