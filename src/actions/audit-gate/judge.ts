import { worstDecision } from '../../domain/decision.ts'
import type { Facts } from '../../domain/facts.ts'
import { type Severity, severities } from '../../domain/finding.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Evidence } from './evidence.ts'
import type { Policy } from './policy.ts'
import type { Reason } from './reasons.ts'
import { judgeLockfile } from './rules/lockfile.ts'
import { judgePackages } from './rules/packages.ts'
import { judgeSources } from './rules/sources.ts'
import { judgeVulnerabilities } from './rules/standing.ts'
import { countAdvisories, judgeVulnerable } from './rules/vulnerable.ts'
import { judgeWaivers } from './rules/waivers.ts'
import { many } from './ruling.ts'
import { sectionsOf } from './sections.ts'

export type Output = 'critical' | 'high' | 'moderate' | 'low' | 'waived' | 'source' | 'sarif'

/** Every rule speaks; the gravest decides, and the first of its kind gives the reason. */
export function judge(evidence: Evidence, policy: Policy): Verdict<Reason, Output> {
  const ruled = [
    judgeVulnerable(evidence, policy),
    judgeLockfile(evidence),
    judgeSources(evidence, policy),
    judgePackages(evidence, policy),
    judgeWaivers(evidence, policy),
  ]
  const rulings = ruled.flatMap(({ rulings }) => rulings)
  const decision = rulings.length === 0 ? 'pass' : worstDecision(rulings.map(ruling => ruling.decision))
  const first = rulings.find(ruling => ruling.decision === decision)
  const more = rulings.filter(ruling => ruling.decision === decision).length - 1
  const findings = rulings.flatMap(({ findings }) => findings)
  return {
    decision,
    reasonCode: first?.reason ?? 'passed',
    headline:
      first === undefined
        ? passed(evidence)
        : more === 0
          ? first.headline
          : `${first.headline} (and ${more} more)`,
    measures: ruled.flatMap(({ measures }) => measures),
    findings,
    facts: factsOf(evidence),
    sections: sectionsOf(evidence, policy),
    annotations: ruled.flatMap(({ annotations }) => annotations ?? []),
    outputs: outputsOf(evidence, policy),
  }
}

function passed({ lockfile, answer }: Evidence): string {
  const { production = 0, optional = 0, development = 0 } = lockfile.kind === 'read' ? lockfile.packages : {}
  const counted = many(production + optional + development, 'package', 'packages')
  return answer.kind === 'answered'
    ? `no known advisory hits any of ${counted}`
    : `${counted}, none from a registry: no advisory can hit`
}

/** Nothing is known, not even zero, where nobody answered. */
function countsOf(evidence: Evidence, policy: Policy): Partial<Record<Severity | 'waived', string>> {
  const { answer, lockfile } = evidence
  if (answer.kind === 'failed' || lockfile.kind === 'refused') return {}
  const judged = judgeVulnerabilities(evidence, policy)
  const waived = countAdvisories(judged.filter(({ standing }) => standing.kind === 'waived'))
  const bySeverity = severities.map(severity => {
    const own = judged.filter(({ advisory }) => advisory.severity === severity)
    return [severity, String(countAdvisories(own))]
  })
  return { ...Object.fromEntries(bySeverity), waived: String(waived) }
}

/** Which source the verdict rests on, and which ones were asked in vain before it. */
function factsOf({ answer, lockfile }: Evidence): Facts {
  const failures = answer.kind === 'not-asked' ? [] : answer.failures
  const failed = failures.map(({ kind, code }) => `${kind} (${code})`).join(', ')
  return {
    ...(lockfile.kind === 'read' ? { lockfile: lockfile.path.slice(0, 200) } : {}),
    ...(answer.kind === 'answered' ? { 'advisories from': answer.by } : {}),
    ...(failed === '' ? {} : { 'sources that failed': failed.slice(0, 200) }),
  }
}

function outputsOf(evidence: Evidence, policy: Policy): Record<Output, string> {
  const counts = countsOf(evidence, policy)
  return {
    critical: counts.critical ?? '',
    high: counts.high ?? '',
    moderate: counts.moderate ?? '',
    low: counts.low ?? '',
    waived: counts.waived ?? '',
    source: evidence.answer.kind === 'answered' ? evidence.answer.by : '',
    sarif: counts.waived === undefined ? '' : (evidence.sarif ?? ''),
  }
}
