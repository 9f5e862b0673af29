import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { percentile } from '../../src/checks/percentile.ts'
import { pool } from '../../src/checks/pool.ts'

describe('a pool', () => {
  it('runs no more than its limit at a time, and keeps the order of the results', async () => {
    let [running, most] = [0, 0]
    const results = await pool([5, 1, 4, 2, 3], 2, async item => {
      running += 1
      most = Math.max(most, running)
      await sleep(item)
      running -= 1
      return item * 10
    })
    expect(results).toEqual([50, 10, 40, 20, 30])
    expect(most).toBe(2)
  })

  it('lets a slow one hold only its own place', async () => {
    const ended: string[] = []
    const work = async (item: string) => {
      await sleep(item === 'slow' ? 100 : 1)
      ended.push(item)
    }
    await pool(['slow', 'a', 'b', 'c'], 2, work)
    expect(ended).toEqual(['a', 'b', 'c', 'slow'])
  })

  it('throws only when all others have ended', async () => {
    const ended: number[] = []
    const work = async (item: number) => {
      if (item === 0) throw new Error('broken')
      await sleep(20)
      ended.push(item)
    }
    await expect(pool([0, 1, 2, 3], 2, work)).rejects.toThrow('broken')
    expect(ended).toEqual([1, 2, 3])
  })

  it('takes nothing, and a limit below one', async () => {
    expect(await pool([], 5, async () => 1)).toEqual([])
    expect(await pool([1], 0, async item => item)).toEqual([1])
  })
})

describe('a percentile', () => {
  it('is the nearest rank', () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index)
    expect([50, 95, 100, 0].map(percent => percentile(values, percent))).toEqual([10, 19, 20, 1])
    expect(percentile([], 50)).toBeNaN()
  })
})
