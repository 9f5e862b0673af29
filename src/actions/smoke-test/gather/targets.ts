import type { Target } from '../../../checks/identity.ts'
import { InputError, type Problem } from '../../../errors.ts'
import type { Policy, Suite } from '../policy.ts'

export interface Targets {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly hosts: readonly Target[]
  readonly suite: Suite
}

/** Where to ask and what to run; every mistake at once. */
export function targetsOf(policy: Policy): Targets {
  const problems: Problem[] = []
  const base = baseOf(policy, problems)
  const suite = Object.hasOwn(policy.suites, policy.suite) ? policy.suites[policy.suite] : undefined
  if (suite === undefined) problems.push({ at: 'suite', message: unknownSuite(policy) })
  const hosts = policy.hosts.map(host => ({
    host,
    target: base === undefined ? undefined : readHost(host, base),
  }))
  if (base !== undefined) {
    for (const { host } of hosts.filter(({ target }) => target === undefined)) {
      const message = `"${host}" is not accepted: expected a host, host:port or a URL with http or https`
      problems.push({ at: 'hosts', message })
    }
  }
  if (suite === undefined || base === undefined || problems.length > 0) throw new InputError(problems)
  const baseUrl = plainUrl(base)
  const targets = hosts.flatMap(({ target }) => (target === undefined ? [] : [target]))
  return { baseUrl, suite, hosts: targets.length > 0 ? targets : [{ host: base.host, url: baseUrl }] }
}

function baseOf(policy: Policy, problems: Problem[]): URL | undefined {
  const [first] = policy.hosts
  const text =
    policy['base-url'] ?? (first === undefined || first.includes('://') ? first : `http://${first}`)
  if (text === undefined) {
    problems.push({ at: 'base-url', message: 'is required, as an input or in the policy file' })
    return undefined
  }
  const url = httpUrl(text)
  if (url !== undefined && url.search === '' && url.hash === '') return url
  const at = policy['base-url'] === undefined ? 'hosts' : 'base-url'
  const message = `"${text}" is not accepted: expected a URL with http or https, without a query`
  problems.push({ at, message })
  return undefined
}

function unknownSuite({ suite, suites }: Policy): string {
  const known = Object.keys(suites)
  const hint =
    known.length === 0
      ? 'the policy file has no suites: add some under `smoke-test.suites`'
      : `known are ${known.join(', ')}`
  return `there is no suite "${suite}"; ${hint}`
}

/** The name in the URL stays the service's, so that virtual hosts and certificates fit; only the connection goes to the host. */
function readHost(host: string, base: URL): Target | undefined {
  if (host.includes('://')) {
    const url = httpUrl(host)
    return url === undefined ? undefined : { host: url.host, url: plainUrl(url) }
  }
  const [, name, port] = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(host) ?? []
  if (name === undefined || Number(port ?? 0) > 65_535) return undefined
  return { host, url: plainUrl(base), connectTo: host }
}

function httpUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined
}

function plainUrl(url: URL): string {
  return url.href.replace(/\/$/, '')
}
