import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { planRetention, type StoredBackup } from '../../src/backups/retention.ts'

const now = new Date('2026-11-24T12:00:00Z')
const dayMs = 86_400_000
const none = { daily: 0, weekly: 0, monthly: 0 }
const backup = (time: string, proven = true, id = time): StoredBackup => ({
  ...{ id, database: 'shop', time, proven },
})
const plan = (backups: readonly StoredBackup[], policy: object = {}, pinned: readonly string[] = []) =>
  planRetention({ backups, policy: { ...none, ...policy }, pinned, now })
const removed = (...given: Parameters<typeof plan>) => plan(...given).remove.map(({ id }) => id)

describe('retention', () => {
  it('keeps the newest proven one of each day, UTC', () => {
    const a = backup('2026-11-23T23:59:59Z')
    const b = backup('2026-11-23T00:00:00Z')
    const c = backup('2026-11-22T23:59:59Z')
    const d = backup('2026-11-20T01:00:00Z')
    expect(plan([d, b, a, c], { daily: 2 })).toEqual({
      keep: [
        { id: a.id, why: ['the newest proven one', 'daily 2026-11-23'] },
        { id: c.id, why: ['daily 2026-11-22'] },
      ],
      remove: [{ id: d.id }, { id: b.id }],
    })
  })

  it('knows ISO weeks over the turn of the year', () => {
    const sunday = backup('2021-01-03T10:00:00Z')
    const newYear = backup('2021-01-01T10:00:00Z')
    const monday = backup('2021-01-04T10:00:00Z')
    const { keep } = plan([sunday, newYear, monday], { weekly: 5 })
    expect(keep).toEqual([
      { id: sunday.id, why: ['weekly 2020-W53'] },
      { id: monday.id, why: ['the newest proven one', 'weekly 2021-W01'] },
    ])
  })

  it('keeps the newest of each month', () => {
    const times = ['2026-11-01', '2026-10-31', '2026-10-01', '2026-09-30'].map(day =>
      backup(`${day}T10:00:00Z`),
    )
    expect(removed(times, { monthly: 2 })).toEqual(['2026-10-01T10:00:00Z', '2026-09-30T10:00:00Z'])
  })

  it('lets one that is not proven take no place of a proven one', () => {
    const proven = backup('2026-11-20T08:00:00Z')
    const later = backup('2026-11-20T20:00:00Z', false)
    expect(removed([proven, later, backup('2026-11-22T08:00:00Z')], { daily: 2 })).toEqual([later.id])
  })

  it('keeps what is not proven while nothing newer is, and for a day', () => {
    const old = backup('2026-11-01T08:00:00Z', false)
    expect(removed([old])).toEqual([])
    expect(removed([old, backup('2026-10-31T08:00:00Z')])).toEqual([])
    expect(removed([old, backup('2026-11-01T08:00:00Z', true, 'same')])).toEqual([])
    expect(removed([old, backup('2026-11-02T08:00:00Z')])).toEqual([old.id])
    const fresh = backup('2026-11-23T12:00:00Z', false)
    expect(removed([fresh, backup('2026-11-24T08:00:00Z')])).toEqual([])
    const stale = backup('2026-11-23T11:59:59Z', false)
    expect(removed([stale, backup('2026-11-24T08:00:00Z')])).toEqual([stale.id])
  })

  it('keeps the pinned, those from the future and those whose time can not be read', () => {
    const newest = backup('2026-11-24T08:00:00Z')
    const old = backup('2025-01-01T08:00:00Z')
    const future = backup('2026-11-24T12:00:01Z')
    const odd = ['', 'yesterday', '2026-02-30T08:00:00Z', '2026-11-01'].map(time => backup(time))
    expect(removed([newest, old, future, ...odd])).toEqual([old.id])
    expect(removed([newest, old, future, ...odd], {}, [old.id])).toEqual([])
  })

  it('does not take one from the future for the newest proven one', () => {
    expect(removed([backup('2030-01-01T08:00:00Z'), backup('2026-11-01T08:00:00Z')])).toEqual([])
  })

  it('keeps all where policy or clock can not be read', () => {
    const backups = [backup('2026-11-24T08:00:00Z'), backup('2025-01-01T08:00:00Z')]
    for (const daily of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(removed(backups, { daily })).toEqual([])
    expect(planRetention({ backups, policy: none, pinned: [], now: new Date(Number.NaN) }).remove).toEqual([])
  })

  it('looks at each database by itself, and never removes a name that stands there twice', () => {
    const shop = backup('2026-11-24T08:00:00Z', true, '2026-11-24T080000Z-shop-3f9a')
    // A name that looks the same in an id.
    const users = {
      ...backup('2026-11-01T08:00:00Z', true, '2026-11-01T080000Z-shop-3f9b'),
      database: 'Shop',
    }
    expect(removed([shop, users])).toEqual([])
    expect(removed([shop, { ...users, database: 'shop' }])).toEqual([users.id])
    const twice = [backup('2026-11-01T08:00:00Z', true, 'a'), backup('2026-11-02T08:00:00Z', true, 'a')]
    expect(removed([...twice, backup('2026-11-24T08:00:00Z')])).toEqual([])
  })

  it('never removes what it must not, in whatever order they come', () => {
    const stored = fc.record({
      at: fc.integer({ min: -60 * 24, max: 48 }).map(hours => now.getTime() + hours * 3_600_000),
      proven: fc.boolean(),
      isPinned: fc.boolean(),
    })
    const counts = fc.record({ daily: fc.nat(9), weekly: fc.nat(9), monthly: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(stored, { maxLength: 25 }), counts, (made, policy) => {
        const list = made.map((one, index) => ({
          ...one,
          id: `b${index}`,
          database: 'shop',
          time: new Date(one.at).toISOString(),
        }))
        const pinned = list.filter(one => one.isPinned).map(({ id }) => id)
        const past = list.filter(one => one.proven && one.at <= now.getTime()).map(({ at }) => at)
        const newest = Math.max(...past)
        const gone = new Set(removed(list, policy, pinned))
        for (const { id, at, proven, isPinned } of list.filter(one => gone.has(one.id))) {
          expect(isPinned).toBe(false)
          expect(at).toBeLessThanOrEqual(now.getTime())
          expect(at).toBeLessThanOrEqual(newest)
          if (!proven) expect(at < newest && now.getTime() - at > dayMs).toBe(true)
          expect(id).not.toBe('')
        }
        const left = list.filter(one => !gone.has(one.id))
        expect(past.length === 0 || left.some(one => one.proven && one.at === newest)).toBe(true)
        expect(new Set(removed(list.toReversed(), policy, pinned))).toEqual(gone)
        expect(removed(left, policy, pinned)).toEqual([])
        expect(plan(list, policy, pinned).keep.length + gone.size).toBe(list.length)
      }),
    )
  })
})
