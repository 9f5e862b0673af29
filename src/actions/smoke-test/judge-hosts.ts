import type { HostState } from '../../checks/host-state.ts'
import type { Decision } from '../../domain/decision.ts'
import { causeOf } from './causes.ts'
import type { Evidence } from './evidence.ts'
import type { Ruling } from './judge.ts'
import type { Reason } from './reasons.ts'

interface Judged {
  readonly decision: Decision
  readonly reason: Reason
  readonly remedy: string
}

const judged: Record<Exclude<HostState['state'], 'proven' | 'healthy'>, Judged> = {
  'wrong-commit': {
    decision: 'block',
    reason: 'wrong-commit',
    remedy: 'The deploy did not reach this host, or a cache answers in its place.',
  },
  unreachable: {
    decision: 'block',
    reason: 'service-unreachable',
    remedy: 'Look at the service’s log on this host, and at what stands before it.',
  },
  unhealthy: {
    decision: 'block',
    reason: 'service-unhealthy',
    remedy: 'Look at the parts of the health document and at the service’s log.',
  },
  'rate-limited': {
    decision: 'unknown',
    reason: 'rate-limited',
    remedy: 'Let the runner through the rate limit, or probe an address behind it.',
  },
  'no-commit': {
    decision: 'unknown',
    reason: 'no-commit',
    remedy: 'Check `smoke-test.identity`: the path, and where in the answer the commit stands.',
  },
  unproven: {
    decision: 'unknown',
    reason: 'identity-not-proven',
    remedy: 'Give more time with `smoke-test.deadline`, or ask for fewer answers in a row.',
  },
}

const remedies: Partial<Record<Reason, string>> = {
  'name-not-resolved': 'Check the name in `base-url` or `hosts`, and its DNS record.',
  'address-refused':
    'Only where such an address is meant, set `smoke-test.allow-link-local: true` in the policy.',
  'tls-failed': 'Look at the certificate: its names, its end, and who signed it.',
}

/** Is the new build there, on every host? Without a commit to look for, that is said and not claimed. */
export function judgeHosts({ hosts, commit, identifiable }: Evidence): Ruling[] {
  const bad = hosts.flatMap(rulingOf)
  if (identifiable && commit !== undefined) return bad
  const message =
    commit === undefined
      ? 'which commit answered was not checked: no commit was given'
      : 'a commit was given, and no path tells which one runs'
  const remedy =
    commit === undefined
      ? 'Give the input `commit`, and `smoke-test.identity` in the policy.'
      : 'Set `smoke-test.identity` in the policy.'
  const decision = commit === undefined ? 'pass' : 'unknown'
  return [
    ...bad,
    {
      decision,
      reason: 'identity-not-proven',
      headline: message,
      finding: { severity: commit === undefined ? 'info' : 'high', message, remedy },
    },
  ]
}

function rulingOf(host: HostState): Ruling[] {
  if (host.state === 'proven' || host.state === 'healthy') return []
  const { decision, reason, remedy } = causeOfHost(host.state, host)
  const tries = `${host.tries} ${host.tries === 1 ? 'try' : 'tries'}`
  const message = `${host.host}: ${host.message} (after ${tries})`
  const finding = { severity: 'high', message, where: { host: host.host }, remedy } as const
  return [{ decision, reason, headline: message, finding }]
}

/** No answer has the reason of a check without one. */
function causeOfHost(state: keyof typeof judged, { failure }: HostState): Judged {
  const found = judged[state]
  if (failure === undefined) return found
  const cause = causeOf(failure)
  return { ...cause, remedy: remedies[cause.reason] ?? found.remedy }
}
