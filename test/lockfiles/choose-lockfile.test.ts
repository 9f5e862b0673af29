import { describe, expect, it } from '@jest/globals'
import { chooseLockfile } from '../../src/lockfiles/choose-lockfile.ts'

describe('the lockfile of a folder', () => {
  it.each([
    [['package.json', 'src'], { found: 'none' }],
    [['package.json', 'yarn.lock'], { found: 'one', name: 'yarn.lock', beside: [] }],
    [
      ['package-lock.json', 'npm-shrinkwrap.json'],
      { found: 'one', name: 'npm-shrinkwrap.json', beside: ['package-lock.json'] },
    ],
    [
      ['pnpm-lock.yaml', 'package-lock.json'],
      { found: 'several', names: ['package-lock.json', 'pnpm-lock.yaml'] },
    ],
    [
      ['yarn.lock', 'package-lock.json', 'npm-shrinkwrap.json'],
      { found: 'several', names: ['npm-shrinkwrap.json', 'package-lock.json', 'yarn.lock'] },
    ],
    [['bun.lock'], { found: 'one', name: 'bun.lock', beside: [] }],
    [['bun.lock', 'yarn.lock'], { found: 'several', names: ['yarn.lock', 'bun.lock'] }],
    [['Cargo.lock', 'yarn.lock'], { found: 'one', name: 'yarn.lock', beside: [] }],
  ])('among %j', (names, chosen) => {
    expect(chooseLockfile(names)).toEqual(chosen)
  })
})
