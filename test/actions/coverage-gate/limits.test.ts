import { describe, expect, it } from '@jest/globals'
import { count, file, outcome, verdict } from './evidence.ts'

const group = (limits: object) => ({ limits: {}, groups: { critical: { files: ['src/**'], ...limits } } })
const members = (...files: readonly ReturnType<typeof file>[]) => ({
  files,
  groups: new Map([['critical', files]]),
})

describe('limits over all files', () => {
  it.each([
    ['met to the line', [file('a', 10, 8)], {}, ['pass', 'passed']],
    ['missed by one line', [file('a', 10, 7)], {}, ['block', 'below-limit']],
    ['met by all files together', [file('a', 10, 10), file('b', 10, 6)], {}, ['pass', 'passed']],
    ['met exactly at 29 of 100', [file('a', 100, 29)], { limits: { lines: 29 } }, ['pass', 'passed']],
    ['met exactly at 57 of 100', [file('a', 100, 57)], { limits: { lines: '57 %' } }, ['pass', 'passed']],
    [
      'of branches',
      [file('a', 1, 1, { branches: count(4, 1) })],
      { limits: { branches: 50 } },
      ['block', 'below-limit'],
    ],
    [
      'of functions',
      [file('a', 1, 1, { functions: count(4, 1) })],
      { limits: { functions: 50 } },
      ['block', 'below-limit'],
    ],
    [
      'of statements',
      [file('a', 1, 1, { statements: count(4, 1) })],
      { limits: { statements: 50 } },
      ['block', 'below-limit'],
    ],
    [
      'of branches that no report tells',
      [file('a', 1, 1)],
      { limits: { branches: 1 } },
      ['unknown', 'metric-missing'],
    ],
    [
      'of branches that one file does not tell',
      [file('a', 1, 1, { branches: count(1, 1) }), file('b', 1, 1)],
      { limits: { branches: 1 } },
      ['unknown', 'metric-missing'],
    ],
    [
      'of branches where the code has none',
      [file('a', 1, 1, { branches: count(0, 0) })],
      { limits: { branches: 90 } },
      ['pass', 'passed'],
    ],
    ['of lines where there is none', [file('a', 0, 0)], {}, ['unknown', 'no-lines']],
    ['of no file', [], {}, ['unknown', 'no-lines']],
  ])('%s', (_, files, section, expected) => {
    expect(outcome({ files }, section)).toEqual(expected)
  })

  it('says how many more must be covered, rounded to the safe side', () => {
    const { headline, measures } = verdict({ files: [file('a', 1000, 799)] })
    expect(headline).toBe('lines 79.9 % of 80 %: 1 more of 1000 must be covered')
    expect(measures).toContainEqual({ name: 'lines', value: 79.9, unit: '%', limit: 80, op: '>=', ok: false })
    expect(verdict({ files: [file('a', 7, 4)] }, { limits: { lines: 60 } }).headline).toContain(
      '57.14 % of 60 %: 1 more of 7',
    )
  })

  it('measures what has no limit, too', () => {
    const { measures, outputs } = verdict({ files: [file('a', 3, 3, { branches: count(3, 2) })] })
    expect(measures.map(({ name, ok }) => [name, ok])).toEqual([
      ['lines', true],
      ['branches', true],
    ])
    expect(outputs).toMatchObject({ lines: '100.00', branches: '66.66' })
  })
})

describe('groups', () => {
  it.each([
    ['met', members(file('src/a', 10, 8)), { lines: 80 }, ['pass', 'passed']],
    ['missed', members(file('src/a', 10, 7)), { lines: 80 }, ['block', 'group-below-limit']],
    ['without a file', { groups: new Map([['critical', []]]) }, { lines: 1 }, ['block', 'group-empty']],
    ['nobody filled', { groups: new Map() }, { lines: 1 }, ['block', 'group-empty']],
    [
      'of files without a line',
      { ...members(file('src/types', 0, 0)), files: [file('b', 1, 1)] },
      { lines: 1 },
      ['unknown', 'no-lines'],
    ],
    [
      'of branches that are not told',
      members(file('src/a', 1, 1)),
      { branches: 1 },
      ['unknown', 'metric-missing'],
    ],
  ])('%s', (_, found, limits, expected) => {
    expect(outcome({ files: [file('b', 10, 10)], ...found }, group(limits))).toEqual(expected)
  })

  it('are measured in what they are limited in, under their name', () => {
    const { measures } = verdict(
      members(file('src/a', 10, 7, { branches: count(2, 1) })),
      group({ lines: 80 }),
    )
    expect(measures.map(({ name, ok }) => [name, ok])).toEqual([
      ['lines', true],
      ['branches', true],
      ['group critical: lines', false],
    ])
  })

  it('need a limit to be a group', () => {
    expect(() => verdict({}, { groups: { critical: { files: ['src/**'] } } })).toThrow(/needs a limit/)
  })
})

describe('the floor per file', () => {
  it.each([
    ['met by each', [file('a', 10, 5), file('b', 10, 9)], { lines: 50 }, ['pass', 'passed']],
    ['missed by one', [file('a', 10, 4), file('b', 90, 90)], { lines: 50 }, ['block', 'file-below-floor']],
    [
      'of branches',
      [file('a', 9, 9, { branches: count(2, 0) })],
      { branches: 50 },
      ['block', 'file-below-floor'],
    ],
    [
      'of branches that one file does not tell',
      [file('a', 9, 9), file('b', 9, 9, { branches: count(2, 2) })],
      { branches: 50 },
      ['unknown', 'metric-missing'],
    ],
    [
      'of a file without code',
      [file('a', 0, 0), file('b', 9, 9)],
      { lines: 50, branches: 0 },
      ['unknown', 'metric-missing'],
    ],
    ['of a file without lines', [file('a', 0, 0), file('b', 9, 9)], { lines: 50 }, ['pass', 'passed']],
  ])('%s', (_, files, limits, expected) => {
    expect(outcome({ files }, { limits: {}, 'per-file': limits })).toEqual(expected)
  })

  it('names each file, the worst first, and marks it', () => {
    const files = [file('a', 10, 4), file('b', 10, 1), file('c', 10, 10)]
    const { headline, findings, annotations } = verdict({ files }, { limits: {}, 'per-file': { lines: 50 } })
    expect(headline).toBe('2 files are below the floor: b, a')
    expect(findings.map(({ where }) => where?.file)).toEqual(['b', 'a'])
    expect(annotations).toMatchObject([
      { level: 'error', file: 'b', message: 'b: lines 10 % of 50 %' },
      { level: 'error', file: 'a' },
    ])
  })
})

describe('the budget of uncovered lines', () => {
  it.each([
    [3, ['pass', 'passed']],
    [2, ['block', 'too-many-uncovered']],
    [0, ['block', 'too-many-uncovered']],
  ])('of %d with 3 uncovered', (budget, expected) => {
    const files = [file('a', 10, 8), file('b', 10, 9)]
    expect(outcome({ files }, { 'uncovered-lines': budget })).toEqual(expected)
    expect(verdict({ files }, { 'uncovered-lines': budget }).measures).toContainEqual(
      expect.objectContaining({ name: 'uncovered lines', value: 3, limit: budget }),
    )
  })
})
