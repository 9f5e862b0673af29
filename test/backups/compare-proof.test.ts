import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareProof } from '../../src/backups/compare-proof.ts'
import type { TableSnapshot } from '../../src/databases/table-snapshot.ts'

const orders: TableSnapshot = { name: 'orders', rows: 3, hash: 'aa11' }
const events: TableSnapshot = { name: 'events', rows: 9 }
const compare = (
  source: readonly TableSnapshot[],
  restored: readonly TableSnapshot[],
  changed: readonly string[] = [],
  isEmpty = false,
) => compareProof({ source, restored, changed, isEmpty })
const fails = (table: string, what: string) => ({
  ok: false,
  differences: [{ table, what, message: expect.any(String) }],
})

describe('the proof of a restore', () => {
  it('holds where all is the same, in any order, and tells what was counted only', () => {
    expect(compare([orders, events], [events, orders])).toEqual({
      ok: true,
      remarks: ['events: only its rows were counted'],
    })
  })

  it('tells tables that are missing, extra, shorter and other', () => {
    const users = { name: 'users', rows: 1, hash: 'bb' }
    expect(
      compare(
        [orders, events, users],
        [
          { ...orders, rows: 2 },
          { ...users, hash: 'cc' },
          { name: 'odd', rows: 0 },
        ],
      ),
    ).toEqual({
      ok: false,
      differences: [
        { table: 'orders', what: 'rows', message: 'orders: the source has 3 rows, the restored table 2' },
        { table: 'events', what: 'missing', message: 'events: was not restored' },
        { table: 'users', what: 'content', message: 'users: the rows are as many, but not the same' },
        { table: 'odd', what: 'extra', message: 'odd: is not in the source' },
      ],
    })
  })

  it('does not hold over nothing, unless the database is known to be empty', () => {
    expect(compare([], [])).toEqual(fails('*', 'missing'))
    expect(compare([], [], [], true)).toEqual({ ok: true, remarks: ['the database has no tables'] })
    expect(compare([orders], [], [], true)).toEqual(fails('orders', 'missing'))
    expect(compare([], [orders], [], true)).toEqual(fails('orders', 'extra'))
  })

  it.each([Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])('does not take %p for a count', rows => {
    const odd = { ...orders, rows }
    for (const [source, restored] of [
      [odd, odd],
      [orders, odd],
      [odd, orders],
    ] as const)
      expect(compare([source], [restored], ['orders'])).toEqual(fails('orders', 'rows'))
  })

  it('does not take a hash on one side, or one that is none', () => {
    const bare = { name: 'orders', rows: 3 }
    const blank = { ...bare, hash: '' }
    expect(compare([orders], [bare])).toEqual(fails('orders', 'content'))
    expect(compare([bare], [orders], ['orders'])).toEqual(fails('orders', 'content'))
    expect(compare([blank], [blank])).toEqual(fails('orders', 'content'))
  })

  it('does not take a table that is told twice', () => {
    expect(compare([orders, orders], [orders])).toEqual(fails('orders', 'extra'))
    expect(compare([orders], [orders, orders])).toEqual(fails('orders', 'extra'))
  })

  it('remarks a table that changed while it was dumped, but only where it differs', () => {
    const remark = { ok: true, remarks: ['orders: changed while it was dumped, so it was not compared'] }
    const calm = { ...orders, name: 'calm' }
    expect(compare([orders, calm], [{ ...orders, rows: 4 }, calm], ['orders'])).toEqual(remark)
    expect(compare([orders, calm], [{ ...orders, hash: 'bb' }, calm], ['orders'])).toEqual(remark)
    expect(compare([orders, calm], [{ ...orders, rows: 0 }, calm], ['orders'])).toEqual(
      fails('orders', 'rows'),
    )
    expect(compare([orders], [{ ...orders, rows: 4 }], ['orders'])).toEqual(fails('*', 'content'))
    expect(compare([orders], [orders], ['orders'])).toEqual({ ok: true, remarks: [] })
    expect(compare([orders], [], ['orders'])).toEqual(fails('orders', 'missing'))
    expect(compare([orders], [{ ...orders, rows: 4 }], ['order'])).toEqual(fails('orders', 'rows'))
  })

  it('sees whatever happens to one table', () => {
    const table = fc.record({
      name: fc.string({ minLength: 1 }),
      rows: fc.nat(),
      hash: fc.stringMatching(/^[0-9a-f]{8}$/),
    })
    const tables = fc.uniqueArray(table, { minLength: 1, maxLength: 8, selector: ({ name }) => name })
    fc.assert(
      fc.property(tables, fc.nat(), fc.constantFrom('drop', 'rows', 'hash', 'bare'), (all, at, damage) => {
        expect(compare(all, all)).toEqual({ ok: true, remarks: [] })
        const restored = all.flatMap((one, index): TableSnapshot[] => {
          if (index !== at % all.length) return [one]
          if (damage === 'drop') return []
          if (damage === 'rows') return [{ ...one, rows: one.rows + 1 }]
          if (damage === 'hash') return [{ ...one, hash: `${one.hash}0` }]
          return [{ name: one.name, rows: one.rows }]
        })
        const name = all[at % all.length]?.name ?? ''
        expect(compare(all, restored)).toMatchObject({ ok: false, differences: [{ table: name }] })
        expect(compare(restored, all).ok).toBe(false)
      }),
    )
  })
})
