import { describe, expect, it } from '@jest/globals'
import { duration, formatDuration } from '../../src/domain/values/duration.ts'
import { flag } from '../../src/domain/values/flag.ts'
import { percentage } from '../../src/domain/values/percentage.ts'
import { formatSize, size } from '../../src/domain/values/size.ts'
import { whole } from '../../src/domain/values/whole.ts'

describe('durations', () => {
  it.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['15m', 900_000],
    ['1.5h', 5_400_000],
    ['2d', 172_800_000],
  ])('reads %s', (text, ms) => {
    expect(duration().parse(text)).toBe(ms)
  })
  it.each(['', '90', '-1s', '1 hour', '1s2s', 'NaNs', '1e3s'])('refuses "%s"', text => {
    expect(duration().safeParse(text).success).toBe(false)
  })
  it.each([
    [480, '480 ms'],
    [1234, '1.2 s'],
    [12_300, '12 s'],
    [64_000, '1 min 4 s'],
    [3_840_000, '1 h 4 min'],
  ])('shows %d', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

describe('sizes', () => {
  it.each([
    ['250KB', 250_000],
    ['2MB', 2_000_000],
    ['1GiB', 1_073_741_824],
    ['12 B', 12],
  ])('reads %s', (text, bytes) => {
    expect(size().parse(text)).toBe(bytes)
  })
  it.each(['', '250', '2 megabytes', '-1KB'])('refuses "%s"', text => {
    expect(size().safeParse(text).success).toBe(false)
  })
  it('shows them', () => {
    expect([640, 1500, 2_500_000, 3e9].map(formatSize)).toEqual(['640 B', '1.5 KB', '2.5 MB', '3.0 GB'])
  })
})

describe('percentages', () => {
  it.each([
    ['80', 80],
    ['80%', 80],
    ['79.5 %', 79.5],
    [0, 0],
    [100, 100],
  ])('reads %p', (given, value) => {
    expect(percentage().parse(given)).toBe(value)
  })
  it.each(['', '101', '-1', 'eighty', 100.01, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', given => {
    expect(percentage().safeParse(given).success).toBe(false)
  })
})

describe('whole numbers and flags', () => {
  it.each(['', '1.5', '-1', '1e3', '0x10', ' 1', Number.NaN, 1.5])('refuses %p as a whole number', given => {
    expect(whole().safeParse(given).success).toBe(false)
  })
  it.each(['', 'yes', '1', 'tru', 0])('refuses %p as a flag', given => {
    expect(flag().safeParse(given).success).toBe(false)
  })
  it('reads them', () => {
    expect([
      whole().parse('42'),
      whole().parse(7),
      flag().parse('TRUE'),
      flag().parse('false'),
      flag().parse(true),
    ]).toEqual([42, 7, true, false, true])
  })
})
