import { describe, expect, it } from '@jest/globals'
import type { Advisory } from '../../src/advisories/advisory.ts'
import { matchAdvisories, wantedOf } from '../../src/advisories/match.ts'
import { locked } from './question.ts'

function hole(name: string, ...vulnerable: string[]): Advisory {
  const rest = {
    title: 'A hole',
    url: undefined,
    severity: 'high',
    aliases: [],
    patched: [],
    cwe: [],
  } as const
  return { id: `GHSA-${name}`, package: name, vulnerable, ...rest }
}

function held(version: string, ...ranges: string[]): boolean {
  return (
    matchAdvisories({ packages: [locked(`a@${version}`)], advisories: [hole('a', ...ranges)] }).length > 0
  )
}

describe('a locked version', () => {
  it.each([
    ['1.0.0', ['<1.0.0'], false],
    ['0.9.9', ['<1.0.0'], true],
    ['1.0.0-rc.1', ['<1.0.0'], true],
    ['2.0.0-beta.1', ['>=1.0.0'], true],
    ['2.0.0-beta.1', ['<2'], false],
    ['1.5.0-next.3', ['>=1.0.0 <1.6.0'], true],
    ['3.0.0', ['<1.0.0', '>=3.0.0 <3.1.0'], true],
    ['1.2.3', ['1.2.3 || 1.2.5'], true],
    ['1.2.4', ['1.2.3 || 1.2.5'], false],
    ['v1.2.3', ['=1.2.3'], true],
    ['1.2.3beta', ['<1.2.3'], true],
    ['1.2.3beta', ['<1.2.2'], false],
    ['2.0.0', ['<1.2.3beta'], false],
    ['1.2.3+build.7', ['<=1.2.3'], true],
    ['0.0.0-experimental-1', ['>=0.0.0-0'], true],
    ['9.9.9', ['*'], true],
    ['no version', ['<1.0.0'], true],
  ])('%s is compared with %j as npm does', (version, ranges, expected) => {
    expect(held(version, ...ranges)).toBe(expected)
  })

  it('counts whatever the name may be of: only folders of the repository are nobody else’s', () => {
    const packages = [
      locked('a@1.0.0', { id: 'one' }),
      locked('a@1.0.0', { id: 'two', bundled: true, origin: 'tarball' }),
      locked('a@1.0.0', { id: 'three', origin: 'git' }),
      locked('a@1.0.0', { id: 'four', origin: 'directory' }),
      locked('a@2.0.0', { id: 'five' }),
      locked('b@1.0.0', { id: 'six' }),
    ]
    const [match, ...others] = matchAdvisories({ packages, advisories: [hole('a', '<2'), hole('c', '*')] })
    expect(others).toEqual([])
    expect(match?.packages.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
    expect(wantedOf(packages)).toEqual(
      new Map([
        ['a', new Set(['1.0.0', '2.0.0'])],
        ['b', new Set(['1.0.0'])],
      ]),
    )
  })
})
