import { worstDecision } from '../../domain/decision.ts'
import type { Digest } from '../../domain/digest.ts'
import { severities } from '../../domain/finding.ts'
import { type Measure, measure } from '../../domain/measure.ts'
import { listed, many, type Ruling, rule } from '../../domain/ruling.ts'
import type { Subject } from '../../domain/subject.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Evidence, Part } from './evidence.ts'
import type { Policy } from './policy.ts'
import { partsSection } from './sections.ts'

type Output = 'gates'

/** The gravest of the gates decides, and the first of its kind gives the reason. */
export function judge(evidence: Evidence, _policy: Policy): Verdict<string, Output> {
  if (evidence.phase === 'select') {
    const headline = `asked: ${listed(evidence.asked, evidence.asked.length)}`
    return { ...nothing, headline, quiet: true, outputs: { gates: evidence.asked.join(' ') } }
  }
  const { parts, subject } = evidence
  const names = parts.map(({ gate }) => gate)
  const rulings = parts.map(part => rulingOf(part, subject))
  const decision = worstDecision(rulings.map(ruling => ruling.decision))
  const deciding = rulings.filter(ruling => ruling.decision === decision)
  const [first] = deciding
  const more = deciding.length > 1 ? ` (and ${deciding.length - 1} more)` : ''
  return {
    ...nothing,
    decision,
    reasonCode: decision === 'pass' ? 'passed' : (first?.reason ?? 'gate-without-result'),
    headline:
      decision === 'pass'
        ? `${many(parts.length, 'gate', 'gates')} passed: ${listed(names, names.length)}`
        : `${first?.headline ?? 'no gate was run'}${more}`,
    measures: [held(rulings), ...parts.flatMap(missed)],
    findings: rulings.flatMap(({ findings }) => findings),
    sections: [partsSection(parts.map((part, at) => ({ gate: part.gate, ruling: rulings[at] })))],
    outputs: { gates: names.join(' ') },
    faulty: parts.some(part => isFaulty(part, subject)),
  }
}

const nothing = {
  decision: 'pass',
  reasonCode: 'passed',
  measures: [],
  findings: [],
  sections: [],
  annotations: [],
} as const

function held(rulings: readonly Ruling<string>[]): Measure {
  const value = rulings.filter(({ decision }) => decision === 'pass' || decision === 'warn').length
  return measure({ name: 'gates that hold', value, unit: 'gates', limit: rulings.length, op: '>=' })
}

/** Each gate's own summary has all of them. */
function missed(part: Part): Measure[] {
  if (part.kind === 'none') return []
  const failing = part.digest.measures.filter(({ ok }) => !ok)
  return failing.map(one => ({ ...one, name: `${part.gate}: ${one.name}` }))
}

const faults: readonly string[] = ['input-invalid', 'internal-error', 'cancelled']

/** As a gate by itself fails for these whatever `on-unknown` says, the whole does, too. */
function isFaulty(part: Part, subject: Subject): boolean {
  if (part.kind === 'none' || isOfAnother(part.digest, subject)) return true
  return part.digest.decision === 'unknown' && faults.includes(part.digest.reasonCode)
}

function isOfAnother({ subject: { sha, repository } }: Digest, subject: Subject): boolean {
  return sha !== subject.sha || repository !== subject.repository
}

function rulingOf(part: Part, subject: Subject): Ruling<string> {
  const { gate } = part
  if (part.kind === 'none') return rule('unknown', 'gate-without-result', `${gate}: ${part.why}`)
  const { digest } = part
  const { sha, repository } = digest.subject
  if (isOfAnother(digest, subject))
    return rule(
      'unknown',
      'result-of-another-commit',
      `${gate}: its result is of ${repository} at ${sha.slice(0, 7)}, not of ${subject.sha.slice(0, 7)}`,
    )
  const ruling = rule(digest.decision, digest.reasonCode, `${gate}: ${digest.headline}`)
  return digest.decision === 'pass'
    ? { ...ruling, findings: [] }
    : { ...ruling, findings: findingsOf(part.gate, digest) }
}

/** A digest holds the three worst; the gate's own summary and result file have them all. */
function findingsOf(gate: string, digest: Digest): Ruling<string>['findings'] {
  const { decision, reasonCode, headline, worst } = digest
  if (worst.length === 0) return rule(decision, reasonCode, `${gate}: ${headline}`).findings
  return worst.map(({ code, severity, message }) => ({
    code,
    severity: severities.find(known => known === severity) ?? 'high',
    message: `${gate}: ${message}`,
  }))
}
