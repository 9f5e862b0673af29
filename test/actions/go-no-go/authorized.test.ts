import { describe, expect, it } from '@jest/globals'
import type { Approval, Evidence, Membership } from '../../../src/actions/go-no-go/evidence.ts'
import {
  authorizing,
  brief,
  decision,
  job,
  known,
  outcome,
  reasonsOf,
  required,
  rules,
  shipment,
  unknown,
  verdict,
} from './evidence.ts'

const approved = (...users: string[]): Evidence['approvals'] =>
  known(users.map(user => ({ environments: ['Production'], state: 'approved', user, comment: '' })))
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
    [
      'what changes more files than GitHub lists, since it lists all commits',
      { shipment: known(shipment({ complete: false })) },
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

  it.each<[string, Partial<Evidence>]>([
    ['who started the run', { people: unknown }],
    ['who wrote what ships', { shipment: unknown }],
  ])('counts nobody’s approval where nobody tells %s', (_, found) => {
    const { outputs, facts } = verdict(authorizing(found), allSign)
    expect(outputs).toMatchObject({ verdict: 'NO-GO', 'approved-by': '' })
    expect(facts).not.toHaveProperty('approved by')
    expect(brief(authorizing(found), allSign).people.signatures[0]?.signedBy).toEqual([])
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
