import type { Copy, Evidence, Hit, Vulnerability } from '../../../src/actions/audit-gate/evidence.ts'
import { judge } from '../../../src/actions/audit-gate/judge.ts'
import { type Policy, policy as policySchema } from '../../../src/actions/audit-gate/policy.ts'
import type { Advisory } from '../../../src/advisories/advisory.ts'
import type { Waiver } from '../../../src/waivers/waiver.ts'

export const now = new Date('2026-11-24T12:00:00Z')

export function copy(more: Partial<Copy> = {}): Copy {
  return {
    name: 'lodash',
    version: '4.17.20',
    scope: 'production',
    direct: true,
    paths: [['lodash']],
    allPaths: true,
    place: { file: 'package-lock.json', line: 12 },
    ...more,
  }
}

export function advisory(more: Partial<Advisory> = {}): Advisory {
  return {
    id: 'GHSA-35jh-r3h4-6jhm',
    aliases: ['CVE-2021-23337'],
    package: 'lodash',
    title: 'Command Injection in lodash',
    url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
    severity: 'high',
    vulnerable: ['<4.17.21'],
    patched: ['4.17.21'],
    cwe: ['CWE-94'],
    cvss: { score: 7.2 },
    ...more,
  }
}

export function vulnerability(
  more: Partial<Omit<Vulnerability, 'advisory' | 'hits'>> & {
    readonly advisory?: Partial<Advisory>
    readonly hits?: readonly Partial<Hit>[]
  } = {},
): Vulnerability {
  const { advisory: told, hits = [{}], ...rest } = more
  const mended = { fix: '4.17.21', command: 'npm install lodash@4.17.21', ...rest }
  return {
    ...mended,
    advisory: advisory(told),
    hits: hits.map(hit => ({
      ...copy(hit),
      knownBefore: hit.knownBefore ?? false,
      fixable: hit.fixable ?? mended.fix !== undefined,
    })),
  }
}

export function waiver(more: Partial<Waiver> & { readonly in?: Partial<Waiver['scope']> } = {}): Waiver {
  const { in: scope, ...rest } = more
  return {
    id: 'GHSA-35jh-r3h4-6jhm',
    scope: { package: 'lodash', versions: '*', path: '*', ...scope },
    reason: 'not reachable',
    owner: 'ann',
    expires: '2027-01-31',
    line: 3,
    ...rest,
  }
}

export const waivers = (...all: readonly Waiver[]): Pick<Evidence, 'waivers'> => ({
  waivers: { file: '.github/golive-waivers.yml', ref: undefined, waivers: all },
})

export const read: Extract<Evidence['lockfile'], { kind: 'read' }> = {
  kind: 'read',
  path: 'package-lock.json',
  type: 'npm',
  version: '3',
  packages: { production: 10, optional: 0, development: 5 },
  mismatches: [],
  asked: 3,
}

/** Everything in order: fifteen packages that the registry knows nothing against. */
export function evidence(more: Partial<Evidence> = {}): Evidence {
  return {
    now,
    lockfile: read,
    answer: { kind: 'answered', by: 'registry', from: 'https://registry.npmjs.org/', failures: [] },
    vulnerabilities: [],
    ...waivers(),
    base: { kind: 'not-asked' },
    denied: [],
    young: [],
    deprecated: [],
    outdated: [],
    untold: { age: [], state: [] },
    sarif: undefined,
    ...more,
  }
}

/** As the policy file says it, defaults filled in. */
export function policy(section: object = {}): Policy {
  return policySchema.parse(section)
}

export function verdict(found: Partial<Evidence>, section: object = {}) {
  return judge(evidence(found), policy(section))
}

/** What the gate comes to: decision and reason. */
export function outcome(found: Partial<Evidence>, section: object = {}): [string, string] {
  const { decision, reasonCode } = verdict(found, section)
  return [decision, reasonCode]
}
