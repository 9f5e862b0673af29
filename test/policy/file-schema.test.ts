import { describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { policyJsonSchema } from '../../script/metadata/policy-schema.ts'
import { defineSpec } from '../../src/domain/spec.ts'
import { percentage } from '../../src/domain/values/percentage.ts'
import { commonPolicySchema, policyFileSchema } from '../../src/policy/file-schema.ts'

const gate = defineSpec({
  name: 'gate',
  title: 'Gate',
  description: 'd',
  branding: { icon: 'x', color: 'green' },
  inputs: {},
  policy: z.strictObject({
    groups: z.record(z.string(), z.strictObject({ files: z.string(), lines: percentage() })).default({}),
  }),
  outputs: {},
  reasons: {},
  permissions: {},
  post: false,
})
const editor = new Ajv2020({ strict: false }).compile(policyJsonSchema([gate]))
const group = { files: 'src/**', lines: 80 }

describe('the schema of the policy file', () => {
  it.each([
    [{}, true],
    [{ version: 1, mode: 'observe', 'on-unknown': 'warn', gate: { groups: { a: group } } }, true],
    [{ version: '1' }, false],
    [{ mode: 'Observe' }, false],
    [{ gat: {} }, false],
    [{ gate: null }, false],
    [{ gate: { groups: { a: { lines: 80 } } } }, false],
    [{ environments: { a: { version: 1 } } }, false],
  ])('judges %j the same in the run and in an editor: %s', (value, fine) => {
    expect(policyFileSchema([gate]).safeParse(value).success).toBe(fine)
    expect(editor(value)).toBe(fine)
  })

  it('lets an overlay leave out in an editor what it may leave out in the run', () => {
    const overlay = { gate: { groups: { a: { lines: 95 } } } }
    expect(editor({ gate: { groups: { a: group } }, environments: { production: overlay } })).toBe(true)
    expect(editor({ environments: { production: { gate: { grups: {} } } } })).toBe(false)
  })

  it('knows the settings that stand outside any section', () => {
    expect(commonPolicySchema.parse({})).toEqual({})
    expect(commonPolicySchema.safeParse({ mode: null }).success).toBe(false)
  })
})
