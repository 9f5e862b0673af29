import { describe, expect, it } from '@jest/globals'
import { purlOf } from '../../src/advisories/purl.ts'

describe('the package URL', () => {
  it.each([
    ['web-frame', '4.18.0', 'pkg:npm/web-frame@4.18.0'],
    ['@acme/format', '2.0.0-rc.1', 'pkg:npm/%40acme/format@2.0.0-rc.1'],
    ['a', '1.0.0+build', 'pkg:npm/a@1.0.0%2Bbuild'],
    ['a?b#c', '1 2', 'pkg:npm/a%3Fb%23c@1%202'],
    ['\ud800', '1.0.0', 'pkg:npm/%EF%BF%BD@1.0.0'],
  ])('of %j in %s', (name, version, purl) => {
    expect(purlOf(name, version)).toBe(purl)
  })
})
