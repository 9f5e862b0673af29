import { type Severity, severities } from '../../../domain/finding.ts'
import { type Evidence, type Hit, scopes, type Vulnerability } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { counts, type Grant, grantFor, waivableOf } from './grant.ts'

const dayMs = 86_400_000

/** What the policy makes of one advisory in one copy, the gravest first. */
export const standings = [
  'blocks',
  'waiver-expired',
  'waiver-too-long',
  'in-grace',
  'without-fix',
  'waived',
  'before',
  'below-level',
] as const

export interface Standing {
  readonly kind: (typeof standings)[number]
  readonly grant?: Grant
  /** The day from which it blocks. */
  readonly until?: Date
}

export interface Judged extends Vulnerability {
  /** The gravest of its hits'. */
  readonly standing: Standing
  /** The hit that gives it. */
  readonly worst: Hit
}

/** Every vulnerability with what the policy makes of it: one copy that blocks is enough. */
export function judgeVulnerabilities(evidence: Evidence, policy: Policy): Judged[] {
  return evidence.vulnerabilities.flatMap(vulnerability => {
    const [first] = vulnerability.hits
      .map(hit => ({ worst: hit, standing: standingOf(vulnerability, hit, evidence, policy) }))
      .sort((a, b) => standings.indexOf(a.standing.kind) - standings.indexOf(b.standing.kind))
    return first === undefined ? [] : [{ ...vulnerability, ...first }]
  })
}

function standingOf({ advisory }: Vulnerability, hit: Hit, evidence: Evidence, policy: Policy): Standing {
  if (!blocksAt(policy, hit.scope, advisory.severity)) return { kind: 'below-level' }
  if (evidence.base.kind === 'known' && hit.knownBefore) return { kind: 'before' }
  const grant = grantFor(waivableOf(hit, [advisory.id, ...advisory.aliases]), evidence, policy)
  if (grant !== undefined && counts(grant)) return { kind: 'waived', grant }
  // Copy by copy: one that nothing mends must not excuse another that something does.
  if (policy['only-fixable'] && !hit.fixable) return { kind: 'without-fix' }
  const until = graceEnd(advisory.published, policy['grace-days'])
  if (until !== undefined && evidence.now < until) return { kind: 'in-grace', until }
  if (grant === undefined) return { kind: 'blocks' }
  return { kind: grant.state.kind === 'too-long' ? 'waiver-too-long' : 'waiver-expired', grant }
}

/** Does the policy block an advisory of this severity in this scope at all? */
export function blocksAt(policy: Pick<Policy, 'levels'>, scope: Hit['scope'], severity: Severity): boolean {
  const level = policy.levels[scope]
  if (level === 'none') return false
  const rank = severities.indexOf(severity)
  return rank <= severities.indexOf(level)
}

/** Nobody knows how old an advisory without a date is, so it has no grace. */
function graceEnd(published: Date | undefined, days: number): Date | undefined {
  if (published === undefined || days === 0 || Number.isNaN(published.getTime())) return undefined
  return new Date(published.getTime() + days * dayMs)
}

export function blocksSomewhere(policy: Pick<Policy, 'levels'>, severity: Severity): boolean {
  return scopes.some(scope => blocksAt(policy, scope, severity))
}
