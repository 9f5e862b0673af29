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
const together = (name: string) =>
  known(shipment({ commits: shipment().commits.map(one => ({ ...one, coAuthors: [name] })) }))
const rejection: Approval = {
  environments: ['production'],
  state: 'rejected',
  user: 'max',
  comment: 'too late',
}

describe('an authorization', () => {
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
      'a decision on evidence from the future',
      'unknown',
      'evidence-from-future',
      decided({ facts: { 'oldest evidence': '2026-11-24T12:05:01.000Z' } }),
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
    [
      'an account that is gone, though GitHub took its word for a team’s',
      'block',
      'not-approved',
      {
        approvals: approved(''),
        environment: known(rules({ reviewers: [{ kind: 'team', name: 'ops' }] })),
      },
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
      { shipment: known(shipment({ complete: false, totalCommits: 1200 })) },
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
      'a co-author of whom only an address is known',
      'unknown',
      'authors-unknown',
      { shipment: together('rita@home.test') },
    ],
    ['a co-author alone', 'block', 'self-approved', { shipment: together('Rita') }],
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
      'an app, which is in no team',
      'block',
      'approver-not-allowed',
      {
        approvals: approved('guard[bot]'),
        environment: known(rules({ reviewers: [{ kind: 'team', name: 'ops' }] })),
      },
    ],
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
      'a member of a team of that name here, where another organisation’s must sign',
      'unknown',
      'membership-unknown',
      {
        approvals: approved('eve'),
        memberships: [
          { team: 'ops', user: 'eve', member: known(true) },
          { team: 'other/ops', user: 'eve', member: unknown },
        ],
      },
      {
        ...required,
        signers: { operations: { teams: ['ops'] }, security: { teams: ['other/ops'] } },
        'require-signatures': true,
      },
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
})
