import type { Target } from '../../../checks/host-state.ts'
import { InputError, type Problem } from '../../../errors.ts'
import { httpUrl, plainUrl, targetOf } from '../host.ts'
import type { Policy, Suite } from '../policy.ts'

export interface Targets {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly hosts: readonly Target[]
}

/** Where to ask. */
export function targetsOf(policy: Policy): Targets {
  const base = baseOf(policy)
  const baseUrl = plainUrl(base)
  const targets = policy.hosts.flatMap(host => targetOf(host, base) ?? [])
  return { baseUrl, hosts: targets.length > 0 ? targets : [{ host: base.host, url: baseUrl }] }
}

/** What to run. */
export function suiteOf({ suite, suites }: Policy): Suite {
  const found = Object.hasOwn(suites, suite) ? suites[suite] : undefined
  if (found !== undefined) return found
  const known = Object.keys(suites)
  const hint =
    known.length === 0
      ? 'the policy file has no suites: add some under `smoke-test.suites`'
      : `known are ${known.join(', ')}`
  throw new InputError([{ at: 'suite', message: `there is no suite "${suite}"; ${hint}` }])
}

function baseOf(policy: Policy): URL {
  const [first] = policy.hosts
  const text = policy['base-url'] ?? (first?.includes('://') === false ? `http://${first}` : first)
  const url = text === undefined ? undefined : httpUrl(text)
  if (url !== undefined && url.search === '' && url.hash === '') return url
  throw new InputError([problemOf(policy, text)])
}

function problemOf(policy: Policy, text: string | undefined): Problem {
  if (text === undefined) return { at: 'base-url', message: 'is required, as an input or in the policy file' }
  const at = policy['base-url'] === undefined ? 'hosts' : 'base-url'
  const message = `"${text}" is not accepted: expected a URL with http or https, without a query`
  return { at, message }
}
