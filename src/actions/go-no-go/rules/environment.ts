import type { EnvironmentRules, Evidence, Told } from '../evidence.ts'
import type { EnvironmentPolicy, Policy } from '../policy.ts'
import type { Reason } from '../reasons.ts'
import { clip, type Ruling, remedyOf, rule } from '../ruling.ts'

export interface EnvironmentRule {
  readonly rule: keyof EnvironmentPolicy
  readonly title: string
  readonly state: 'holds' | 'broken' | 'unknown' | 'not-asked'
}

interface Check {
  readonly rule: keyof EnvironmentPolicy
  readonly title: string
  readonly reason: Reason
  readonly broken: string
  readonly holds: (rules: EnvironmentRules) => boolean
}

const checks: readonly Check[] = [
  {
    rule: 'required-reviewers',
    title: 'somebody must approve',
    reason: 'environment-unprotected',
    broken: 'has no required reviewers',
    holds: ({ reviewers }) => reviewers.length > 0,
  },
  {
    rule: 'prevents-self-review',
    title: 'nobody approves a run of their own',
    reason: 'environment-self-review',
    broken: 'lets who starts a run approve it',
    holds: ({ preventsSelfReview }) => preventsSelfReview,
  },
  {
    rule: 'restricts-branches',
    title: 'not every branch may deploy',
    reason: 'environment-any-branch',
    broken: 'lets every branch deploy',
    holds: ({ branches }) => branches === 'protected' || (branches !== 'all' && !branches.some(matchesAll)),
  },
  {
    rule: 'admins-can-not-bypass',
    title: 'administrators wait, too',
    reason: 'environment-admin-bypass',
    broken: 'lets administrators bypass its rules',
    holds: ({ adminsMayBypass }) => !adminsMayBypass,
  },
]

/** Wildcards alone are no restriction. */
function matchesAll(pattern: string): boolean {
  return /^[*?/]+$/.test(pattern)
}

/** Nothing is deployed from a pull request unless an environment is named. */
export function environmentPolicyOf(
  { subject, event }: Evidence,
  policy: Policy,
): EnvironmentPolicy | undefined {
  const pull = event.pullRequest !== undefined && subject.environment === undefined
  return policy.environment === 'none' || pull ? undefined : policy.environment
}

export function judgeEnvironment(evidence: Evidence, policy: Policy): Ruling[] {
  const asked = environmentPolicyOf(evidence, policy)
  const name = evidence.subject.environment
  if (name === undefined) return asked === undefined ? [] : [notNamed()]
  if (asked === undefined || !Object.values(asked).some(Boolean)) return []
  const told = evidence.environment
  const who = `the environment ${clip(name)}`
  if (told.kind === 'absent') return [absent(who)]
  if (told.kind !== 'known') {
    const permission = told.kind === 'unknown' ? told.permission : undefined
    return [
      rule(
        'unknown',
        'environment-unreadable',
        `${who} could not be read: ${told.why}`,
        remedyOf(permission),
      ),
    ]
  }
  const { url } = told.value
  return checks
    .filter(check => asked[check.rule] && !check.holds(told.value))
    .map(({ reason, broken }) =>
      rule('block', reason, `${who} ${broken}`, {
        where: { url },
        remedy: 'Change it under Settings, Environments.',
      }),
    )
}

/** How each rule stands, for the reviewer. */
export function environmentRulesOf(
  told: Told<EnvironmentRules>,
  asked: EnvironmentPolicy,
): EnvironmentRule[] {
  const stateOf = (check: Check) =>
    told.kind === 'known'
      ? check.holds(told.value)
        ? 'holds'
        : 'broken'
      : told.kind === 'absent'
        ? 'broken'
        : 'unknown'
  return checks.map(check => ({
    rule: check.rule,
    title: check.title,
    state: asked[check.rule] ? stateOf(check) : 'not-asked',
  }))
}

function notNamed(): Ruling {
  return rule(
    'unknown',
    'environment-not-named',
    'no environment is named, so its protection can not be checked',
    {
      remedy:
        'Name it by the input `environment`, or set `go-no-go.environment: none` where nothing is deployed.',
    },
  )
}

function absent(who: string): Ruling {
  return rule('block', 'environment-absent', `${who} does not exist`, {
    remedy: 'Make it under Settings, Environments: a workflow that names it would get one without any rule.',
  })
}
