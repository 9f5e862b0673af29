import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addLine, noHits } from '../../src/coverage/hits.ts'
import { addedLines, patchOf, rangesOf } from '../../src/coverage/patch.ts'

describe('the added lines of a diff', () => {
  it.each([
    ['one hunk', '@@ -1,3 +1,4 @@ function a() {\n one\n+two\n-gone\n+three\n four', [2, 3]],
    ['two hunks', '@@ -1 +1 @@\n-a\n+b\n@@ -10,2 +10,3 @@\n x\n+y\n z', [1, 11]],
    ['a new file', '@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file', [1, 2]],
    ['only removed lines', '@@ -4,2 +3,0 @@\n-a\n-b', []],
    ['lines that look like a head', '@@ -1 +1,2 @@\n+++ b\n+@@ -9 +9 @@\n', [1, 2]],
    ['a missing last line break', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a', [1]],
    ['nothing', '', []],
  ])('%s', (_, patch, expected) => {
    expect(addedLines(patch)).toEqual(expected)
  })

  it('never throws, and counts no line below 0', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom('@@ -1 +1 @@', '@@ -1,2 +9,3 @@ x', '+a', '-b', ' c', '@@ bad'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        expect(addedLines(lines.join('\n')).every(number => number >= 0)).toBe(true)
      }),
    )
  })
})

describe('a patch', () => {
  it('counts changed lines that are code, and those that no test ran', () => {
    const hits = noHits()
    for (const [line, times] of [
      [1, 2],
      [2, 0],
      [5, 0],
      [9, 0],
    ] as const)
      addLine(hits, line, times)
    expect(patchOf('a.ts', [1, 2, 3, 5, 4000], hits)).toEqual({ path: 'a.ts', code: 3, uncovered: [2, 5] })
  })
})

describe('ranges', () => {
  const never = () => false
  it('joins neighbours, in any order', () => {
    expect(rangesOf([7, 2, 3, 1], never)).toEqual([
      { from: 1, to: 3 },
      { from: 7, to: 7 },
    ])
  })

  it('bridges lines that are no code, but not many of them', () => {
    expect(rangesOf([1, 4], line => line !== 9)).toEqual([{ from: 1, to: 4 }])
    expect(rangesOf([1, 4], line => line === 2)).toHaveLength(2)
    expect(rangesOf([1, 22], () => true)).toHaveLength(1)
    expect(rangesOf([1, 23], () => true)).toHaveLength(2)
  })

  it('holds every line once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 })), lines => {
        const ranges = rangesOf(lines, never)
        const held = ranges.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        )
        expect(held).toEqual([...lines].sort((a, b) => a - b))
      }),
    )
  })
})
