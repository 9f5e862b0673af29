import { describe, expect, it } from '@jest/globals'
import type { Approval, Evidence, Membership } from '../../../src/actions/go-no-go/evidence.ts'
import {
  authorizing,
  decision,
  evidence,
  job,
  known,
  otherSha,
  outcome,
  reasonsOf,
  required,
  rules,
  shipment,
  subject,
  unknown,
  verdict,
} from './evidence.ts'

const approved = (...users: string[]): Evidence['approvals'] =>
  known(users.map(user => ({ environments: ['Production'], state: 'approved', user, comment: '' })))
const decided = (more: Parameters<typeof decision>[0]) => ({ needs: [job('decide', [decision(more)])] })
const member = (user: string, told: Membership['member']): Membership => ({
  team: 'acme/ops',
  user,
  member: told,
})
const signers = {
  ...required,
  signers: { technical: { users: ['rita'] }, operations: { teams: ['ops'] } },
}
const allSign = { ...signers, 'require-signatures': true }
const rejection: Approval = {
  environments: ['production'],
  state: 'rejected',
  user: 'max',
  comment: 'too late',
}

describe('the authorization', () => {
  it('lets through what was decided and approved, and writes down by whom', () => {
    const { decision, outputs, facts } = verdict(authorizing())
    expect(decision).toBe('pass')
    expect(outputs).toMatchObject({ verdict: 'GO', 'approved-by': 'rita', score: '9.1' })
    expect(facts).toMatchObject({ 'approved by': 'rita', 'oldest evidence': '2026-11-24T11:00:00.000Z' })
  })

  const wrong: [string, string, string, Partial<Evidence>, object?][] = [
    ['no decision', 'unknown', 'decision-missing', { needs: evidence().needs }],
    [
      'a decision for another environment',
      'unknown',
      'decision-missing',
      decided({ subject: { ...subject, environment: 'staging' } }),
    ],
    ['a NO-GO', 'block', 'decision-no-go', decided({ decision: 'block' })],
    ['an unknown decision', 'block', 'decision-no-go', decided({ decision: 'unknown' })],
    [
      'a decision about another commit',
      'block',
      'commit-changed',
      decided({ subject: { ...subject, sha: otherSha } }),
    ],
    [
      'a decision that is too old',
      'unknown',
      'evidence-stale',
      decided({ startedAt: '2026-11-23T11:59:59.000Z' }),
    ],
    [
      'a decision from the future',
      'unknown',
      'evidence-from-future',
      decided({ startedAt: '2026-11-24T12:05:01.000Z' }),
    ],
    [
      'a decision on evidence that is too old by now',
      'unknown',
      'evidence-stale',
      decided({ facts: { 'oldest evidence': '2026-11-23T11:59:59.000Z' } }),
    ],
    [
      'a decision that does not tell the age of its evidence',
      'unknown',
      'evidence-age-unknown',
      decided({ facts: {} }),
    ],
    ['a head that moved meanwhile', 'block', 'head-moved', { head: known({ ref: 'main', sha: otherSha }) }],
    [
      'an environment that lost its reviewers',
      'block',
      'environment-unprotected',
      { environment: known(rules({ reviewers: [] })) },
    ],
    ['nobody’s approval', 'block', 'not-approved', { approvals: known([]) }],
    [
      'an approval of another environment',
      'block',
      'not-approved',
      { approvals: known([{ environments: ['staging'], state: 'approved', user: 'rita', comment: '' }]) },
    ],
    ['a rejection', 'block', 'not-approved', { approvals: known([rejection]) }],
    [
      'a pending approval',
      'block',
      'not-approved',
      { approvals: known([{ ...rejection, state: 'pending' }]) },
    ],
    ['approvals that can not be read', 'unknown', 'approvals-unknown', { approvals: unknown }],
    ['people who can not be read', 'unknown', 'people-unknown', { people: unknown }],
    ['authors who can not be read', 'unknown', 'authors-unknown', { shipment: unknown }],
    [
      'authors of a list that was cut',
      'unknown',
      'authors-unknown',
      { shipment: known(shipment({ complete: false })) },
    ],
    [
      'an author of whom only a name is known',
      'unknown',
      'authors-unknown',
      {
        shipment: known(
          shipment({ commits: shipment().commits.map(one => ({ ...one, authorKnown: false })) }),
        ),
      },
    ],
    [
      'who started the run',
      'block',
      'self-approved',
      { people: known({ actor: 'Rita', triggeringActor: 'ann' }) },
    ],
    [
      'who started it again',
      'block',
      'self-approved',
      { people: known({ actor: 'ann', triggeringActor: 'rita' }) },
    ],
    ['the author alone', 'block', 'self-approved', { approvals: approved('ann') }],
    ['somebody who is no reviewer', 'block', 'approver-not-allowed', { approvals: approved('eve') }],
    [
      'somebody who is no signer',
      'block',
      'approver-not-allowed',
      { approvals: approved('eve'), memberships: [member('eve', known(false))] },
      signers,
    ],
    [
      'somebody of whom nobody can tell',
      'unknown',
      'membership-unknown',
      { approvals: approved('eve'), memberships: [member('eve', unknown)] },
      signers,
    ],
    [
      'somebody of whom nobody asked',
      'unknown',
      'membership-unknown',
      { approvals: approved('eve') },
      signers,
    ],
    [
      'one signature of two',
      'block',
      'signature-missing',
      { memberships: [member('rita', known(false))] },
      allSign,
    ],
    [
      'a signature of which nobody can tell',
      'unknown',
      'membership-unknown',
      { memberships: [member('rita', unknown)] },
      allSign,
    ],
    [
      'a team’s reviewer where administrators may bypass',
      'unknown',
      'membership-unknown',
      { environment: known(rules({ reviewers: [{ kind: 'team', name: 'ops' }], adminsMayBypass: true })) },
      { environment: { 'admins-can-not-bypass': false } },
    ],
    [
      'no environment',
      'unknown',
      'environment-not-named',
      { subject: { repository: 'acme/shop', sha: subject.sha, ref: subject.ref } },
      { environment: 'none' },
    ],
  ]
  it.each(wrong)('refuses %s', (_, decision, reason, found, section = required) => {
    expect(outcome(authorizing(found), section)).toEqual([decision, reason])
    expect(verdict(authorizing(found), section).outputs.verdict).toBe('NO-GO')
  })

  const fine: [string, Partial<Evidence>, string, object?][] = [
    ['the author beside somebody else', { approvals: approved('ann', 'rita') }, 'rita'],
    [
      'the author where the policy does not mind',
      { approvals: approved('rita'), shipment: known(shipment({ commits: [] })) },
      'rita',
      { approval: { 'not-by': [] } },
    ],
    [
      'a member of a team of reviewers, which GitHub has held',
      { environment: known(rules({ reviewers: [{ kind: 'team', name: 'ops' }] })) },
      'rita',
    ],
    ['one signature of any role', {}, 'rita', signers],
    [
      'a member of a team that must sign',
      { approvals: approved('max'), memberships: [member('max', known(true))] },
      'max',
      signers,
    ],
    [
      'all signatures',
      {
        approvals: approved('rita', 'max'),
        memberships: [member('max', known(true)), member('rita', known(false))],
      },
      'rita,max',
      allSign,
    ],
  ]
  it.each(fine)('lets %s through', (_, found, by, section = required) => {
    expect(reasonsOf(authorizing(found), section)).toEqual([])
    expect(verdict(authorizing(found), section).outputs['approved-by']).toBe(by)
  })

  it('remembers that an earlier attempt was rejected', () => {
    const both = [rejection, { ...rejection, state: 'approved' as const, user: 'rita' }]
    expect(outcome(authorizing({ approvals: known(both) }))).toEqual(['warn', 'rejected-before'])
  })

  it('asks no gate, criterion, checklist or score again: the decision stands for them', () => {
    const section = {
      ...required,
      'minimum-score': 9.5,
      evidence: { load: { job: 'load-test' } },
      criteria: { fast: { gate: 'load-gate', measure: 'p95', limit: 1 } },
      checklist: [{ item: 'Restored', gate: 'backup' }],
    }
    expect(reasonsOf(authorizing(), section)).toEqual([])
  })

  it('still holds a result that is handed in again', () => {
    const needs = [job('decide', [decision()]), job('late', [], { conclusion: 'skipped' })]
    expect(outcome(authorizing({ needs }))).toEqual(['unknown', 'job-skipped'])
  })
})
