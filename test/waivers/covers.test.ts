import { describe, expect, it } from '@jest/globals'
import { covers, type Waivable } from '../../src/waivers/covers.ts'

const found: Waivable = {
  ids: ['GHSA-35jh-r3h4-6jhm', 'CVE-2021-23337'],
  package: 'lodash',
  version: '4.17.20',
  paths: [
    ['app', 'lodash'],
    ['tool', 'lodash'],
  ],
  allPaths: true,
}
const waiver = (scope: object = {}, id = 'GHSA-35jh-r3h4-6jhm') => ({
  id,
  scope: { package: 'lodash', versions: '*', path: '*', ...scope },
  reason: 'r',
  owner: 'o',
  expires: '2026-12-31',
  line: 1,
})
const covered = (scope: object, more: Partial<Waivable> = {}) => covers(waiver(scope), { ...found, ...more })

describe('a waiver', () => {
  it.each([
    ['GHSA-35jh-r3h4-6jhm', true],
    ['ghsa-35JH-r3h4-6jhm', true],
    ['CVE-2021-23337', true],
    ['GHSA-35jh-r3h4-6jh', false],
    ['*', false],
  ])('for %s covers it: %s', (id, expected) => {
    expect(covers(waiver({}, id), found)).toBe(expected)
  })

  it.each([
    [{}, true],
    [{ package: 'lodash*' }, true],
    [{ package: 'lodash-es' }, false],
    [{ versions: '<4.17.21' }, true],
    [{ versions: '4.17.20' }, true],
    [{ versions: '>=4.17.21' }, false],
    [{ path: '* > lodash' }, true],
    [{ path: 'app > lodash' }, false],
    [{ path: 'app > *' }, false],
  ])('with the scope %j covers it: %s', (scope, expected) => {
    expect(covered(scope)).toBe(expected)
  })

  it('of one way in does not cover another, nor ways that nobody saw', () => {
    const one = { paths: [['app', 'lodash']] }
    expect(covered({ path: 'app > *' }, one)).toBe(true)
    expect(covered({ path: 'app > *' }, { ...one, allPaths: false })).toBe(false)
    expect(covered({ path: 'app > *' }, { paths: [] })).toBe(false)
    expect(covered({ path: '*' }, { paths: [], allPaths: false })).toBe(true)
  })

  it('of one way does not cover a package that calls itself after it', () => {
    expect(covered({ path: 'app > *' }, { paths: [['app > x', 'lodash']] })).toBe(false)
  })

  it('of a range covers no version that is none of semver’s', () => {
    expect(covered({ versions: '>=0' }, { version: 'main' })).toBe(false)
    expect(covered({ versions: '*' }, { version: 'main' })).toBe(true)
    expect(covered({ versions: '<4.17.21' }, { version: '4.17.20-rc.1' })).toBe(true)
  })
})
