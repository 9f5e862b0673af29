import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { root } from '../rules/sources.ts'

let validate: ValidateFunction
beforeAll(async () => {
  const schema: unknown = JSON.parse(await readFile(join(root, 'schema/golive-waivers.schema.json'), 'utf8'))
  validate = new Ajv2020({ strict: true, validateFormats: false }).compile(schema as object)
})

const waiver = {
  id: 'GHSA-35jh-r3h4-6jhm',
  scope: { package: 'lodash', versions: '<4.17.21', path: '*' },
  reason: 'not reachable',
  owner: 'ann',
  expires: '2026-12-31',
}

describe('the waivers schema that editors read', () => {
  it('accepts a whole waiver, and none', () => {
    expect(validate({ version: 1, waivers: [waiver] })).toBe(true)
    expect(validate({ version: 1, waivers: [] })).toBe(true)
  })

  it.each([
    ['no version', { waivers: [] }],
    ['another version', { version: 2, waivers: [] }],
    ['an unknown key', { version: 1, waivers: [{ ...waiver, until: 'x' }] }],
    ['a waiver without an owner', { version: 1, waivers: [{ ...waiver, owner: undefined }] }],
    [
      'a scope without a path',
      { version: 1, waivers: [{ ...waiver, scope: { package: 'a', versions: '*' } }] },
    ],
  ])('refuses %s', (_, file) => {
    expect(validate(JSON.parse(JSON.stringify(file)))).toBe(false)
  })
})
