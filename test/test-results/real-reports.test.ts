import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseTests } from '../../src/test-results/parse-tests.ts'
import { changes, mutate } from '../coverage/mutated.ts'
import { readReal, testReports } from '../coverage/real-reports.ts'
import { runOf } from './read.ts'

describe('the two reports of one real run', () => {
  it('agree on the tests, all of which passed', async () => {
    const [junit, jest] = await Promise.all(testReports.map(async name => runOf(await readReal(name))))
    const names = (run: typeof junit) => run?.cases.map(({ name }) => name.trim()).sort()
    expect(names(junit)).toEqual(names(jest))
    for (const run of [junit, jest]) {
      expect(run?.cases.filter(({ status }) => status === 'passed')).toHaveLength(24)
      expect([run?.unsuccessful, run?.hiddenSkips]).toEqual([undefined, undefined])
    }
  })

  it.each(testReports)('%s is never called whole when it is cut', async name => {
    const data = await readReal(name)
    for (const part of [0.1, 0.5, 0.9, 0.99])
      expect(await parseTests(data.subarray(0, Math.floor(data.length * part)))).toMatchObject({
        fault: 'truncated',
      })
  })

  it.each(testReports)('%s is read or refused whatever is changed in it, and never throws', async name => {
    const report = await readReal(name)
    await fc.assert(
      fc.asyncProperty(changes, async made => {
        const parsed = await parseTests(mutate(report, made))
        if (!parsed.ok) expect(parsed.message).not.toBe('')
        else expect(parsed.run.cases.length).toBeLessThanOrEqual(30)
      }),
      { numRuns: 150 },
    )
  })
})
