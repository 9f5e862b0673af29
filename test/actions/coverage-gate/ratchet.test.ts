import { describe, expect, it } from '@jest/globals'
import { count, file, outcome, verdict } from './evidence.ts'

const known = (percent: Readonly<Record<string, number>>) =>
  ({ kind: 'known', path: 'base.json', percent, tests: undefined }) as const
const files = [file('a', 1000, 900, { branches: count(10, 5) })]
const ratchet = (drop?: number) => ({
  limits: {},
  ratchet: drop === undefined ? {} : { 'allowed-drop': drop },
})

describe('the ratchet', () => {
  it.each([
    ['holds what is the same', known({ lines: 90, branches: 50 }), ratchet(), ['pass', 'passed']],
    ['lets it rise', known({ lines: 10 }), ratchet(), ['pass', 'passed']],
    ['stops a drop', known({ lines: 90.1 }), ratchet(), ['block', 'coverage-dropped']],
    [
      'stops a drop of branches',
      known({ lines: 90, branches: 50.1 }),
      ratchet(),
      ['block', 'coverage-dropped'],
    ],
    ['lets the allowed drop through', known({ lines: 91 }), ratchet(1), ['pass', 'passed']],
    ['lets no more than it through', known({ lines: 91.1 }), ratchet(1), ['block', 'coverage-dropped']],
    [
      'takes no noise of floating point for a drop',
      known({ lines: 90 + 1e-12 }),
      ratchet(),
      ['pass', 'passed'],
    ],
    ['needs a baseline', { kind: 'none' }, ratchet(), ['unknown', 'baseline-unusable']],
    [
      'needs one that can be read',
      { kind: 'unusable', why: 'is gone' },
      ratchet(),
      ['unknown', 'baseline-unusable'],
    ],
    ['needs one that tells coverage', known({}), ratchet(), ['unknown', 'baseline-unusable']],
    ['needs the metrics of the baseline', known({ functions: 1 }), ratchet(), ['unknown', 'metric-missing']],
    ['does nothing unasked', known({ lines: 100 }), { limits: {} }, ['pass', 'passed']],
    [
      'minds a baseline that is named in vain',
      { kind: 'unusable', why: 'is gone' },
      { limits: {} },
      ['unknown', 'baseline-unusable'],
    ],
  ] as const)('%s', (_, baseline, section, expected) => {
    expect(outcome({ files, baseline }, section)).toEqual(expected)
  })

  it('says from where to where', () => {
    expect(verdict({ files, baseline: known({ lines: 95.5 }) }, ratchet(2)).headline).toBe(
      'lines fell from 95.5 % to 90 %; 2 points are allowed',
    )
  })
})
