import { describe, expect, it } from '@jest/globals'
import { stateOf } from '../../src/waivers/state.ts'

const now = new Date('2026-11-24T12:00:00Z')
const state = (expires: string, rules = {}, at = now) => stateOf({ expires }, at, rules)

describe('the state of a waiver', () => {
  it.each([
    ['2026-11-23', { kind: 'expired', daysAgo: 1 }],
    ['2026-11-24', { kind: 'ends-soon', daysLeft: 0 }],
    ['2026-12-08', { kind: 'ends-soon', daysLeft: 14 }],
    ['2026-12-09', { kind: 'active', daysLeft: 15 }],
    ['2027-02-22', { kind: 'active', daysLeft: 90 }],
    ['2027-02-23', { kind: 'too-long', daysLeft: 91, longest: 90 }],
    ['9999-12-31', { kind: 'too-long', longest: 90 }],
    ['never', { kind: 'expired' }],
  ])('until %s', (expires, expected) => {
    expect(state(expires)).toMatchObject(expected)
  })

  it('holds to the last second of its last day, and not to the next', () => {
    expect(state('2026-11-24', {}, new Date('2026-11-24T23:59:59.999Z')).kind).toBe('ends-soon')
    expect(state('2026-11-24', {}, new Date('2026-11-25T00:00:00.000Z')).kind).toBe('expired')
  })

  it('may be shortened by a policy, and never lengthened', () => {
    expect(state('2026-12-25', { longestDays: 30 })).toEqual({ kind: 'too-long', daysLeft: 31, longest: 30 })
    expect(state('2027-03-01', { longestDays: 400 })).toMatchObject({ kind: 'too-long', longest: 90 })
  })

  it('is warned of as early as the policy wants', () => {
    expect(state('2026-12-20', { warnDays: 30 }).kind).toBe('ends-soon')
    expect(state('2026-11-25', { warnDays: 0 }).kind).toBe('active')
  })
})
