import { describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../../src/actions/go-no-go/evidence.ts'
import {
  absent,
  digest,
  evidence,
  job,
  known,
  now,
  otherSha,
  outcome,
  required,
  result,
  rules,
  sha,
  subject,
  unknown,
  verdict,
} from './evidence.ts'

const good = evidence().needs
const [tests = job('tests', []), audit = job('audit', [])] = good
const withGate = (gate: Parameters<typeof digest>[1], more: Partial<Evidence> = {}) =>
  evidence({ needs: [tests, job('audit', [digest('audit-gate', gate)])], ...more })
const elsewhere = { repository: 'acme/shop', sha: otherSha, ref: 'refs/heads/main' }
const at = (ms: number) => ({ startedAt: new Date(now.getTime() + ms).toISOString() })
const load = { ...required, evidence: { load: { job: 'load-test' } } }
const p95 = (limit: number) => ({
  ...required,
  criteria: { fast: { gate: 'audit-gate', measure: 'p95', limit } },
})
const measured = withGate({ measures: [{ name: 'p95', value: 900, unit: 'ms', ok: true }] })

const silent = (conclusion: 'skipped' | 'cancelled' | 'failure') =>
  evidence({ needs: [tests, job('audit', [], { conclusion })] })

describe('NO-GO', () => {
  const wrong: [string, string, string, Evidence, object?][] = [
    ['a blocked gate', 'block', 'gate-blocked', withGate({ decision: 'block', reasonCode: 'above-limit' })],
    ['an unknown gate', 'unknown', 'gate-unknown', withGate({ decision: 'unknown' })],
    [
      'a warning that is not accepted',
      'block',
      'gate-not-accepted',
      withGate({ decision: 'warn' }),
      { required: { 'audit-gate': { accept: ['pass'] } } },
    ],
    ['a required gate that nobody ran', 'unknown', 'gate-missing', evidence({ needs: [tests] })],
    [
      'one result of two',
      'unknown',
      'gate-missing',
      evidence(),
      { required: { 'audit-gate': { 'at-least': 2 } } },
    ],
    [
      'the same result handed on twice',
      'unknown',
      'gate-missing',
      evidence({ needs: [...good, { ...audit, job: 'again' }] }),
      { required: { 'audit-gate': { 'at-least': 2 } } },
    ],
    ['a skipped job', 'unknown', 'job-skipped', silent('skipped')],
    [
      'a cancelled job',
      'unknown',
      'job-cancelled',
      evidence({ needs: [tests, { ...audit, conclusion: 'cancelled' }] }),
    ],
    ['a cancelled job without a result', 'unknown', 'job-cancelled', silent('cancelled')],
    ['a job that failed before its gate', 'unknown', 'job-failed-early', silent('failure')],
    ['a job without a result', 'unknown', 'result-missing', evidence({ needs: [...good, job('lint', [])] })],
    [
      'a job that failed after its gate',
      'unknown',
      'job-contradicts',
      evidence({ needs: [tests, { ...audit, conclusion: 'failure' }] }),
    ],
    [
      'a skipped job with a result',
      'unknown',
      'job-contradicts',
      evidence({ needs: [tests, { ...audit, conclusion: 'skipped' }] }),
    ],
    [
      'a broken digest',
      'unknown',
      'result-broken',
      evidence({ needs: [tests, { ...audit, broken: ['not JSON'] }] }),
    ],
    [
      'a broken result file',
      'unknown',
      'result-broken',
      evidence({ results: [{ ok: false, path: 'r.json', why: 'empty' }] }),
    ],
    [
      'a file that tells another decision',
      'unknown',
      'results-contradict',
      evidence({
        results: [{ ok: true, path: 'r.json', result: result('audit-gate', { decision: 'warn' }) }],
      }),
    ],
    ['nothing at all', 'unknown', 'no-evidence', evidence({ needs: [] }), {}],
    ['evidence of another commit', 'unknown', 'evidence-of-another-commit', withGate({ subject: elsewhere })],
    [
      'evidence of another repository',
      'unknown',
      'evidence-of-another-commit',
      withGate({ subject: { ...subject, repository: 'acme/other' } }),
    ],
    ['stale evidence', 'unknown', 'evidence-stale', withGate(at(-86_400_001))],
    [
      'evidence older than a shorter limit',
      'unknown',
      'evidence-stale',
      evidence(),
      { ...required, 'evidence-age': '30m' },
    ],
    ['evidence from the future', 'unknown', 'evidence-from-future', withGate(at(300_001))],
    [
      'a foreign job that failed',
      'block',
      'foreign-job-failed',
      evidence({ needs: [...good, job('load-test', [], { conclusion: 'failure' })] }),
      load,
    ],
    [
      'a foreign job that was skipped',
      'unknown',
      'foreign-job-not-run',
      evidence({ needs: [...good, job('load-test', [], { conclusion: 'skipped' })] }),
      load,
    ],
    [
      'a foreign job that was cancelled',
      'unknown',
      'foreign-job-not-run',
      evidence({ needs: [...good, job('load-test', [], { conclusion: 'cancelled' })] }),
      load,
    ],
    ['a foreign job that is not needed', 'unknown', 'foreign-job-missing', evidence(), load],
    [
      'a foreign job without its result',
      'unknown',
      'foreign-result-missing',
      evidence({ needs: [...good, job('load-test', [])] }),
      { ...required, evidence: { load: { job: 'load-test', by: 'result' } } },
    ],
    ['a criterion that does not hold', 'block', 'criterion-not-met', measured, p95(800)],
    ['a criterion that nobody can tell', 'unknown', 'criterion-unknown', evidence(), p95(800)],
    [
      'a checklist item that nothing proves',
      'unknown',
      'checklist-open',
      evidence(),
      { ...required, checklist: [{ item: 'Restored', gate: 'backup' }] },
    ],
    [
      'a score below its minimum',
      'block',
      'score-below-minimum',
      withGate({ decision: 'warn' }),
      { ...required, 'minimum-score': 9 },
    ],
    [
      'a minimum and nothing to count',
      'unknown',
      'score-unknown',
      evidence({ needs: [job('x', [digest('own-gate')])] }),
      { 'minimum-score': 5 },
    ],
    [
      'a waiver that has ended',
      'block',
      'waiver-expired',
      withGate({ waivers: ['GHSA-1 until 2026-11-23'] }),
    ],
    ['a fork', 'block', 'fork', evidence({ event: { name: 'pull_request', fork: true, pullRequest: 3 } })],
    ['a moved head', 'block', 'head-moved', evidence({ head: known({ ref: 'main', sha: otherSha }) })],
    ['a branch that is gone', 'block', 'head-moved', evidence({ head: absent })],
    ['a head that can not be read', 'unknown', 'head-unknown', evidence({ head: unknown })],
    [
      'no environment',
      'unknown',
      'environment-not-named',
      evidence({ subject: { repository: 'acme/shop', sha, ref: 'refs/heads/main' } }),
    ],
    ['an environment that is not there', 'block', 'environment-absent', evidence({ environment: absent })],
    [
      'an environment that can not be read',
      'unknown',
      'environment-unreadable',
      evidence({ environment: unknown }),
    ],
    [
      'an environment that nobody asked for',
      'unknown',
      'environment-unreadable',
      evidence({ environment: { kind: 'not-asked', why: 'no reason' } }),
    ],
    [
      'no reviewers',
      'block',
      'environment-unprotected',
      evidence({ environment: known(rules({ reviewers: [] })) }),
    ],
    [
      'self-review',
      'block',
      'environment-self-review',
      evidence({ environment: known(rules({ preventsSelfReview: false })) }),
    ],
    [
      'any branch',
      'block',
      'environment-any-branch',
      evidence({ environment: known(rules({ branches: 'all' })) }),
    ],
    [
      'a pattern for every branch',
      'block',
      'environment-any-branch',
      evidence({ environment: known(rules({ branches: ['release/*', '*'] })) }),
    ],
    [
      'an administrator’s bypass',
      'block',
      'environment-admin-bypass',
      evidence({ environment: known(rules({ adminsMayBypass: true })) }),
    ],
  ]
  it.each(wrong)('says NO-GO to %s', (_, decision, reason, found, section = required) => {
    expect(outcome(found, section)).toEqual([decision, reason])
    expect(verdict(found, section).outputs.verdict).toBe('NO-GO')
    expect(verdict(found, section).headline).toMatch(/^NO-GO/)
  })
})
