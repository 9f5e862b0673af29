import type { Decision } from '../../domain/decision.ts'
import type { Digest } from '../../domain/digest.ts'
import type { Facts } from '../../domain/facts.ts'
import { type Finding, type Severity, severities } from '../../domain/finding.ts'
import type { Measure } from '../../domain/measure.ts'
import type { Result } from '../../domain/result.ts'
import type { Subject } from '../../domain/subject.ts'
import type { Evidence } from './evidence.ts'

/** What one gate said, from a job's digest, its result file, or both. */
export interface GateReport {
  readonly gate: string
  /** Id of the job that handed it on; absent for a result file only. */
  readonly job: string | undefined
  /** Path of the result file, where there is one. */
  readonly path: string | undefined
  readonly decision: Decision
  readonly reasonCode: string
  readonly headline: string
  readonly measures: readonly Measure[]
  readonly findings: Readonly<Record<Severity, number>>
  readonly waivers: readonly ReportedWaiver[]
  readonly facts: Facts
  readonly subject: Subject
  readonly startedAt: Date
  /** Digest and file of the same run differ in what both tell. */
  readonly contradicted: boolean
}

export interface ReportedWaiver {
  readonly id: string
  /** `2026-12-31`; absent when the digest was cut. */
  readonly expires: string | undefined
  readonly owner: string | undefined
  readonly reason: string | undefined
}

/** Each gate's word once: a digest and the file of the same run are one report, and the file tells more. */
export function reportsOf({ needs, results }: Pick<Evidence, 'needs' | 'results'>): GateReport[] {
  const files = results.flatMap(file => (file.ok ? [{ path: file.path, result: file.result }] : []))
  const left = new Set(unique(files, ({ result }) => result))
  const handedOn = needs.flatMap(({ job, digests }) => digests.map(digest => ({ job, digest })))
  const fromJobs = unique(handedOn, ({ digest }) => digest).map(({ job, digest }) => {
    const twin = [...left].find(({ result }) => runOf(result) === runOf(digest))
    if (twin === undefined) return fromDigest(digest, job)
    left.delete(twin)
    const contradicted = !agree(twin.result, digest)
    return { ...fromResult(twin.result, twin.path), job, contradicted }
  })
  return [...fromJobs, ...[...left].map(({ path, result }) => fromResult(result, path))]
}

/** The same text handed on by two jobs is one result. */
function unique<T>(all: readonly T[], contentOf: (item: T) => unknown): T[] {
  return [...new Map(all.map(item => [JSON.stringify(contentOf(item)), item])).values()]
}

function runOf({ gate, subject, startedAt }: Digest | Result): string {
  return [gate, subject.repository, subject.sha, subject.environment ?? '', startedAt].join('\n')
}

/** A digest leaves things out and cuts them short; all that it tells whole its file must tell, too. */
function agree({ decision, findings, measures, facts = {} }: Result, digest: Digest): boolean {
  const counts = countFindings(findings)
  const isCut = (text: string) => text.endsWith('…')
  return (
    decision === digest.decision &&
    severities.every(severity => counts[severity] === digest.findings[severity]) &&
    digest.measures.every(
      ({ name, value }) => isCut(name) || measures.some(one => one.name === name && one.value === value),
    ) &&
    Object.entries(digest.facts ?? {}).every(
      ([name, value]) => isCut(name) || isCut(value) || (Object.hasOwn(facts, name) && facts[name] === value),
    )
  )
}

function fromDigest(digest: Digest, job: string): GateReport {
  const { gate, decision, reasonCode, headline, measures, findings, facts = {}, subject, startedAt } = digest
  const waivers = digest.waivers.map((text): ReportedWaiver => {
    const [, id = text, expires, owner] = /^(.+) until (\d{4}-\d{2}-\d{2})(?:, ([^,]+))?$/.exec(text) ?? []
    return { id, expires, owner, reason: undefined }
  })
  const told = { gate, decision, reasonCode, headline, measures, findings, facts, subject, waivers }
  return { ...told, job, path: undefined, startedAt: new Date(startedAt), contradicted: false }
}

function fromResult(result: Result, path: string): GateReport {
  const { gate, decision, reasonCode, headline, measures, facts = {}, subject, startedAt } = result
  const told = { gate, decision, reasonCode, headline, measures, facts, subject }
  const findings = countFindings(result.findings)
  const waivers = new Map(result.findings.flatMap(({ waiver }) => (waiver ? [[waiver.id, waiver]] : [])))
  return {
    ...told,
    job: undefined,
    path,
    findings,
    waivers: [...waivers.values()],
    startedAt: new Date(startedAt),
    contradicted: false,
  }
}

function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { critical: 0, high: 0, moderate: 0, low: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
