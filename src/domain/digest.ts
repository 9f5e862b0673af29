import { z } from 'zod'
import { decisions } from './decision.ts'
import { type Facts, factsSchema } from './facts.ts'
import { type Finding, sortFindings } from './finding.ts'
import { measureSchema } from './measure.ts'
import type { Result } from './result.ts'
import { type Subject, subjectSchema } from './subject.ts'

/** A job output stays small: the front door reads all of them from one environment variable. */
export const digestLimit = 2048

type Waived = NonNullable<Finding['waiver']>

const count = z.number().int().nonnegative()

export const digestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  gate: z.string(),
  decision: z.enum(decisions),
  reasonCode: z.string(),
  headline: z.string(),
  measures: z.array(measureSchema).max(12),
  findings: z.strictObject({ critical: count, high: count, moderate: count, low: count, info: count }),
  /** The three worst, cut short. */
  worst: z.array(z.strictObject({ code: z.string(), severity: z.string(), message: z.string() })).max(3),
  /** Ids of the waivers in use, each with the day on which it ends and its owner. */
  waivers: z.array(z.string()),
  /** At most 8, cut short; the first to be left out when space is short. */
  facts: factsSchema.exactOptional(),
  subject: subjectSchema,
  startedAt: z.iso.datetime(),
})
export type Digest = z.infer<typeof digestSchema>

/** The `result` output: at most 2 KiB of JSON whatever the Result holds. */
export function digest(result: Result): string {
  const sizes = [
    { measures: 12, text: 160, waivers: 12, facts: 8 },
    { measures: 12, text: 80, waivers: 6, facts: 8 },
    { measures: 8, text: 60, waivers: 3, facts: 6 },
    { measures: 4, text: 40, waivers: 1, facts: 4 },
    { measures: 0, text: 24, waivers: 0, facts: 0 },
  ]
  const tries = sizes.map(size => JSON.stringify(digestOf(result, size)))
  return tries.find(text => Buffer.byteLength(text) <= digestLimit) ?? JSON.stringify(bareDigest(result))
}

function digestOf(
  result: Result,
  size: {
    readonly measures: number
    readonly text: number
    readonly waivers: number
    readonly facts: number
  },
): Digest {
  const findings = { critical: 0, high: 0, moderate: 0, low: 0, info: 0 }
  for (const finding of result.findings) findings[finding.severity] += 1
  const failing = [...result.measures].sort((a, b) => Number(a.ok) - Number(b.ok))
  return {
    schemaVersion: 1,
    gate: cut(result.gate, 60),
    decision: result.decision,
    reasonCode: cut(result.reasonCode, 80),
    headline: cut(result.headline, size.text),
    measures: failing
      .slice(0, size.measures)
      .map(m => ({ ...m, name: cut(m.name, size.text), unit: cut(m.unit, 16) })),
    findings,
    worst: sortFindings(result.findings)
      .slice(0, 3)
      .map(f => ({ code: cut(f.code, 60), severity: f.severity, message: cut(f.message, size.text) })),
    waivers: waiversWithin(result, size.waivers),
    ...(result.facts === undefined || size.facts === 0 ? {} : { facts: factsWithin(result.facts, size) }),
    subject: subjectWithin(result.subject, 255),
    startedAt: result.startedAt,
  }
}

/** The soonest to end first; that there are more is told, so that nobody takes these for all. */
function waiversWithin({ findings }: Result, most: number): string[] {
  const used = findings.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver]))
  const soonest = used.sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0))
  const all = [...new Set(soonest.map(waiverText))]
  const left = all.length - most
  return [...all.slice(0, most), ...(left > 0 ? [`… and ${left} more`] : [])]
}

/** `GHSA-… until 2026-12-31, ann`; nothing that an owner is called can be taken for another end. */
function waiverText({ id, expires, owner }: Waived): string {
  const whose = cut(owner.replaceAll(',', ' ').replace(/ until /g, ' '), 30)
  return `${cut(id, 50)} until ${expires}${whose === '' ? '' : `, ${whose}`}`
}

/** What names the run still has to fit when nothing else does. */
function bareDigest(result: Result): Digest {
  const least = digestOf(result, { measures: 0, text: 24, waivers: 0, facts: 0 })
  return { ...least, worst: [], subject: subjectWithin(result.subject, 140) }
}

function factsWithin(facts: Facts, size: { readonly facts: number; readonly text: number }): Facts {
  const kept = Object.entries(facts).slice(0, size.facts)
  return Object.fromEntries(kept.map(([name, value]) => [cut(name, 40), cut(value, Math.min(size.text, 80))]))
}

function subjectWithin({ repository, sha, ref, environment }: Subject, most: number): Subject {
  return {
    repository: cut(repository, 140),
    sha: cut(sha, 64),
    ref: cut(ref, most),
    ...(environment === undefined ? {} : { environment: cut(environment, 100) }),
  }
}

/** So many bytes as JSON at most: a quote takes two there, an emoji four, a control character six. */
function cut(text: string, most: number): string {
  if (text.length <= most && jsonBytes(text) <= most) return text
  let bytes = 0
  let [kept, whole] = ['', '']
  for (const character of text) {
    bytes += jsonBytes(character)
    if (bytes > most) return `${kept}…`
    whole += character
    if (bytes <= most - 3) kept = whole
  }
  return text
}

function jsonBytes(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2
}
