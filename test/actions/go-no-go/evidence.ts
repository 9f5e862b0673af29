import type { Brief } from '../../../src/actions/go-no-go/brief/brief.ts'
import { briefOf } from '../../../src/actions/go-no-go/brief/brief-of.ts'
import type {
  EnvironmentRules,
  Evidence,
  NeededJob,
  Shipment,
  Told,
} from '../../../src/actions/go-no-go/evidence.ts'
import { judge } from '../../../src/actions/go-no-go/judge.ts'
import { type Policy, policy as policySchema } from '../../../src/actions/go-no-go/policy.ts'
import type { Digest } from '../../../src/domain/digest.ts'
import type { Result } from '../../../src/domain/result.ts'

export const now = new Date('2026-11-24T12:00:00Z')
export const sha = 'a1b2c3d'.padEnd(40, '0')
export const otherSha = 'f'.repeat(40)
export const subject = {
  repository: 'acme/shop',
  sha,
  ref: 'refs/heads/main',
  environment: 'production',
} as const

export const known = <T>(value: T): Told<T> => ({ kind: 'known', value })
export const unknown = {
  kind: 'unknown',
  why: '403 Resource not accessible',
  permission: 'actions: read',
} as const
export const absent = { kind: 'absent', what: 'the environment' } as const

/** An hour old, passed, about the commit under test. */
export function digest(gate: string, more: Partial<Digest> = {}): Digest {
  return {
    schemaVersion: 1,
    gate,
    decision: 'pass',
    reasonCode: 'passed',
    headline: 'every limit holds',
    measures: [],
    findings: { critical: 0, high: 0, moderate: 0, low: 0, info: 0 },
    worst: [],
    waivers: [],
    subject: { repository: 'acme/shop', sha, ref: 'refs/heads/main' },
    startedAt: '2026-11-24T11:00:00.000Z',
    ...more,
  }
}

export function job(name: string, digests: readonly Digest[], more: Partial<NeededJob> = {}): NeededJob {
  return { job: name, conclusion: 'success', digests, broken: [], ...more }
}

export function result(gate: string, more: Partial<Result> = {}): Result {
  return {
    schemaVersion: 1,
    gate,
    decision: 'pass',
    reasonCode: 'passed',
    headline: 'every limit holds',
    measures: [],
    findings: [],
    subject: { repository: 'acme/shop', sha, ref: 'refs/heads/main' },
    run: { id: '1', attempt: 1, job: gate, url: 'https://github.com/acme/shop/actions/runs/1' },
    startedAt: '2026-11-24T11:00:00.000Z',
    durationMs: 5,
    tool: { name: 'golive', version: '0.1.0' },
    ...more,
  }
}

export function rules(more: Partial<EnvironmentRules> = {}): EnvironmentRules {
  return {
    name: 'production',
    url: 'https://github.com/acme/shop/settings/environments/1',
    reviewers: [{ kind: 'user', name: 'rita' }],
    preventsSelfReview: true,
    waitMinutes: 0,
    branches: 'protected',
    adminsMayBypass: false,
    ...more,
  }
}

export function shipment(more: Partial<Shipment> = {}): Shipment {
  return {
    from: { sha: '9'.repeat(40), deployedAt: new Date('2026-11-22T09:30:00Z') },
    commits: [
      {
        sha,
        title: 'Show the price with its tax',
        author: 'ann',
        authorKnown: true,
        coAuthors: [],
        url: `https://github.com/acme/shop/commit/${sha}`,
        date: new Date('2026-11-24T09:00:00Z'),
      },
    ],
    totalCommits: 1,
    takenBack: 0,
    direction: 'ahead',
    files: [
      { path: 'src/price.ts', changes: 12 },
      { path: 'test/price.test.ts', changes: 30 },
    ],
    complete: true,
    ...more,
  }
}

/** Everything in order: coverage and audit passed, the environment is protected, nothing moved. */
export function evidence(more: Partial<Evidence> = {}): Evidence {
  return {
    now,
    phase: 'decide',
    subject,
    run: { id: '7', attempt: 1, job: 'decide', url: 'https://github.com/acme/shop/actions/runs/7' },
    event: { name: 'push', fork: false, pullRequest: undefined },
    needs: [job('tests', [digest('coverage-gate')]), job('audit', [digest('audit-gate')])],
    needsBytes: 2000,
    results: [],
    head: known({ ref: 'main', sha }),
    environment: known(rules()),
    shipment: known(shipment()),
    approvals: known([]),
    people: known({ actor: 'ann', triggeringActor: 'ann' }),
    memberships: [],
    briefs: { json: '/tmp/golive/brief.json', html: '/tmp/golive/brief.html' },
    ...more,
  }
}

/** The same after rita approved: the decision is what is needed then. */
export function authorizing(more: Partial<Evidence> = {}): Evidence {
  return evidence({
    phase: 'authorize',
    needs: [job('decide', [decision()])],
    approvals: known([{ environments: ['production'], state: 'approved', user: 'rita', comment: 'go' }]),
    ...more,
  })
}

export function decision(more: Partial<Digest> = {}): Digest {
  return digest('go-no-go', {
    reasonCode: 'go',
    headline: 'GO to production',
    subject,
    facts: { verdict: 'GO', 'oldest evidence': '2026-11-24T11:00:00.000Z', score: '9.1' },
    startedAt: '2026-11-24T11:30:00.000Z',
    ...more,
  })
}

/** As the policy file says it, defaults filled in. */
export function policy(section: object = {}): Policy {
  return policySchema.parse(section)
}

export const required = { required: ['coverage-gate', 'audit-gate'] }

export function verdict(found: Evidence, section: object = required) {
  return judge(found, policy(section))
}

/** Decision and reason. */
export function outcome(found: Evidence, section: object = required): [string, string] {
  const { decision, reasonCode } = verdict(found, section)
  return [decision, reasonCode]
}

/** Every reason that speaks, in order, each once. */
export function reasonsOf(found: Evidence, section: object = required): string[] {
  return [...new Set(verdict(found, section).findings.map(({ code }) => code))]
}

export function brief(found: Evidence, section: object = required): Brief {
  const parsed = policy(section)
  return briefOf(found, parsed, judge(found, parsed))
}
