import { describe, expect, it } from '@jest/globals'
import { Ways } from '../../../src/actions/audit-gate/gather/ways.ts'
import type { Edge, Lockfile } from '../../../src/lockfiles/lockfile.ts'

/** Each name with those that it needs; `.` is the project. */
function locked(needs: Readonly<Record<string, readonly string[]>>): Lockfile {
  const edges = (name: string) =>
    (needs[name] ?? []).map((to): Edge => ({ name: to, range: `^1.0.0`, kind: 'production', to }))
  const names = new Set(Object.entries(needs).flatMap(([name, all]) => [name, ...all]))
  names.delete('.')
  const packages = [...names].map(name => ({
    id: name,
    name,
    version: '1.0.0',
    origin: 'registry' as const,
    edges: edges(name),
  }))
  return {
    path: 'package-lock.json',
    kind: 'npm',
    version: '3',
    projects: [{ path: '.', name: 'shop', edges: edges('.') }],
    packages: new Map(packages.map(one => [one.id, one])),
    overridden: new Set(),
  }
}

describe('the ways to a package', () => {
  it('are all told, the shortest first, without the project, and end in a cycle', () => {
    const lockfile = locked({ '.': ['a', 'x'], a: ['b', 'x'], b: ['a', 'x'] })
    expect(new Ways(lockfile, true).to('x')).toEqual({
      paths: [['x'], ['a', 'x'], ['a', 'b', 'x']],
      allPaths: true,
    })
  })

  it('are one for each dependency of the project where nobody asks for all', () => {
    const lockfile = locked({ '.': ['a', '@s/b'], a: ['c', 'x'], '@s/b': ['x'], c: ['x'] })
    const { paths, allPaths } = new Ways(lockfile, false).to('x')
    expect([paths, allPaths]).toEqual([
      [
        ['a', 'x'],
        ['@s/b', 'x'],
      ],
      false,
    ])
  })

  it('are not said to be all where there are too many to go', () => {
    const layers = Array.from({ length: 12 }, (_, layer) => [`a${layer}`, `b${layer}`])
    const needs = layers.flatMap(([a = '', b = ''], layer) => [
      [a, layers[layer + 1] ?? ['x']],
      [b, layers[layer + 1] ?? ['x']],
    ])
    const { paths, allPaths } = new Ways(
      locked({ '.': layers[0] ?? [], ...Object.fromEntries(needs) }),
      true,
    ).to('x')
    expect([paths.length, allPaths]).toEqual([2, false])
  })

  it('tell how packages ask for it, and not how projects do', () => {
    const lockfile = locked({ '.': ['a', 'x'], a: ['x'] })
    expect(new Ways(lockfile, false).edgesTo('x').map(({ range }) => range)).toEqual(['^1.0.0'])
  })

  it('are none to what nothing leads to', () => {
    expect(new Ways(locked({ '.': [], x: [] }), true).to('x')).toEqual({ paths: [], allPaths: true })
  })
})
