import { severities } from '../../domain/finding.ts'
import type { Block, Inline, Section } from '../../domain/report.ts'
import { type Evidence, scopes } from './evidence.ts'
import type { Policy } from './policy.ts'
import { waiverState } from './rules/grant.ts'
import { describeFailure } from './rules/sources.ts'
import { blocksAt, type Judged, judgeVulnerabilities, type Standing } from './rules/standing.ts'
import { bySeverity, countAdvisories } from './rules/vulnerable.ts'
import { usedWaivers } from './rules/waivers.ts'
import { namedCopy, shownPath, shownVersions } from './rules/words.ts'
import { clip, many } from './ruling.ts'

const shownAdvisories = 100
const shownPackages = 100

/** What stands below the verdict: counts by scope, each advisory, waivers, packages of note, sources. */
export function sectionsOf(evidence: Evidence, policy: Policy): Section[] {
  const judged = judgeVulnerabilities(evidence, policy)
  return [
    ...(evidence.answer.kind === 'failed' || evidence.lockfile.kind === 'refused'
      ? []
      : [scopesSection(judged, evidence, policy)]),
    ...advisoriesSection(judged),
    ...waiversSection(evidence, policy),
    ...packagesSections(evidence),
    sourcesSection(evidence, policy),
  ]
}

function scopesSection(judged: readonly Judged[], { lockfile }: Evidence, policy: Policy): Section {
  const packages = lockfile.kind === 'read' ? lockfile.packages : undefined
  const rows = scopes.map((scope): Inline[] => [
    scope,
    String(packages?.[scope] ?? 0),
    ...severities.map((severity): Inline => {
      const own = judged.filter(
        ({ advisory, hits }) => advisory.severity === severity && hits.some(hit => hit.scope === scope),
      )
      const count = countAdvisories(own)
      return count > 0 && blocksAt(policy, scope, severity) ? { strong: String(count) } : String(count)
    }),
    policy.levels[scope] === 'none' ? 'nothing' : policy.levels[scope],
  ])
  const columns = [
    { title: 'Scope' },
    ...['Packages', ...severities.map(severity => `${severity[0]?.toUpperCase()}${severity.slice(1)}`)].map(
      title => ({ title, align: 'right' as const }),
    ),
    { title: 'Blocks from' },
  ]
  return { title: 'Advisories by scope', open: true, blocks: [{ kind: 'table', columns, rows }] }
}

const words: Record<Standing['kind'], string> = {
  blocks: '❌ blocks',
  'waiver-expired': '❌ waiver ended',
  'waiver-too-long': '❌ waiver too long',
  'in-grace': '⚠️ in grace',
  'without-fix': '⚠️ no fix',
  waived: 'waived',
  before: 'known before',
  'below-level': 'below level',
}

function advisoriesSection(judged: readonly Judged[]): Section[] {
  if (judged.length === 0) return []
  const rows = bySeverity(judged)
    .slice(0, shownAdvisories)
    .map((one): Inline[] => [
      one.advisory.severity,
      one.advisory.url === undefined ? one.advisory.id : { link: one.advisory.id, href: one.advisory.url },
      { code: `${clip(one.advisory.package)} ${shownVersions(one)}` },
      one.worst.scope,
      one.worst.paths.slice(0, 3).map(shownPath).join('; '),
      one.command === undefined ? (one.fix ?? 'none yet') : { code: one.command },
      words[one.standing.kind],
    ])
  const columns = ['Severity', 'Advisory', 'Package', 'Scope', 'By way of', 'Fix', ''].map(title => ({
    title,
  }))
  const omitted = Math.max(0, judged.length - shownAdvisories)
  return [
    {
      title: `Advisories (${countAdvisories(judged)})`,
      open: true,
      blocks: [{ kind: 'table', columns, rows, omitted }],
    },
  ]
}

function waiversSection(evidence: Evidence, policy: Policy): Section[] {
  const rows = usedWaivers(evidence)
    .filter(({ used }) => used === true)
    .map(({ waiver }): Inline[] => {
      const state = waiverState(waiver, evidence.now, policy)
      const left = state.kind === 'expired' ? 'ended' : many(state.daysLeft, 'day', 'days')
      const { id, scope, reason, owner, expires } = waiver
      return [id, { code: `${scope.package} ${scope.versions}` }, owner, reason, expires, left]
    })
  if (rows.length === 0) return []
  const columns = ['Waiver', 'Package', 'Owner', 'Reason', 'Ends on', 'Left'].map(title => ({ title }))
  return [{ title: 'Waivers in use', open: true, blocks: [{ kind: 'table', columns, rows }] }]
}

function packagesSections({ deprecated, outdated }: Evidence): Section[] {
  const section = (title: string, all: readonly Inline[]): Section[] => {
    const items = all.slice(0, shownPackages)
    const left = all.length - items.length
    const more = left === 0 ? [] : [`… and ${left} more`]
    return all.length === 0
      ? []
      : [{ title: `${title} (${all.length})`, blocks: [{ kind: 'list', items: [...items, ...more] }] }]
  }
  return [
    ...section(
      'Deprecated packages',
      deprecated.map(({ copy, words }) => `${namedCopy(copy)}: ${words}`),
    ),
    ...section(
      'Outdated dependencies',
      outdated.map(({ copy, latest }) => `${namedCopy(copy)}: ${latest} is out`),
    ),
  ]
}

function sourcesSection({ answer, lockfile, base, waivers }: Evidence, policy: Policy): Section {
  const failures = answer.kind === 'not-asked' ? [] : answer.failures
  const items: Inline[] = [
    ...(lockfile.kind === 'read'
      ? [['Lockfile: ', { code: lockfile.path }, ` (${lockfile.type}, version ${lockfile.version})`]]
      : []),
    ...(answer.kind === 'answered'
      ? [
          [
            `Advisories: ${answer.by}, `,
            { code: answer.from },
            answer.asOf === undefined ? '' : `, as of ${answer.asOf.toISOString().slice(0, 10)}`,
          ],
        ]
      : []),
    ...failures.map((failure): Inline => describeFailure(failure)),
    ...(base.kind === 'known' ? [`Compared with the lockfile of ${base.ref.slice(0, 7)}.`] : []),
    ...(base.kind === 'not-applicable' || base.kind === 'unavailable'
      ? [`Not compared with a base: ${base.why}.`]
      : []),
    `Waivers: ${waivers.waivers.length} in ${waivers.file}${waivers.ref === undefined ? '' : ` of ${waivers.ref.slice(0, 7)}`}`,
    ...(policy['grace-days'] > 0
      ? [`Advisories have ${many(policy['grace-days'], 'day', 'days')} of grace.`]
      : []),
  ]
  const block: Block = { kind: 'list', items }
  return { title: 'What was read', blocks: [block] }
}
