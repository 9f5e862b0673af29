import type { Annotation } from './annotation.ts'
import type { Decision } from './decision.ts'
import type { Finding, Severity } from './finding.ts'
import type { Measure } from './measure.ts'

/** What one rule says. Several are mapped first and decided over afterwards. */
export interface Ruling<Reason extends string = string> {
  readonly decision: Decision
  readonly reason: Reason
  readonly headline: string
  readonly findings: readonly Finding[]
}

const severityOf: Record<Decision, Severity> = {
  block: 'high',
  unknown: 'high',
  warn: 'moderate',
  pass: 'info',
}

export function rule<Reason extends string>(
  decision: Decision,
  reason: Reason,
  headline: string,
  findings: readonly (Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity })[] = [
    { message: headline },
  ],
): Ruling<Reason> {
  return {
    decision,
    reason,
    headline,
    findings: findings.map(finding => ({ severity: severityOf[decision], ...finding, code: reason })),
  }
}

export interface Ruled<Reason extends string = string> {
  readonly rulings: readonly Ruling<Reason>[]
  readonly measures: readonly Measure[]
  readonly annotations?: readonly Annotation[]
}

const nameLimit = 160

/** Names in reports may be of any length. */
export function clip(name: string): string {
  return name.length <= nameLimit ? name : `${name.slice(0, nameLimit)}…`
}

/** `1 test is`, `2 tests are`. */
export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

/** `a, b and 3 more`. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(clip).join(', ')
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`
}
