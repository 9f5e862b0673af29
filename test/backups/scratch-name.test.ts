import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findLeftScratch, makeScratchName, scratchTime } from '../../src/backups/scratch-name.ts'

const now = new Date('2026-11-24T10:58:00Z')
const hour = 3_600_000
const named = (ms: number) => makeScratchName({ time: new Date(ms), random: '0123abcd' })

describe('the name of a scratch database', () => {
  it('is short and tells its time', () => {
    expect(named(now.getTime())).toBe('golive_scratch_tp06go_0123abcd')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70_000_000_000 }), seconds => {
        const name = named(seconds * 1000 + 999)
        expect(name.length).toBeLessThanOrEqual(63)
        expect(scratchTime(name)).toEqual(new Date(seconds * 1000))
      }),
    )
  })

  it('is not made of what could not be read back', () => {
    expect(() => named(Number.NaN)).toThrow(RangeError)
    expect(() => named(-1000)).toThrow(RangeError)
    expect(() => makeScratchName({ time: now, random: 'x; drop' })).toThrow(RangeError)
  })
})

describe('what an earlier run left', () => {
  it('is older than the age, to the second', () => {
    const old = named(now.getTime() - hour - 1000)
    const names = [named(now.getTime() - hour), old, named(now.getTime() + hour), named(now.getTime())]
    expect(findLeftScratch({ names, now, olderThanMs: hour })).toEqual([old])
  })

  it('is nothing where age or clock can not be read', () => {
    const names = [named(1000)]
    expect(findLeftScratch({ names, now, olderThanMs: 0 })).toEqual(names)
    for (const olderThanMs of [Number.NaN, -1, Number.NEGATIVE_INFINITY])
      expect(findLeftScratch({ names, now, olderThanMs })).toEqual([])
    expect(findLeftScratch({ names, now: new Date(Number.NaN), olderThanMs: 0 })).toEqual([])
  })

  it('is never a name that is not exactly ours', () => {
    const near = named(1000)
    const names = fc.oneof(
      fc.string(),
      fc.string().map(text => `golive_scratch_${text}`),
      fc.tuple(fc.string({ minLength: 1 }), fc.boolean()).map(([x, end]) => (end ? near + x : x + near)),
    )
    fc.assert(
      fc.property(names, name => {
        expect(findLeftScratch({ names: [name], now, olderThanMs: 0 })).toEqual([])
      }),
    )
    const others = [
      near.toUpperCase(),
      `${near}\n`,
      'golive_scratch_01_0123abcd',
      'golive_scratch_1_0123abc',
      'shop',
    ]
    expect(findLeftScratch({ names: others, now, olderThanMs: 0 })).toEqual([])
  })
})
