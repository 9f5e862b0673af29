import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addLine, addPart, type Hits, noHits, noParts, uniteHits } from '../../src/coverage/hits.ts'
import { mergeFiles, type ResolvedFile } from '../../src/coverage/merge.ts'
import { countHits } from '../../src/coverage/totals.ts'
import { linesOf, partsOf } from './parsed.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 3 })), {
  maxLength: 30,
})
const maybeParts = fc.option(pairs, { nil: undefined })

function made(lines: readonly [number, number][], branches?: readonly [number, number][]): Hits {
  const hits = noHits()
  for (const [line, count] of lines) addLine(hits, line, count)
  if (branches === undefined) return hits
  const parts = noParts()
  for (const [line, count] of branches) addPart(parts, line, count)
  return { ...hits, branches: parts }
}
const anyHits = fc.tuple(pairs, maybeParts).map(([lines, branches]) => made(lines, branches))

/** In the order of lines, which uniting gives them. */
function shown(hits: Hits) {
  const branches = partsOf(uniteHits(hits, hits).branches)
  return { lines: linesOf(hits), branches, totals: countHits(hits) }
}

describe('uniting hits', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(anyHits, anyHits, anyHits, (a, b, c) => {
        expect(shown(uniteHits(a, b))).toEqual(shown(uniteHits(b, a)))
        expect(shown(uniteHits(uniteHits(a, b), c))).toEqual(shown(uniteHits(a, uniteHits(b, c))))
      }),
    )
  })

  it('changes nothing when a report is added to itself, and never loses a hit', () => {
    fc.assert(
      fc.property(anyHits, anyHits, (a, b) => {
        expect(shown(uniteHits(a, a))).toEqual(shown(a))
        const united = countHits(uniteHits(a, b))
        for (const one of [a, b].map(countHits)) {
          expect(united.lines.total).toBeGreaterThanOrEqual(one.lines.total)
          expect(united.lines.covered).toBeGreaterThanOrEqual(one.lines.covered)
          expect(united.branches?.covered ?? 0).toBeGreaterThanOrEqual(one.branches?.covered ?? 0)
        }
      }),
    )
  })

  it('takes the larger count of a line and of each arm in its place', () => {
    const united = uniteHits(
      made(
        [
          [1, 0],
          [2, 5],
        ],
        [
          [2, 1],
          [2, 0],
        ],
      ),
      made(
        [
          [1, 2],
          [3, 0],
        ],
        [
          [2, 0],
          [2, 0],
          [3, 1],
        ],
      ),
    )
    expect(linesOf(united)).toEqual([
      [1, 2],
      [2, 5],
      [3, 0],
    ])
    expect(partsOf(united.branches)).toEqual([
      [2, 1],
      [2, 0],
      [3, 1],
    ])
  })
})

describe('merging files', () => {
  const count = (total: number, covered: number) => ({ total, covered })
  const detailed = (path: string, lines: readonly [number, number][]): ResolvedFile => ({
    path,
    format: 'lcov',
    hits: made(lines),
    totals: undefined,
  })
  const summary = (path: string, covered: number): ResolvedFile => ({
    path,
    format: 'istanbul-summary',
    hits: undefined,
    totals: { lines: count(10, covered) },
  })

  it('counts a file of two reports once, by line', () => {
    const { files } = mergeFiles([
      detailed('b', [[1, 1]]),
      detailed('a', [
        [1, 1],
        [2, 0],
      ]),
      detailed('a', [
        [1, 0],
        [2, 3],
      ]),
    ])
    expect(files.map(({ path, totals }) => [path, totals.lines])).toEqual([
      ['a', count(2, 2)],
      ['b', count(1, 1)],
    ])
  })

  it('believes lines over a summary, and says which formats tell of a file', () => {
    const { files, ambiguous } = mergeFiles([summary('a', 10), detailed('a', [[1, 0]])])
    expect(files).toMatchObject([{ totals: { lines: count(1, 0) }, formats: ['istanbul-summary', 'lcov'] }])
    expect(ambiguous).toEqual([])
  })

  it('never adds two summaries up', () => {
    const { files, ambiguous } = mergeFiles([summary('a', 1), summary('b', 2), summary('a', 9)])
    expect(ambiguous).toEqual(['a'])
    expect(files.map(({ totals }) => totals.lines)).toEqual([count(10, 1), count(10, 2)])
  })
})
