import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { digest, digestLimit, digestSchema } from '../../src/domain/digest.ts'
import type { Result } from '../../src/domain/result.ts'

const units = ['x', '"', '\\', '\u0001', 'é', '😀', '\ud800', '\u2028', '</script>']
const resultOf = (text: string): Result => {
  const waiver = { id: text, reason: text, owner: text, expires: '2026-12-01' }
  return {
    schemaVersion: 1,
    gate: text,
    decision: 'block',
    reasonCode: text,
    headline: text,
    measures: Array.from({ length: 40 }, () => ({
      name: text,
      value: -1.234567890123456e-300,
      unit: text,
      limit: 1.234567890123456e300,
      op: '>=' as const,
      ok: false,
    })),
    findings: Array.from({ length: 40 }, () => ({
      code: text,
      severity: 'critical' as const,
      message: text,
      waiver,
    })),
    subject: { repository: text, sha: 'c'.repeat(64), ref: text, environment: text },
    run: { id: '1', attempt: 1, job: 'j', url: 'u' },
    startedAt: '2026-11-24T10:00:00.000Z',
    durationMs: 1,
    tool: { name: 'golive', version: '0.1.0' },
  }
}

describe('the digest of a hostile result', () => {
  it.each(units)('is at most 2 KiB of JSON, and readable, when every text is made of %j', unit => {
    const written = digest(resultOf(unit.repeat(5000)))
    expect(Buffer.byteLength(written)).toBeLessThanOrEqual(digestLimit)
    expect(digestSchema.parse(JSON.parse(written))).toMatchObject({
      decision: 'block',
      findings: { critical: 40 },
      subject: { sha: 'c'.repeat(64) },
    })
  })

  it('is so for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 2000 }), text => {
        const written = digest(resultOf(text))
        expect(Buffer.byteLength(written)).toBeLessThanOrEqual(digestLimit)
        expect(digestSchema.safeParse(JSON.parse(written)).success).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the measures when only the ref is long', () => {
    const plain = { ...resultOf('x'), measures: resultOf('x').measures.slice(0, 4), findings: [] }
    const long = { ...plain, subject: { ...plain.subject, ref: `refs/heads/${'é'.repeat(2000)}` } }
    const read = digestSchema.parse(JSON.parse(digest(long)))
    expect(read.measures).toHaveLength(4)
    expect(read.subject.ref).toMatch(/^refs\/heads\/é+…$/)
  })

  it('cuts between two characters', () => {
    const read = digestSchema.parse(JSON.parse(digest({ ...resultOf('x'), headline: '😀'.repeat(500) })))
    expect(read.headline).toMatch(/^(😀)+…$/u)
  })
})
