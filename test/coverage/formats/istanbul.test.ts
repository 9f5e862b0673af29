import { describe, expect, it } from '@jest/globals'
import { filesOf, hitsOf, linesOf, partsOf, refusalOf } from '../parsed.ts'

const at = (line: number | null) => ({ start: { line, column: 0 }, end: { line, column: 9 } })
const entry = (more: object = {}) => ({
  path: '/w/a.ts',
  statementMap: { 0: at(1), 1: at(1), 2: at(2) },
  fnMap: { 0: { name: 'f', decl: at(1), loc: at(2), line: 1 } },
  branchMap: { 0: { type: 'if', loc: at(2), locations: [at(2), {}] } },
  s: { 0: 0, 1: 3, 2: 0 },
  f: { 0: 4 },
  b: { 0: [1, 0] },
  ...more,
})
const report = (...entries: readonly { readonly path: string }[]) =>
  JSON.stringify(Object.fromEntries(entries.map(file => [file.path, file])))

describe('istanbul’s coverage-final.json', () => {
  it('gives a line the most that a statement which starts there was run', async () => {
    const hits = await hitsOf(report(entry()))
    expect(linesOf(hits)).toEqual([
      [1, 3],
      [2, 0],
    ])
    expect(partsOf(hits.statements)).toEqual([
      [1, 0],
      [1, 3],
      [2, 0],
    ])
    expect(partsOf(hits.functions)).toEqual([[1, 4]])
    expect(partsOf(hits.branches)).toEqual([
      [2, 1],
      [2, 0],
    ])
  })

  it.each([
    ['null', null],
    ['an empty object', {}],
    ['a start without a line', { start: {} }],
    ['a line that is null', at(null)],
  ])('counts a statement, function and branch whose place is %s, and no line for it', async (_, place) => {
    const odd = {
      statementMap: { 0: place },
      s: { 0: 0 },
      fnMap: { 0: { name: 'f', decl: place, loc: place } },
      branchMap: { 0: { type: 'if', loc: place, locations: [place, place] } },
    }
    const hits = await hitsOf(report(entry(odd)))
    expect(linesOf(hits)).toEqual([])
    expect([hits.statements, hits.functions, hits.branches].map(partsOf)).toEqual([
      [[0, 0]],
      [[0, 4]],
      [
        [0, 1],
        [0, 0],
      ],
    ])
  })

  it('opens the entries of nyc’s cache', async () => {
    expect(linesOf(await hitsOf(JSON.stringify({ '/w/a.ts': { data: entry() } })))).toHaveLength(2)
  })

  it.each([
    ['an entry about another file', JSON.stringify({ '/w/b.ts': entry() })],
    ['a statement without a count', report(entry({ s: { 0: 0, 1: 3 } }))],
    ['a count without a statement', report(entry({ s: { 0: 0, 1: 3, 2: 0, 3: 1 } }))],
    ['another statement’s count', report(entry({ s: { 0: 0, 1: 3, 9: 0 } }))],
    ['a function without a count', report(entry({ f: {} }))],
    ['a branch without a count', report(entry({ b: {} }))],
    ['an arm without a count', report(entry({ b: { 0: [1] } }))],
    ['a negative count', report(entry({ f: { 0: -1 } }))],
    ['a count that is null', report(entry({ f: { 0: null } }))],
    ['half a line', report(entry({ statementMap: { 0: at(1.5), 1: at(1), 2: at(2) } }))],
    ['a line beyond any file', report(entry({ statementMap: { 0: at(2_000_000), 1: at(1), 2: at(2) } }))],
    ['something else', '{"version": 3}'],
  ])('refuses %s', async (_, text) => {
    expect((await refusalOf(text)).fault).toBe('unparsable')
  })
})

describe('istanbul’s coverage-summary.json', () => {
  const count = (total: number, covered: number) => ({ total, covered, skipped: 0, pct: 'Unknown' })
  const all = (of: object) => ({ lines: of, statements: of, functions: of, branches: of })

  it('reads counts, never the percentage, and does not trust the total', async () => {
    const files = await filesOf(JSON.stringify({ total: all(count(9, 9)), '/w/a.ts': all(count(4, 1)) }))
    const four = { total: 4, covered: 1 }
    expect(files).toEqual([
      {
        path: '/w/a.ts',
        hits: undefined,
        totals: { lines: four, statements: four, functions: four, branches: four },
      },
    ])
  })

  it.each([
    ['only a total', { total: all(count(0, 0)) }, 'empty'],
    ['more covered than there is', { total: all(count(1, 1)), a: all(count(1, 2)) }, 'unparsable'],
    ['a count in words', { total: all(count(1, 1)), a: all({ total: 'x', covered: 1 }) }, 'unparsable'],
    ['a metric that lacks', { a: { lines: count(1, 1) } }, 'unparsable'],
  ])('refuses %s', async (_, value, fault) => {
    expect((await refusalOf(JSON.stringify(value))).fault).toBe(fault)
  })
})
