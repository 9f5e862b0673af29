import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { matches } from '../../../src/domain/wildcard.ts'
import { now, outcome, passing, skipped, tests, verdict } from './evidence.ts'

const waiver = (more: object = {}) => ({
  test: 'waits',
  reason: 'slow',
  owner: 'ann',
  expires: '2026-12-31',
  ...more,
})
const section = (...skips: readonly object[]) => ({ 'test-rules': { skipped: skips } })
const found = { tests: tests([passing, skipped]) }
/** The day so many days after the day of the evidence. */
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

describe('a waiver for a skipped test', () => {
  it.each([
    ['by name', waiver(), ['pass', 'passed']],
    ['by suite', waiver({ test: 'db' }), ['pass', 'passed']],
    ['by pattern', waiver({ test: 'w*ts' }), ['pass', 'passed']],
    ['for another test', waiver({ test: 'wait' }), ['block', 'tests-skipped']],
    ['on its last day', waiver({ expires: inDays(0) }), ['warn', 'waiver-ends-soon']],
    ['that ended yesterday', waiver({ expires: inDays(-1) }), ['block', 'waiver-expired']],
    ['that ends within two weeks', waiver({ expires: inDays(13) }), ['warn', 'waiver-ends-soon']],
    ['that ends after two weeks', waiver({ expires: inDays(15) }), ['pass', 'passed']],
    ['for as long as may be', waiver({ expires: inDays(90) }), ['pass', 'passed']],
    ['for longer', waiver({ expires: inDays(92) }), ['block', 'waiver-expired']],
  ])('%s', (_, given, expected) => {
    expect(outcome(found, section(given))).toEqual(expected)
  })

  it('that is not needed any more is told, and does no harm', () => {
    expect(outcome({ tests: tests([passing]) }, section(waiver()))).toEqual(['warn', 'waiver-unused'])
    expect(outcome({ tests: tests([passing]) }, section(waiver({ expires: '2020-01-01' })))).toEqual([
      'warn',
      'waiver-unused',
    ])
  })

  it('does not excuse another skipped test', () => {
    const more = { tests: tests([passing, skipped, { ...skipped, suite: 'x', name: 'sleeps' }]) }
    expect(verdict(more, section(waiver())).headline).toBe('1 test is skipped: sleeps')
  })

  it('that ended blocks although another one still holds', () => {
    expect(outcome(found, section(waiver(), waiver({ expires: '2026-01-01' })))).toEqual([
      'block',
      'waiver-expired',
    ])
  })

  it('is told with who answers for it', () => {
    const [finding] = verdict(found, section(waiver({ expires: inDays(1) }))).findings
    expect(finding?.waiver).toEqual({ id: 'waits', reason: 'slow', owner: 'ann', expires: inDays(1) })
  })

  it.each(['reason', 'owner', 'test'])('needs a %s', key => {
    expect(() => outcome(found, section(waiver({ [key]: '' })))).toThrow()
  })

  it.each(['2026-13-01', 'tomorrow', '31.12.2026', ''])('does not end on "%s"', expires => {
    expect(() => outcome(found, section(waiver({ expires })))).toThrow()
  })
})

describe('a pattern', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'ab', false],
    ['*', '', true],
    ['a*', 'abc', true],
    ['*c', 'abc', true],
    ['a*c', 'abc', true],
    ['a*bc', 'abc', true],
    ['ab*bc', 'abc', false],
    ['a*b*c', 'a-b-b-c', true],
    ['*b*', 'abc', true],
    ['*x*', 'abc', false],
    ['a.c', 'abc', false],
  ])('%s for %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  it('says what the regular expression of it says', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 's')
        expect(matches(pattern, name)).toBe(expression.test(name))
      }),
      { numRuns: 500 },
    )
  })
})
