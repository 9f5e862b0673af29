import type { Annotation } from '../../../domain/annotation.ts'
import type { Decision } from '../../../domain/decision.ts'
import { type Severity, severities } from '../../../domain/finding.ts'
import { type Measure, measure } from '../../../domain/measure.ts'
import { type Evidence, scopes } from '../evidence.ts'
import type { Policy } from '../policy.ts'
import type { Reason } from '../reasons.ts'
import { listed, many, type Ruled, type Ruling, rule } from '../ruling.ts'
import { blocksSomewhere, type Judged, judgeVulnerabilities, type Standing } from './standing.ts'
import { describeRemedy, describeVulnerability, placeOf, waiverOf } from './words.ts'

const marked = 10

const outcomes: readonly {
  readonly kind: Standing['kind']
  readonly decision: Decision
  readonly reason: Reason
  readonly words: string
}[] = [
  { kind: 'blocks', decision: 'block', reason: 'vulnerable', words: 'to mend' },
  {
    kind: 'waiver-expired',
    decision: 'block',
    reason: 'waiver-expired',
    words: 'with a waiver that has ended',
  },
  {
    kind: 'waiver-too-long',
    decision: 'block',
    reason: 'waiver-too-long',
    words: 'with a waiver that ends too far away',
  },
  { kind: 'in-grace', decision: 'warn', reason: 'vulnerable-in-grace', words: 'still in grace' },
  { kind: 'without-fix', decision: 'warn', reason: 'vulnerable-without-fix', words: 'without a fix' },
  { kind: 'waived', decision: 'pass', reason: 'waived', words: 'waived' },
  { kind: 'before', decision: 'pass', reason: 'vulnerable-before', words: 'in the base branch already' },
  { kind: 'below-level', decision: 'pass', reason: 'vulnerable-below-level', words: 'below its level' },
]

/** Advisories are counted, not packages: one that hits five copies is one thing to mend. */
export function judgeVulnerable(evidence: Evidence, policy: Policy): Ruled {
  if (evidence.answer.kind === 'failed' || evidence.lockfile.kind === 'refused')
    return { rulings: [], measures: [] }
  const judged = judgeVulnerabilities(evidence, policy)
  const rulings = outcomes.flatMap(({ kind, decision, reason, words }): Ruling[] => {
    const own = bySeverity(judged.filter(({ standing }) => standing.kind === kind))
    if (own.length === 0) return []
    return [rule(decision, reason, headline(own, words), own.map(finding))]
  })
  return {
    rulings,
    measures: [...severityMeasures(judged, policy), ...otherMeasures(judged, evidence.lockfile.packages)],
    annotations: annotations(judged),
  }
}

export function bySeverity<T extends Judged>(judged: readonly T[]): T[] {
  const rank = ({ advisory }: T) => severities.indexOf(advisory.severity)
  return [...judged].sort((a, b) => rank(a) - rank(b))
}

/** Different advisories, whatever number of packages each hits. */
export function countAdvisories(judged: readonly Judged[]): number {
  return new Set(judged.map(({ advisory }) => advisory.id)).size
}

/** `2 advisories to mend, 1 critical and 1 high: lodash, minimist`. */
function headline(own: readonly Judged[], words: string): string {
  const kinds = severities.flatMap(severity => {
    const count = countAdvisories(own.filter(({ advisory }) => advisory.severity === severity))
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  const names = [...new Set(own.map(({ advisory }) => advisory.package))]
  const counted = many(countAdvisories(own), 'advisory', 'advisories')
  return `${counted} ${words}, ${kinds.join(', ')}: ${listed(names)}`
}

function finding(judged: Judged) {
  const { advisory, standing, worst } = judged
  const { grant, until } = standing
  const message = describeVulnerability(judged, worst)
  const late =
    until !== undefined
      ? `; blocks from ${until.toISOString().slice(0, 10)}`
      : grant !== undefined && standing.kind !== 'waived'
        ? `; the waiver by ${grant.waiver.owner} ends on ${grant.waiver.expires}`
        : ''
  const { where } = placeOf(worst)
  return {
    message: `${message}${late}`,
    severity: advisory.severity,
    where: advisory.url === undefined ? where : { ...where, url: advisory.url },
    remedy: describeRemedy(judged),
    ...(standing.kind === 'waived' && grant !== undefined ? waiverOf(grant) : {}),
  }
}

/** A severity that blocks somewhere is held against none; only what blocks counts there. */
function severityMeasures(judged: readonly Judged[], policy: Policy): Measure[] {
  return severities.flatMap((severity: Severity) => {
    const own = judged.filter(({ advisory }) => advisory.severity === severity)
    const held = blocksSomewhere(policy, severity)
    if (!held && own.length === 0) return []
    if (!held) return [measure({ name: `${severity} advisories`, value: countAdvisories(own), unit: '' })]
    const blocking = own.filter(({ standing: { kind } }) =>
      ['blocks', 'waiver-expired', 'waiver-too-long'].includes(kind),
    )
    const name = `${severity} advisories that count`
    return [measure({ name, value: countAdvisories(blocking), unit: '', limit: 0 })]
  })
}

function otherMeasures(
  judged: readonly Judged[],
  packages: Readonly<Record<(typeof scopes)[number], number>>,
): Measure[] {
  const waived = countAdvisories(judged.filter(({ standing }) => standing.kind === 'waived'))
  return [
    ...(waived === 0 ? [] : [measure({ name: 'waived advisories', value: waived, unit: '' })]),
    ...scopes
      .filter(scope => packages[scope] > 0)
      .map(scope => measure({ name: `packages, ${scope}`, value: packages[scope], unit: '' })),
  ]
}

function annotations(judged: readonly Judged[]): Annotation[] {
  const levels: Partial<Record<Standing['kind'], Annotation['level']>> = {
    blocks: 'error',
    'waiver-expired': 'error',
    'waiver-too-long': 'error',
    'in-grace': 'warning',
    'without-fix': 'warning',
  }
  const all = bySeverity(judged).flatMap((one): Annotation[] => {
    const level = levels[one.standing.kind]
    if (level === undefined) return []
    const { file, line } = one.worst.place
    const message = `${describeVulnerability(one, one.worst)}\n${describeRemedy(one)}`
    const title = `${one.advisory.severity}: ${one.advisory.id}`
    return [{ level, title, message, file, ...(line === undefined ? {} : { line }) }]
  })
  return (['error', 'warning'] as const).flatMap(level =>
    all.filter(annotation => annotation.level === level).slice(0, marked),
  )
}
