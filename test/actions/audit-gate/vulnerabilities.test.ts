import { describe, expect, it } from '@jest/globals'
import { Inventory } from '../../../src/actions/audit-gate/gather/inventory.ts'
import { findVulnerabilities, unmended } from '../../../src/actions/audit-gate/gather/vulnerabilities.ts'
import type { Advisory } from '../../../src/advisories/advisory.ts'
import type { DocumentAnswer } from '../../../src/advisories/package-document.ts'
import type { LockedPackage, Lockfile } from '../../../src/lockfiles/lockfile.ts'
import { advisory, outcome } from './evidence.ts'

function lockfile(
  ...copies: readonly { version: string; origin?: LockedPackage['origin']; kind?: 'development' }[]
): Lockfile {
  const packages = copies.map(({ version, origin = 'registry' }, index): LockedPackage => {
    return { id: `copy-${index}`, name: 'lodash', version, origin, edges: [] }
  })
  const edges = packages.map(({ id }, index) => {
    return { name: 'lodash', range: '*', kind: copies[index]?.kind ?? 'production', to: id } as const
  })
  return {
    path: 'package-lock.json',
    kind: 'npm',
    version: '3',
    projects: [{ path: '.', name: 'shop', edges }],
    packages: new Map(packages.map(one => [one.id, one])),
    overridden: new Set(),
  }
}

const find = (locked: Lockfile, ...told: readonly Partial<Advisory>[]) =>
  findVulnerabilities(new Inventory(locked, []), told.map(advisory), undefined)

describe('a hit', () => {
  const open = { vulnerable: ['<4.17.21', '>=5.0.0'], patched: ['4.17.21'] }

  it('that nothing mends does not excuse another that something does', () => {
    const vulnerabilities = find(lockfile({ version: '4.17.20' }, { version: '5.0.0' }), open)
    expect(vulnerabilities[0]?.hits.map(({ fixable }) => fixable)).toEqual([true, false])
    expect(vulnerabilities[0]).toMatchObject({ fix: '4.17.21', command: 'npm install lodash@4.17.21' })
    expect(outcome({ vulnerabilities }, { 'only-fixable': true })).toEqual(['block', 'vulnerable'])
    const alone = find(lockfile({ version: '5.0.0' }), open)
    expect(outcome({ vulnerabilities: alone }, { 'only-fixable': true })[0]).toBe('warn')
  })

  it('is mended by what is published where no advisory names it, and may be where nobody tells', () => {
    const locked = new Inventory(lockfile({ version: '4.17.20' }), [])
    const told = [advisory({ vulnerable: ['<=4.17.20'], patched: [] })]
    const hit = (answer: DocumentAnswer) =>
      findVulnerabilities(locked, told, undefined, new Map([['lodash', answer]]))[0]
    const published = (...versions: string[]): DocumentAnswer => ({
      ok: true,
      document: { name: 'lodash', latest: undefined, versions: new Map(versions.map(one => [one, {}])) },
    })
    expect(unmended(locked, told)).toEqual(['lodash'])
    expect(hit(published('4.17.20', '4.17.21'))).toMatchObject({ fix: '4.17.21', hits: [{ fixable: true }] })
    expect(hit(published('4.17.20'))).toMatchObject({ fix: undefined, hits: [{ fixable: false }] })
    const failed = { ok: false, code: 'http-404', message: 'gone' } as const
    expect(hit(failed)).toMatchObject({ fix: undefined, hits: [{ fixable: true }] })
  })

  it('of a version that can not be compared is not without a fix', () => {
    const vulnerabilities = find(lockfile({ version: '', origin: 'git' }), open)
    expect(vulnerabilities).toMatchObject([{ fix: '4.17.21', hits: [{ fixable: true }] }])
  })

  it('is mended by what mends every advisory of its package, however many there are', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ id: `GHSA-${at}`, vulnerable: [`<5.0.${at}`] }))
    const found = find(lockfile({ version: '4.17.20' }), ...many)
    expect(new Set(found.map(({ fix }) => fix))).toEqual(new Set(['5.0.2999']))
  })
})
