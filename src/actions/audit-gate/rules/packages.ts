import type { Decision } from '../../../domain/decision.ts'
import type { Finding } from '../../../domain/finding.ts'
import type { Copy, Evidence } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import { listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'
import { counts, grantFor, type WaivableReason, waivableOf } from './grant.ts'
import { namedCopy, placeOf, shownWay, waiverOf } from './words.ts'

const shown = 50
const dayMs = 86_400_000

interface Told {
  readonly copy: Copy
  readonly message: string
  readonly remedy?: string
}

/** What is wrong with a package without an advisory: denied, too young, deprecated, outdated. */
export function judgePackages(evidence: Evidence, policy: Policy): Ruled {
  const { denied, young, deprecated, outdated, now } = evidence
  const age = policy['release-age']
  const judge = (reason: WaivableReason, decision: Decision, words: string, told: readonly Told[]) =>
    judgeTold({ reason, decision, words, told, evidence, policy })
  return {
    measures: [],
    rulings: [
      ...judge(
        'denied-package',
        'block',
        'denied',
        denied.map(({ copy, versions, reason }) => ({
          copy,
          message: `${namedCopy(copy)} is denied${versions === '*' ? '' : ` (${versions})`}: ${reason}${shownWay(copy)}`,
          remedy: 'Replace it, or take another version.',
        })),
      ),
      ...judge(
        'release-too-young',
        age?.decision ?? 'block',
        'too young',
        young.map(({ copy, published }) => ({
          copy,
          message: `${namedCopy(copy)} was published ${ageOf(published, now)}, on ${published.toISOString().slice(0, 10)}; ${many(age?.days ?? 0, 'day is', 'days are')} asked for${shownWay(copy)}`,
          remedy: 'Take the version before, or wait: hijacked versions are mostly found within days.',
        })),
      ),
      ...judge(
        'deprecated',
        'warn',
        'deprecated',
        deprecated.map(({ copy, words }) => ({
          copy,
          message: `${namedCopy(copy)} is deprecated: ${words}${shownWay(copy)}`,
        })),
      ),
      ...judge(
        'outdated',
        'warn',
        'outdated',
        outdated.map(({ copy, latest, behind }) => ({
          copy,
          message: `${namedCopy(copy)} is ${many(behind, 'major version', 'major versions')} behind ${latest}`,
        })),
      ),
    ],
  }
}

function judgeTold(request: {
  readonly reason: WaivableReason
  readonly decision: Decision
  readonly words: string
  readonly told: readonly Told[]
  readonly evidence: Evidence
  readonly policy: Policy
}): Ruling[] {
  const { reason, decision, words, told, evidence, policy } = request
  const granted = told.map(one => ({
    ...one,
    grant: grantFor(waivableOf(one.copy, [reason]), evidence, policy),
  }))
  const open = granted.filter(({ grant }) => grant === undefined)
  const ended = granted.filter(({ grant }) => grant !== undefined && !counts(grant))
  const waived = granted.flatMap(({ grant, ...one }) =>
    grant !== undefined && counts(grant) ? [{ ...one, grant }] : [],
  )
  const names = (all: readonly { readonly copy: Copy }[]) =>
    listed([...new Set(all.map(({ copy }) => copy.name))])
  const headline = (all: readonly { readonly copy: Copy }[]) =>
    `${many(all.length, 'package is', 'packages are')} ${words}: ${names(all)}`
  return [
    ...(open.length === 0 ? [] : [rule(decision, reason, headline(open), open.slice(0, shown).map(finding))]),
    ...(ended.length === 0
      ? []
      : [
          rule(
            decision,
            'waiver-expired',
            `${headline(ended)}, and the waiver counts no more`,
            ended.slice(0, shown).map(finding),
          ),
        ]),
    ...(waived.length === 0
      ? []
      : [
          rule(
            'pass',
            'waived',
            `${headline(waived)}; waived`,
            waived.map(one => ({ ...finding(one), ...waiverOf(one.grant) })),
          ),
        ]),
  ]
}

function finding({ copy, message, remedy }: Told): Pick<Finding, 'message' | 'where'> & { remedy?: string } {
  return { message, ...placeOf(copy), ...(remedy === undefined ? {} : { remedy }) }
}

function ageOf(published: Date, now: Date): string {
  const days = Math.floor((now.getTime() - published.getTime()) / dayMs)
  return days < 1 ? 'less than a day ago' : `${many(days, 'day', 'days')} ago`
}
