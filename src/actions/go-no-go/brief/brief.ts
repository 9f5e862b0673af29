import { z } from 'zod'
import { decisions } from '../../../domain/decision.ts'
import { measureSchema } from '../../../domain/measure.ts'
import { runSchema, subjectSchema } from '../../../domain/subject.ts'
import { areas } from '../areas.ts'
import { conclusions } from '../evidence.ts'

const text = z.string()
const texts = z.array(text)
const whole = z.number().int().nonnegative()

const reason = z.strictObject({
  code: text,
  /** What it does to the verdict: `warn` is a remark. */
  decision: z.enum(['warn', 'block', 'unknown']),
  message: text,
  remedy: text.exactOptional(),
  url: text.exactOptional(),
})

const commit = z.strictObject({ sha: text, title: text, author: text, url: text, date: z.iso.datetime() })

const shipment = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    from: z.strictObject({ sha: text, deployedAt: z.iso.datetime() }).exactOptional(),
    direction: z.enum(['ahead', 'identical', 'behind', 'diverged', 'first']),
    totalCommits: whole,
    /** False when GitHub cut a list. */
    complete: z.boolean(),
    commits: z.array(commit),
    authors: texts,
    /** By top folder, the one with most changes first. */
    changes: z.array(z.strictObject({ folder: text, files: whole, lines: whole })),
  }),
  z.strictObject({ known: z.literal(false), why: text }),
])

const gate = z.strictObject({
  gate: text,
  /** Job or file that it came from. */
  from: text,
  decision: z.enum(decisions),
  /** True when it proves what it says and says yes. */
  holds: z.boolean(),
  flaws: texts,
  required: z.boolean(),
  optional: z.boolean(),
  reasonCode: text,
  headline: text,
  measures: z.array(measureSchema),
  startedAt: z.iso.datetime(),
})

const score = z.strictObject({
  /** Absent when nothing counts for it. */
  value: z.number().exactOptional(),
  minimum: z.number().exactOptional(),
  areas: z.array(
    z.strictObject({
      area: z.enum(areas),
      title: text,
      weight: z.number(),
      score: z.number().exactOptional(),
      counted: z.array(z.strictObject({ name: text, points: z.number() })),
    }),
  ),
  unplaced: texts,
})

const risk = z.strictObject({
  id: text,
  gate: text,
  owner: text.exactOptional(),
  reason: text.exactOptional(),
  expires: text.exactOptional(),
  daysLeft: z.number().int().exactOptional(),
})

const people = z.strictObject({
  signatures: z.array(
    z.strictObject({ role: text, users: texts, teams: texts, signedBy: texts, open: texts }),
  ),
  approvals: z.array(
    z.strictObject({ user: text, state: z.enum(['approved', 'rejected', 'pending']), comment: text }),
  ),
  /** Whose approval counts. */
  approvedBy: texts,
  reviewers: texts,
})

/** What a reviewer reads before approving; version 1. */
export const briefSchema = z.strictObject({
  schemaVersion: z.literal(1),
  verdict: z.enum(['GO', 'NO-GO']),
  phase: z.enum(['decide', 'authorize']),
  decision: z.enum(decisions),
  reasonCode: text,
  headline: text,
  /** May it be approved? In a sentence. */
  answer: text,
  subject: subjectSchema,
  run: runSchema,
  at: z.iso.datetime(),
  reasons: z.array(reason),
  score,
  shipment,
  gates: z.array(gate),
  /** Required gates that gave no result. */
  missing: texts,
  jobs: z.array(
    z.strictObject({
      name: text,
      job: text,
      conclusion: z.enum([...conclusions, 'missing']),
      holds: z.boolean(),
    }),
  ),
  criteria: z.array(z.strictObject({ name: text, state: z.enum(['met', 'not-met', 'unknown']), says: text })),
  facts: z.array(z.strictObject({ name: text, value: text.exactOptional(), by: texts })),
  risks: z.array(risk),
  people,
  checklist: z.array(
    z.strictObject({
      item: text,
      state: z.enum(['proven', 'open', 'told']),
      by: text,
      link: text.exactOptional(),
    }),
  ),
  environment: z.strictObject({
    name: text.exactOptional(),
    url: text.exactOptional(),
    rules: z.array(
      z.strictObject({ title: text, state: z.enum(['holds', 'broken', 'unknown', 'not-asked']) }),
    ),
  }),
  /** What GitHub did not tell, and what the token lacks for it. */
  unchecked: z.array(z.strictObject({ what: text, why: text, permission: text.exactOptional() })),
})
export type Brief = z.infer<typeof briefSchema>
