import { renderSarif, type SarifFinding } from '../../report/sarif.ts'
import type { Evidence } from './evidence.ts'
import type { Policy } from './policy.ts'
import { type Judged, judgeVulnerabilities } from './rules/standing.ts'
import { bySeverity } from './rules/vulnerable.ts'
import { describeRemedy, describeVulnerability, shownTitle } from './rules/words.ts'
import { spec } from './spec.ts'

/** Every advisory that hits, copy by copy, for code scanning. */
export function sarifOf(evidence: Evidence, policy: Policy): string {
  const judged = bySeverity(judgeVulnerabilities(evidence, policy))
  return renderSarif({
    gate: spec.name,
    rules: judged.map(({ advisory }) => ({
      id: advisory.id,
      title: shownTitle({ advisory }),
      severity: advisory.severity,
      score: advisory.cvss?.score,
      url: advisory.url,
      tags: advisory.cwe.map(cwe => `external/cwe/${cwe.toLowerCase()}`),
    })),
    findings: judged.flatMap(findingsOf),
  })
}

function findingsOf(judged: Judged): SarifFinding[] {
  const { advisory, hits, standing } = judged
  const { grant } = standing
  return hits.map(hit => ({
    rule: advisory.id,
    severity: advisory.severity,
    message: `${describeVulnerability({ ...judged, hits: [hit] }, hit)}. ${describeRemedy(judged)}`,
    file: hit.place.file,
    line: hit.place.line,
    identity: [advisory.package, hit.version, hit.paths[0]?.join(' > ') ?? ''],
    suppressed:
      standing.kind === 'waived' && grant !== undefined
        ? `${grant.waiver.reason} (${grant.waiver.owner}, until ${grant.waiver.expires})`
        : undefined,
  }))
}
