import type { HostState } from '../../checks/identity.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Evidence } from './evidence.ts'
import type { Ruling } from './judge.ts'
import type { Reason } from './reasons.ts'

const judged: Record<
  Exclude<HostState['state'], 'proven' | 'healthy'>,
  { readonly decision: Decision; readonly reason: Reason; readonly remedy: string }
> = {
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
}

/** Is the new build there, on every host? Without a commit to look for, that is said and not claimed. */
export function judgeHosts({ hosts, commit, identifiable }: Evidence): Ruling[] {
  const bad = hosts.flatMap((host): Ruling[] => {
    if (host.state === 'proven' || host.state === 'healthy') return []
    const { decision, reason, remedy } = judged[host.state]
    const message = `${host.host} ${host.message} (after ${host.tries} tries)`
    return [
      {
        decision,
        reason,
        headline: message,
        finding: { severity: 'high', message, where: { host: host.host }, remedy },
      },
    ]
  })
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
