import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { digest, digestLimit, digestSchema } from '../../src/domain/digest.ts'
import { type Result, resultSchema } from '../../src/domain/result.ts'

const result: Result = {
  schemaVersion: 1,
  gate: 'coverage-gate',
  decision: 'block',
  reasonCode: 'below-limit',
  headline: 'Lines 70 % of 80 %',
  measures: [
    { name: 'branches', value: 90, unit: '%', ok: true },
    { name: 'lines', value: 70, unit: '%', limit: 80, op: '>=', ok: false },
  ],
  findings: [
    { code: 'a', severity: 'low', message: 'small' },
    {
      code: 'b',
      severity: 'critical',
      message: 'large',
      waiver: { id: 'W1', reason: 'r', owner: 'o', expires: '2026-12-01' },
    },
  ],
  subject: { repository: 'o/r', sha: 'a'.repeat(40), ref: 'refs/heads/main', environment: 'production' },
  run: { id: '1', attempt: 1, job: 'j', url: 'https://github.com/o/r/actions/runs/1' },
  startedAt: '2026-11-24T10:00:00.000Z',
  durationMs: 12,
  tool: { name: 'golive', version: '0.1.0' },
}

describe('the digest', () => {
  it('keeps what a front door needs, the failing measures and worst findings first', () => {
    const read = digestSchema.parse(JSON.parse(digest(result)))
    expect(read).toMatchObject({
      decision: 'block',
      reasonCode: 'below-limit',
      findings: { critical: 1, low: 1, high: 0 },
    })
    expect(read.measures[0]?.name).toBe('lines')
    expect(read.worst.map(({ code }) => code)).toEqual(['b', 'a'])
    expect(read.waivers).toEqual(['W1 until 2026-12-01, o'])
  })

  it('carries facts, eight at most, each cut short', () => {
    const facts = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`fact ${index}`, 'x'.repeat(200)]),
    )
    const read = digestSchema.parse(JSON.parse(digest({ ...result, facts })))
    expect(Object.keys(read.facts ?? {})).toEqual(Object.keys(facts).slice(0, 8))
    expect(read.facts?.['fact 0']).toBe(`${'x'.repeat(77)}…`)
    expect(digestSchema.parse(JSON.parse(digest(result))).facts).toBeUndefined()
  })

  it('keeps the waivers that end soonest, and tells that there are more', () => {
    const findings = Array.from({ length: 20 }, (_, at) => ({
      code: 'vulnerable',
      severity: 'low' as const,
      message: 'm',
      waiver: { id: `W${at}`, reason: 'r', owner: 'o', expires: `2026-12-${31 - at}` },
    }))
    const { waivers } = digestSchema.parse(JSON.parse(digest({ ...result, findings })))
    expect(waivers.slice(0, 2)).toEqual(['W19 until 2026-12-12, o', 'W18 until 2026-12-13, o'])
    expect(waivers.at(-1)).toBe(`… and ${20 - (waivers.length - 1)} more`)
  })

  it('keeps the end of a waiver whatever it and its owner are called', () => {
    const waiver = {
      id: `W ${'x'.repeat(90)}`,
      reason: 'r',
      owner: 'b, c until 2099-01-01',
      expires: '2026-12-01',
    }
    const findings = [{ code: 'a', severity: 'low' as const, message: 'm', waiver }]
    const { waivers } = digestSchema.parse(JSON.parse(digest({ ...result, findings })))
    expect(waivers).toEqual([expect.stringMatching(/^W x+… until 2026-12-01, b {2}c 2099-01-01$/)])
  })

  it('drops facts last: measures and waivers are cut before', () => {
    const facts = { 'backup id': 'b-1', 'schema-safe': 'yes' }
    const measures = Array.from({ length: 12 }, (_, index) => ({
      name: `m${index} ${'y'.repeat(160)}`,
      value: 1,
      unit: 'ms',
      ok: true,
    }))
    const read = digestSchema.parse(JSON.parse(digest({ ...result, facts, measures })))
    expect(read.measures.length).toBeLessThan(12)
    expect(read.facts).toEqual(facts)
    const long = 'z'.repeat(300)
    const crowded: Result = {
      ...result,
      facts: Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [name.repeat(40), long])),
      measures: measures.map(measure => ({ ...measure, unit: long, limit: 1234.567, op: '<=' })),
      headline: long,
      reasonCode: long,
      gate: long,
      findings: ['x', 'y', 'z'].map(name => ({
        code: name + long,
        severity: 'critical',
        message: long,
        waiver: { id: long, reason: long, owner: long, expires: '2026-12-01' },
      })),
      subject: { repository: long, sha: long, ref: long, environment: long },
    }
    const bare = digestSchema.parse(JSON.parse(digest(crowded)))
    expect(bare).toMatchObject({
      measures: [],
      waivers: [expect.stringMatching(/^… and \d+ more$/)],
      decision: 'block',
    })
    expect(bare.facts).toBeUndefined()
  })

  it('never exceeds 2 KiB and is always readable', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 600 })
    const many = fc.record({
      headline: text,
      names: fc.array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 40 }),
      messages: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }), { maxLength: 10 }),
      ref: text,
    })
    fc.assert(
      fc.property(many, ({ headline, names, messages, ref }) => {
        const large: Result = {
          ...result,
          headline,
          measures: names.map(name => ({ name, value: 1.25, unit: 'ms', ok: false })),
          findings: messages.map(message => ({ code: message, severity: 'high', message })),
          subject: { ...result.subject, ref },
        }
        const written = digest(large)
        expect(Buffer.byteLength(written)).toBeLessThanOrEqual(digestLimit)
        expect(digestSchema.safeParse(JSON.parse(written)).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('reads a result file back as it was written', () => {
    expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
  })
})
