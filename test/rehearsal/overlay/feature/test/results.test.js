import { expect, test } from '@jest/globals'
import { rank, report, winners } from '../src/services/results.js'

test('ranks by the sum of points, equal sums on one place', () => {
  const rows = [
    { contestant: 'Ada', points: 7 },
    { contestant: 'Ben', points: 9 },
    { contestant: 'Ada', points: 2 },
    { contestant: 'Cem', points: 3 },
  ]
  expect(rank(rows)).toEqual([
    { place: 1, contestant: 'Ada', points: 9 },
    { place: 1, contestant: 'Ben', points: 9 },
    { place: 3, contestant: 'Cem', points: 3 },
  ])
})

test('writes no formula into the report', () => {
  const csv = report([{ place: 1, contestant: '=HYPERLINK("x")', points: 3 }])
  expect(csv.split('\r\n')[1]).toBe('1,"\'=HYPERLINK(""x"")",3')
})

test('names everyone on the first place', () => {
  expect(
    winners(
      rank([
        { contestant: 'Ada', points: 3 },
        { contestant: 'Ben', points: 3 },
      ]),
    ),
  ).toEqual(['Ada', 'Ben'])
})
