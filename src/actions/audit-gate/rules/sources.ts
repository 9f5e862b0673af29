import type { SourceFailure } from '../../../advisories/advisory.ts'
import type { Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'

/** Nobody's answer is no answer: neither "nothing known" nor "vulnerable". */
export function judgeSources(evidence: Evidence, policy: Policy): Ruled {
  return { measures: [], rulings: [...failed(evidence), ...untold(evidence, policy), ...base(evidence)] }
}

function failed({ answer }: Evidence): Ruling[] {
  if (answer.kind !== 'failed') return []
  const { failures } = answer
  const each = failures.map(describeFailure)
  const headline = `no source of advisories answered: ${listed(each, 2)}`
  const findings = each.map(message => ({
    message,
    remedy: 'Run the job again; with `advisories` a file can answer where the network does not.',
  }))
  return [rule('unknown', 'sources-failed', headline, findings.length === 0 ? undefined : findings)]
}

/** A source's own sentence, with its code. */
export function describeFailure({ code, message, tries }: SourceFailure): string {
  const tried = tries > 1 ? `, ${tries} tries` : ''
  return `${message.replace(/\.$/, '')} (${code}${tried})`
}

function untold({ untold }: Evidence, policy: Policy): Ruling[] {
  const decision = policy['release-age']?.decision === 'warn' ? 'warn' : 'unknown'
  return [
    ...documents(decision, untold.age, 'when it was published'),
    ...documents('warn', untold.state, 'whether it is deprecated or outdated'),
  ]
}

function documents(
  decision: 'warn' | 'unknown',
  packages: readonly { readonly name: string; readonly why: string }[],
  what: string,
): Ruling[] {
  if (packages.length === 0) return []
  const names = listed(packages.map(({ name }) => name))
  const headline = `the registry does not tell of ${many(packages.length, 'package', 'packages')} ${what}: ${names}`
  const findings = packages.slice(0, 20).map(({ name, why }) => ({ message: `${name}: ${why}` }))
  return [rule(decision, 'documents-unavailable', headline, findings)]
}

function base({ base }: Evidence): Ruling[] {
  if (base.kind !== 'unavailable') return []
  const message = `every advisory counts as new: ${base.why}`
  const remedy = 'Give the job `permissions: { contents: read }`.'
  return [rule('warn', 'base-unavailable', message, [{ message, remedy }])]
}
