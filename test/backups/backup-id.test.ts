import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { makeBackupId, nameInId, parseBackupId } from '../../src/backups/backup-id.ts'

const times = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const randoms = fc.stringMatching(/^[0-9a-f]{4}$/)

describe('the id of a backup', () => {
  it('tells time, database and random part', () => {
    const time = new Date('2026-11-24T10:58:00.900Z')
    const id = makeBackupId({ time, database: 'shop', random: '3f9a' })
    expect(id).toBe('2026-11-24T105800Z-shop-3f9a')
    expect(parseBackupId(id)).toEqual({
      time: new Date('2026-11-24T10:58:00Z'),
      database: 'shop',
      random: '3f9a',
    })
  })

  it('is safe and read back, whatever the database is called', () => {
    fc.assert(
      fc.property(times, fc.string({ unit: 'binary', maxLength: 90 }), randoms, (time, database, random) => {
        const id = makeBackupId({ time, database, random })
        expect(id).toMatch(/^[\w-]{24,90}$/)
        const read = parseBackupId(id)
        expect(read).toMatchObject({ database: nameInId(database), random })
        expect(read?.time.getTime()).toBe(Math.floor(time.getTime() / 1000) * 1000)
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [first, second] = [a, b].map(time => makeBackupId({ time, database: 'shop', random: '3f9a' }))
        const order = Math.floor(a.getTime() / 1000) - Math.floor(b.getTime() / 1000)
        expect(Math.sign(String(first) < String(second) ? -1 : Number(first !== second))).toBe(
          Math.sign(order),
        )
      }),
    )
  })

  it.each([
    '',
    '2026-11-24T105800Z-shop',
    '2026-11-24T105800Z--3f9a',
    '2026-11-24T105800Z-shop-3f9',
    '2026-11-24T105800Z-shop-3F9A',
    '2026-11-24T105800Z-Shop-3f9a',
    '2026-11-24T105800Z-../shop-3f9a',
    '2026-11-24T105800Z-shop-3f9a\n',
    ' 2026-11-24T105800Z-shop-3f9a',
    '2026-02-30T105800Z-shop-3f9a',
    '2026-11-24T245800Z-shop-3f9a',
    '2026-11-24T10:58:00Z-shop-3f9a',
    `2026-11-24T105800Z-${'a'.repeat(61)}-3f9a`,
  ])('does not read %j', text => {
    expect(parseBackupId(text)).toBeUndefined()
  })

  it('is not made of what could not be read back', () => {
    const time = new Date('2026-11-24T10:58:00Z')
    expect(() => makeBackupId({ time: new Date(Number.NaN), database: 'shop', random: '3f9a' })).toThrow(
      RangeError,
    )
    expect(() =>
      makeBackupId({ time: new Date(8_640_000_000_000_000), database: 'shop', random: '3f9a' }),
    ).toThrow(RangeError)
    expect(() => makeBackupId({ time, database: 'shop', random: '../x' })).toThrow(RangeError)
  })
})
