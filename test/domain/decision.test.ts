import { describe, expect, it } from '@jest/globals'
import { decisions, failsStep, worstDecision } from '../../src/domain/decision.ts'
import { measure } from '../../src/domain/measure.ts'

describe('what fails a step', () => {
  it.each([
    ['pass', 'enforce', 'block', false],
    ['warn', 'enforce', 'block', false],
    ['block', 'enforce', 'block', true],
    ['block', 'enforce', 'warn', true],
    ['unknown', 'enforce', 'block', true],
    ['unknown', 'enforce', 'warn', false],
    ['block', 'observe', 'block', false],
    ['unknown', 'observe', 'block', false],
  ] as const)('%s in mode %s with on-unknown %s: %s', (decision, mode, onUnknown, fails) => {
    expect(failsStep({ decision, mode, onUnknown })).toBe(fails)
  })
})

describe('the gravest decision', () => {
  it('puts block above unknown above warn above pass', () => {
    expect(worstDecision(decisions)).toBe('block')
    expect(worstDecision(['pass', 'warn', 'unknown'])).toBe('unknown')
    expect(worstDecision(['pass', 'warn'])).toBe('warn')
    expect(worstDecision(['pass'])).toBe('pass')
  })
  it('of nothing is unknown', () => {
    expect(worstDecision([])).toBe('unknown')
  })
})

describe('a measure', () => {
  it.each([
    [80, '>=', 80, true],
    [79.99, '>=', 80, false],
    [5, '<=', 5, true],
    [6, '<=', 5, false],
    [0, '==', 0, true],
  ] as const)('%d %s %d: %s', (value, op, limit, ok) => {
    expect(measure({ name: 'm', value, unit: '%', op, limit }).ok).toBe(ok)
  })
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is never ok for %d', value => {
    expect(measure({ name: 'm', value, unit: '%' }).ok).toBe(false)
    expect(measure({ name: 'm', value, unit: '%', op: '>=', limit: 1 }).ok).toBe(false)
  })
})
