import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addLine, addPart, longestFile, noHits, noParts } from '../../src/coverage/hits.ts'
import { countHits, percentOf, sumTotals } from '../../src/coverage/totals.ts'

const count = (total: number, covered: number) => ({ total, covered })

describe('percentages', () => {
  it('are exact where the number is: 29 of 100 is 29 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 10_000 }), (percent, times) => {
        expect(percentOf(count(100 * times, percent * times))).toBe(percent)
      }),
    )
  })

  it('never reach a limit that the count does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        (total, some, limit) => {
          const covered = some % (total + 1)
          expect(percentOf(count(total, covered)) >= limit).toBe(covered * 100 >= limit * total)
        },
      ),
    )
  })

  it('are none of nothing', () => {
    expect(percentOf(count(0, 0))).toBeNaN()
  })
})

describe('sums', () => {
  it('add counts up, and tell a metric only when every file does', () => {
    const a = { lines: count(2, 1), branches: count(4, 4), functions: count(1, 0) }
    const b = { lines: count(3, 3), branches: count(1, 0) }
    expect(sumTotals([a, b])).toEqual({ lines: count(5, 4), branches: count(5, 4) })
    expect(sumTotals([])).toEqual({ lines: count(0, 0) })
  })
})

describe('hits', () => {
  it('grow with the lines, and refuse what can not be a line or a count', () => {
    const hits = noHits()
    expect([addLine(hits, 1, 0), addLine(hits, longestFile, 2), addLine(hits, 70, 1)]).toEqual([
      true,
      true,
      true,
    ])
    const refused = [
      [0, 1],
      [-1, 1],
      [1.5, 1],
      [longestFile + 1, 1],
      [Number.NaN, 1],
      [1, -1],
      [1, Number.NaN],
    ] as const
    expect(refused.filter(([line, times]) => addLine(hits, line, times))).toEqual([])
    expect(refused.slice(1).filter(([line, times]) => addPart(noParts(), line, times))).toEqual([])
    expect(countHits(hits).lines).toEqual(count(3, 2))
  })

  it('keep the most that was said of a line, however much it is', () => {
    const hits = noHits()
    for (const times of [3, 1e300, 2]) addLine(hits, 1, times)
    expect(hits.lines[1]).toBe(2 ** 31 - 1)
  })

  it('hold no more parts than a file can have', () => {
    const parts = noParts()
    let added = 0
    while (added < 3_000_000 && addPart(parts, 1, 1)) added += 1
    expect(added).toBe(2_000_000)
  })
})
