import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { root } from '../rules/sources.ts'

const folder = join(root, 'workflows-examples/policies')

let validate: ValidateFunction
beforeAll(async () => {
  const schema: unknown = JSON.parse(await readFile(join(root, 'schema/golive.schema.json'), 'utf8'))
  // Editors take formats as hints, and so is `date` here.
  validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
    schema as object,
  )
})

describe('the schema that editors read', () => {
  it('accepts every example policy', async () => {
    const names = await readdir(folder)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const policy: unknown = parse(await readFile(join(folder, name, 'golive.yml'), 'utf8'))
      validate(policy)
      expect([name, validate.errors]).toEqual([name, null])
    }
  })

  it.each([
    ['an unknown section', { 'coverage-gat': {} }],
    ['an unknown key', { 'coverage-gate': { limit: {} } }],
    ['a percentage in words', { 'coverage-gate': { limits: { lines: 'most' } } }],
    ['a duration without a unit', { 'smoke-test': { deadline: '90' } }],
    ['an unknown key of an environment', { environments: { staging: { 'smoke-test': { deadlin: '9s' } } } }],
  ])('refuses %s', (_, policy) => {
    expect(validate(policy)).toBe(false)
  })

  it('says what each section is', () => {
    expect(JSON.stringify(validate.schema)).toContain('Policy of coverage-gate.')
  })
})
