import { describe, expect, it } from '@jest/globals'
import type { Edge, LockedPackage, Lockfile } from '../../src/lockfiles/lockfile.ts'
import { pathsTo } from '../../src/lockfiles/paths-to.ts'
import { lockfileOf, real } from './real-lockfiles.ts'

const edge = (to: string): Edge => ({ name: to, range: '1', kind: 'production', to })

function graph(needs: Readonly<Record<string, readonly string[]>>): Lockfile {
  const packages = Object.entries(needs).map(([id, to]): [string, LockedPackage] => [
    id,
    { id, name: id, version: '1', origin: 'registry', edges: to.map(edge) },
  ])
  const projects = [{ path: '.', name: undefined, edges: (needs['.'] ?? []).map(edge) }]
  const all = new Map(packages.filter(([id]) => id !== '.'))
  return { path: 'x', kind: 'npm', version: '3', projects, packages: all, overridden: new Set() }
}

describe('the ways in to a package', () => {
  it('are the shortest through each direct requirement, in order of length', () => {
    const found = graph({
      '.': ['a', 'b', 'c'],
      a: ['b'],
      b: ['d'],
      c: ['e'],
      d: ['t'],
      e: ['a', 't'],
      t: [],
    })
    expect(pathsTo(found, 't', 9)).toEqual([
      ['.', 'b@1', 'd@1', 't@1'],
      ['.', 'c@1', 'e@1', 't@1'],
      ['.', 'a@1', 'b@1', 'd@1', 't@1'],
    ])
    expect(pathsTo(found, 't', 1)).toHaveLength(1)
    expect(pathsTo(found, 'nothing', 9)).toEqual([])
  })

  it('end in a cycle, and are none where nothing leads there', () => {
    const found = graph({ '.': ['a'], a: ['b'], b: ['a', 'b'], alone: [] })
    expect(pathsTo(found, 'b', 9)).toEqual([['.', 'a@1', 'b@1']])
    expect(pathsTo(found, 'alone', 9)).toEqual([])
  })

  it('are found in a graph with more paths than could be walked', () => {
    const layer = (at: number) => Array.from({ length: 20 }, (_, index) => `p${at}-${index}`)
    const needs = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) =>
        layer(at).map(id => [id, at < 59 ? layer(at + 1) : ['t']]),
      ).flat(),
    )
    const ways = pathsTo(graph({ '.': layer(0), ...needs, t: [] }), 't', 5)
    expect(ways.map(way => way.length)).toEqual([62, 62, 62, 62, 62])
  })

  it('begin with the project’s name', async () => {
    const lockfile = await lockfileOf(real('workspaces', 'pnpm-12'))
    expect(pathsTo(lockfile, 'query-words@6.10.3', 3)).toEqual([
      ['@workshop/api', 'body-reader@1.20.3', 'query-words@6.10.3'],
    ])
  })
})
