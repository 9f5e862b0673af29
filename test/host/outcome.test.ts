import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { defineSpec } from '../../src/domain/spec.ts'
import type { Verdict } from '../../src/domain/verdict.ts'
import {
  ApiError,
  CancelledError,
  EnvironmentError,
  type GoliveError,
  InputError,
  InternalError,
  ToolError,
} from '../../src/errors.ts'
import { asGoliveError } from '../../src/host/failure.ts'
import { annotationsOf, outcomeOf, outcomeOfError, refuseUnproven, resultOf } from '../../src/host/outcome.ts'

const spec = defineSpec({
  name: 'gate',
  title: 'Gate',
  description: 'd',
  branding: { icon: 'x', color: 'green' },
  inputs: {},
  policy: z.strictObject({}),
  outputs: {},
  reasons: { fine: 'All is well.' },
  permissions: {},
  post: false,
})
const verdict = (more: Partial<Verdict<string, string>> = {}): Verdict<string, string> => ({
  decision: 'pass',
  reasonCode: 'fine',
  headline: 'all is well',
  measures: [],
  findings: [],
  sections: [],
  annotations: [],
  outputs: {},
  ...more,
})
const strict = { mode: 'enforce', onUnknown: 'block' } as const
const lenient = { mode: 'enforce', onUnknown: 'warn' } as const
const observing = { mode: 'observe', onUnknown: 'block' } as const
const identity = {
  subject: { repository: 'o/r', sha: 'c', ref: 'r' },
  run: { id: '1', attempt: 1, job: 'j', url: 'u' },
}

describe('an error', () => {
  it.each([
    [new ApiError('a'), [true, false, false]],
    [new ToolError('a'), [true, false, false]],
    [new EnvironmentError('a'), [true, false, false]],
    [new InputError([{ at: 'a', message: 'm' }]), [true, true, false]],
    [new InternalError('a'), [true, true, false]],
    [new CancelledError('a'), [true, true, true]],
  ] as const)('is unknown, and fails where it must: %s', (error: GoliveError, fails) => {
    const outcomes = [strict, lenient, observing].map(choice => outcomeOfError(error, choice))
    expect(outcomes.map(outcome => outcome.verdict.decision)).toEqual(['unknown', 'unknown', 'unknown'])
    expect(outcomes.map(outcome => outcome.fails)).toEqual(fails)
    expect(outcomes[0]?.verdict.reasonCode).toBe(error.code)
  })

  it.each([new TypeError('boom'), 'boom', null, undefined, { toString: () => 'boom' }])(
    'that is not ours is a fault of ours: %p',
    thrown => {
      const error = asGoliveError(thrown)
      expect(error.code).toBe('internal-error')
      expect(error.cause).toBe(thrown)
    },
  )
})

describe('a verdict', () => {
  it.each(['pass', 'warn'] as const)('of %s is refused when one of its numbers is none', decision => {
    const measures = [{ name: 'm', value: Number.NaN, unit: '%', ok: true }]
    expect(() => refuseUnproven(verdict({ decision, measures }))).toThrow('"m" is not a number')
    expect(() => refuseUnproven(verdict({ decision: 'unknown', measures }))).not.toThrow()
  })

  it('has a result that JSON can hold, and a time that does not run backwards', () => {
    const measures = [
      { name: 'a', value: Number.NaN, unit: '%', ok: true },
      { name: 'b', value: 1, unit: '%', limit: Number.POSITIVE_INFINITY, op: '<=' as const, ok: true },
    ]
    const later = new Date(Date.now() + 60_000)
    const result = resultOf(spec, verdict({ decision: 'block', measures }), identity, later)
    expect(result.measures).toEqual([
      { name: 'a', value: 0, unit: '%', ok: false },
      { name: 'b', value: 1, unit: '%', op: '<=', ok: true },
    ])
    expect(result.durationMs).toBe(0)
  })

  it('is annotated first, because the runner keeps ten', () => {
    const given = { level: 'error', title: 't', message: 'line 3' } as const
    const findings = [{ code: 'c', severity: 'high' as const, message: 'm', remedy: 'Mend it.' }]
    const blocked = verdict({ decision: 'block', headline: 'no', annotations: [given], findings })
    expect(annotationsOf(spec, outcomeOf(blocked, strict, undefined))).toEqual([
      { level: 'error', title: 'Gate', message: 'no\nMend it.' },
      given,
    ])
    expect(annotationsOf(spec, outcomeOf(blocked, observing, undefined))[0]).toEqual({
      level: 'warning',
      title: 'Gate',
      message: 'no',
    })
    expect(annotationsOf(spec, outcomeOf(verdict(), strict, undefined))).toEqual([])
  })

  it('is annotated once, where a mistake is the whole of it', () => {
    const error = new InputError([{ at: 'coverage', message: 'is required', file: 'f', line: 2 }])
    expect(annotationsOf(spec, outcomeOfError(error, strict))).toEqual([
      { level: 'error', title: 'Policy file', message: 'coverage: is required', file: 'f', line: 2 },
    ])
  })

  it('fails for a mistake within a verdict even where an outage is let through', () => {
    const unknown = verdict({ decision: 'unknown' })
    expect(outcomeOf(unknown, lenient, undefined).fails).toBe(false)
    expect(outcomeOf({ ...unknown, faulty: true }, lenient, undefined).fails).toBe(true)
    expect(outcomeOf({ ...unknown, faulty: true }, observing, undefined).fails).toBe(false)
  })

  it('says why a step goes on although its verdict is no', () => {
    const unknown = verdict({ decision: 'unknown' })
    expect(outcomeOf(unknown, lenient, undefined).note).toContain('on-unknown: warn')
    // True of a gate within preflight, too, whose last step fails for it.
    expect(outcomeOf(unknown, observing, undefined).note).toBe(
      'Observed only: this step does not fail for it; a later one that enforces the verdict may.',
    )
    expect(outcomeOf(unknown, strict, undefined).note).toBeUndefined()
    expect(outcomeOf(verdict(), observing, undefined).note).toBeUndefined()
  })
})
