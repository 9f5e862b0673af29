import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { EnvironmentRules, Evidence, NeededJob, Told } from '../../../src/actions/go-no-go/evidence.ts'
import { judge } from '../../../src/actions/go-no-go/judge.ts'
import type { Digest } from '../../../src/domain/digest.ts'
import {
  absent,
  authorizing,
  decision,
  digest,
  evidence,
  job,
  known,
  now,
  otherSha,
  policy,
  reasonsOf,
  result,
  rules,
  sha,
  shipment,
  subject,
  unknown,
} from './evidence.ts'

const hour = 3_600_000

/** Mostly good, so that GO is reached often enough to be tested. */
const mostly = <T>(good: T, ...others: T[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const told = <T>(good: T, ...others: T[]): fc.Arbitrary<Told<T>> =>
  mostly<Told<T>>(known(good), unknown, absent, { kind: 'not-asked', why: 'no reason' }, ...others.map(known))

const digests: fc.Arbitrary<Digest> = fc
  .record({
    gate: mostly('coverage-gate', 'audit-gate', 'go-no-go', 'other'),
    decision: mostly<Digest['decision']>('pass', 'warn', 'block', 'unknown'),
    sha: mostly(sha, otherSha),
    repository: mostly('acme/shop', 'acme/other'),
    age: mostly(hour, 25 * hour, 23 * hour, -2 * 60_000, -10 * 60_000),
    environment: mostly<'production' | 'staging'>('production', 'staging'),
  })
  .map(({ gate, decision, sha, repository, age, environment }) =>
    digest(gate, {
      decision,
      subject: { ...subject, repository, sha, environment },
      startedAt: new Date(now.getTime() - age).toISOString(),
      facts: { 'oldest evidence': new Date(now.getTime() - age).toISOString() },
    }),
  )

const jobs: fc.Arbitrary<NeededJob> = fc.record({
  job: fc.constantFrom('tests', 'audit', 'load-test', 'decide'),
  conclusion: mostly<NeededJob['conclusion']>('success', 'failure', 'cancelled', 'skipped'),
  digests: fc.array(digests, { maxLength: 2 }),
  broken: mostly<string[]>([], ['not JSON']),
})

const environments = told<EnvironmentRules>(
  rules(),
  rules({ reviewers: [] }),
  rules({ preventsSelfReview: false }),
  rules({ branches: 'all' }),
  rules({ adminsMayBypass: true }),
)

const some: fc.Arbitrary<Evidence> = fc
  .record({
    phase: fc.constantFrom<Evidence['phase']>('decide', 'authorize'),
    base: fc.array(jobs, { maxLength: 3 }),
    coverage: digests,
    audit: digests,
    load: mostly<NeededJob['conclusion']>('success', 'failure', 'cancelled', 'skipped'),
    head: told({ ref: 'main', sha }, { ref: 'main', sha: otherSha }),
    environment: environments,
    shipped: told(shipment(), shipment({ complete: false })),
    people: told({ actor: 'ann', triggeringActor: 'ann' }, { actor: 'rita', triggeringActor: 'ann' }),
    approver: mostly('rita', 'ann', 'eve'),
    fork: mostly(false, true),
    file: mostly<Evidence['results']>(
      [],
      [{ ok: false, path: 'x', why: 'empty' }],
      [{ ok: true, path: 'x', result: result('audit-gate', { decision: 'block' }) }],
    ),
  })
  .map(({ phase, base, coverage, audit, load, head, environment, shipped, people, approver, fork, file }) =>
    evidence({
      phase,
      needs: [
        job('coverage', [{ ...coverage, gate: 'coverage-gate' }]),
        job('audit-2', [{ ...audit, gate: 'audit-gate' }]),
        job('load', [], { conclusion: load }),
        ...(phase === 'authorize' ? [job('go', [{ ...coverage, gate: 'go-no-go' }])] : []),
        ...base.filter((_, index) => index > 1),
      ],
      results: file,
      head,
      environment,
      shipment: shipped,
      people,
      event: { name: 'push', fork, pullRequest: undefined },
      approvals: known([{ environments: ['production'], state: 'approved', user: approver, comment: '' }]),
    }),
  )

const section = {
  required: { 'coverage-gate': {}, 'audit-gate': { accept: ['pass'] } },
  evidence: { load: { job: 'load' } },
}

/** Read from the raw evidence, by other means than the judge’s. */
function isProven(found: Evidence): boolean {
  const all = found.needs.flatMap(({ digests }) => digests)
  const good = (gate: string, accepted: readonly string[]) => {
    const own = all.filter(one => one.gate === gate)
    return (
      own.length > 0 &&
      own.every(({ decision, subject, startedAt }) => {
        const age = now.getTime() - Date.parse(startedAt)
        const ours = subject.sha === sha && subject.repository === 'acme/shop'
        return accepted.includes(decision) && ours && age <= 24 * hour && age >= -5 * 60_000
      })
    )
  }
  const environment = found.environment.kind === 'known' && found.environment.value
  const head =
    found.head.kind === 'not-asked' || (found.head.kind === 'known' && found.head.value.sha === sha)
  const protects =
    environment !== false &&
    environment.reviewers.length > 0 &&
    environment.preventsSelfReview &&
    environment.branches === 'protected' &&
    !environment.adminsMayBypass
  const others = found.needs.every(
    ({ conclusion, broken }) => conclusion === 'success' && broken.length === 0,
  )
  const approved =
    found.phase === 'decide' ||
    (good('go-no-go', ['pass', 'warn']) &&
      found.approvals.kind === 'known' &&
      found.approvals.value.some(({ user }) => user === 'rita') &&
      found.people.kind === 'known' &&
      found.people.value.actor !== 'rita')
  return (
    good('coverage-gate', ['pass', 'warn']) &&
    good('audit-gate', ['pass']) &&
    head &&
    protects &&
    others &&
    !found.event.fork &&
    found.results.length === 0 &&
    approved
  )
}

describe('a GO', () => {
  it('is given only where everything required is proven, whatever the evidence', () => {
    let given = 0
    fc.assert(
      fc.property(some, found => {
        const { decision, outputs } = judge(found, policy(section))
        const go = decision === 'pass' || decision === 'warn'
        expect(outputs.verdict).toBe(go ? 'GO' : 'NO-GO')
        if (!go) return
        given += 1
        expect(isProven(found)).toBe(true)
      }),
      { numRuns: 3000, seed: 7 },
    )
    expect(given).toBeGreaterThan(100)
  })

  const whole = {
    required: ['coverage-gate', 'audit-gate'],
    evidence: { load: { job: 'load-test' } },
    criteria: { fast: { gate: 'smoke-test', measure: 'p95', limit: 800 } },
    checklist: [{ item: 'Restored', gate: 'backup' }],
    'minimum-score': 6,
  }
  const smoke = digest('smoke-test', { measures: [{ name: 'p95', value: 300, unit: 'ms', ok: true }] })
  const needs = {
    tests: job('tests', [digest('coverage-gate')]),
    audit: job('audit', [digest('audit-gate')]),
    load: job('load-test', []),
    smoke: job('smoke', [smoke]),
    backup: job('backup', [digest('backup')]),
  }
  const without = (name: keyof typeof needs) =>
    evidence({ needs: Object.entries(needs).flatMap(([key, value]) => (key === name ? [] : [value])) })
  const full = evidence({ needs: Object.values(needs) })

  it('is given to the whole', () => expect(reasonsOf(full, whole)).toEqual([]))

  const removed: [string, string, Evidence][] = [
    ['a required gate', 'gate-missing', without('tests')],
    ['another required gate', 'gate-missing', without('audit')],
    ['a foreign job', 'foreign-job-missing', without('load')],
    ['what a criterion looks at', 'criterion-unknown', without('smoke')],
    ['what a checklist item rests on', 'checklist-open', without('backup')],
    ['the head', 'head-unknown', { ...full, head: unknown }],
    ['the environment', 'environment-absent', { ...full, environment: absent }],
    ['the environment’s rules', 'environment-unreadable', { ...full, environment: unknown }],
    ['its reviewers', 'environment-unprotected', { ...full, environment: known(rules({ reviewers: [] })) }],
    ['all evidence', 'no-evidence', { ...full, needs: [] }],
  ]
  it.each(removed)('is not given without %s', (_, reason, found) => {
    expect(reasonsOf(found, whole)).toContain(reason)
    expect(judge(found, policy(whole)).outputs.verdict).toBe('NO-GO')
  })

  const unauthorized: [string, string, Partial<Evidence>][] = [
    ['the decision', 'decision-missing', { needs: [job('other', [digest('other')])] }],
    ['the decision’s age', 'evidence-age-unknown', { needs: [job('decide', [decision({ facts: {} })])] }],
    ['approvals', 'not-approved', { approvals: known([]) }],
    ['the list of approvals', 'approvals-unknown', { approvals: absent }],
    ['people', 'people-unknown', { people: absent }],
    ['authors', 'authors-unknown', { shipment: absent }],
  ]
  it.each(unauthorized)('is not given to an authorization without %s', (_, reason, more) => {
    expect(reasonsOf(authorizing(more))).toContain(reason)
    expect(judge(authorizing(more), policy()).outputs.verdict).toBe('NO-GO')
  })
})
