import { describe, expect, it } from '@jest/globals'
import { policy as schema } from '../../../src/actions/go-no-go/policy.ts'
import { plainIssues } from '../../../src/documents/issues.ts'

function refusals(section: object): string[] {
  const { error } = schema.safeParse(section)
  return plainIssues(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the policy of Go / No-Go', () => {
  it('takes required gates as names or with settings', () => {
    const usual = { accept: ['pass', 'warn'], 'at-least': 1 }
    expect(schema.parse({ required: ['a'] }).required).toEqual({ a: usual })
    expect(schema.parse({ required: { a: { 'at-least': 2 } } }).required).toEqual({
      a: { ...usual, 'at-least': 2 },
    })
  })

  it('asks for every rule of the environment unless told otherwise, by name', () => {
    expect(Object.values(schema.parse({}).environment)).toEqual([true, true, true, true, true])
    expect(schema.parse({ environment: 'none' }).environment).toBe('none')
    expect(refusals({ environment: false })).toHaveLength(1)
  })

  const wrong: [string, object, string][] = [
    [
      'a blocked gate to be accepted',
      { required: { a: { accept: ['block'] } } },
      'required.a.accept.0: expected pass or warn: what is blocked or unknown is never accepted',
    ],
    ['a gate that is both', { required: ['a'], optional: ['a'] }, 'optional.0: "a" is required, too'],
    [
      'a criterion over nothing',
      { criteria: { x: { gate: 'a' } } },
      'criteria.x: a criterion looks at one of measure, findings, decision, fact',
    ],
    [
      'a criterion over two things',
      { criteria: { x: { gate: 'a', measure: 'm', limit: 1, fact: 'f' } } },
      'criteria.x: a criterion looks at one of measure, findings, decision, fact',
    ],
    [
      'a measure without its limit',
      { criteria: { x: { gate: 'a', measure: 'm' } } },
      'criteria.x: a criterion over measure needs gate and limit',
    ],
    [
      'a limit of findings',
      { criteria: { x: { findings: 'high', limit: 1 } } },
      'criteria.x: limit does not belong to a criterion over findings',
    ],
    [
      'a checklist item without proof',
      { checklist: [{ item: 'a' }] },
      'checklist.0: an item needs one of gate, criterion, job, link, person',
    ],
    [
      'a checklist item with two',
      { checklist: [{ item: 'a', gate: 'b', person: 'c' }] },
      'checklist.0: an item needs one of gate, criterion, job, link, person',
    ],
    [
      'an unknown criterion in the checklist',
      { checklist: [{ item: 'a', criterion: 'b' }] },
      'checklist.0.criterion: "b" is no criterion of this policy',
    ],
    [
      'an unknown job in the checklist',
      { checklist: [{ item: 'a', job: 'b' }] },
      'checklist.0.job: "b" is no job under `evidence`',
    ],
    [
      'a script as a link',
      { checklist: [{ item: 'a', link: 'javascript:alert(1)' }] },
      'checklist.0.link: expected a URL with http or https',
    ],
    ['a role that nobody has', { signers: { qa: {} } }, 'signers.qa: a role needs users or teams'],
    [
      'signatures of no role',
      { 'require-signatures': true },
      'require-signatures: there is no role under `signers` that could sign',
    ],
    [
      'an age without a unit',
      { 'evidence-age': '24' },
      'evidence-age: expected a duration such as 500ms, 90s, 15m or 1h',
    ],
  ]
  it.each(wrong)('refuses %s', (_, section, message) => {
    expect(refusals(section)).toEqual([message])
  })
})
