import { type Ruling as DomainRuling, rule as domainRule } from '../../domain/ruling.ts'
import type { Reason } from './reasons.ts'

export { clip, listed, many } from '../../domain/ruling.ts'

export type Ruling = DomainRuling<Reason>
type Details = {
  readonly remedy?: string
  readonly where?: { readonly url?: string; readonly object?: string }
}

/** One ruling with one finding that says the same. */
export function rule(
  decision: 'warn' | 'block' | 'unknown',
  reason: Reason,
  headline: string,
  details: Details = {},
): Ruling {
  return domainRule<Reason>(decision, reason, headline, [{ message: headline, ...details }])
}

/** What the job lacks, as something to do; nothing when it is no matter of permissions. */
export function remedyOf(permission: string | undefined): { readonly remedy?: string } {
  return permission === undefined ? {} : { remedy: `Give the job \`permissions: { ${permission} }\`.` }
}
