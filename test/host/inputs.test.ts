import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import type { Inputs } from '../../src/domain/input.ts'
import { flag } from '../../src/domain/values/flag.ts'
import { list } from '../../src/domain/values/list.ts'
import { whole } from '../../src/domain/values/whole.ts'
import { readInputs } from '../../src/host/inputs.ts'

const inputs: Inputs = {
  files: { description: 'Files.', schema: list() },
  count: { description: 'Count.', schema: whole() },
  strict: { description: 'Strict.', schema: flag() },
  target: { description: 'Where to.', schema: z.string(), required: true },
  'api-key': {
    description: 'Key.',
    schema: z.string().min(20, 'expected at least 20 characters'),
    secret: true,
  },
}
const given = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))

describe('reading inputs', () => {
  it('parses what is given and leaves out what is not', () => {
    const read = readInputs(inputs, given({ files: 'a.info\n# old\n\n b.info ', target: ' x ' }))
    expect(read.problems).toEqual([])
    expect(read.values).toEqual({ files: ['a.info', 'b.info'], target: 'x', 'working-directory': '.' })
    expect(read.given).toEqual({ files: 'a.info\n# old\n\n b.info', target: 'x' })
  })

  it('names all mistakes at once, with what was given and what is accepted', () => {
    const { problems } = readInputs(
      inputs,
      given({ count: '3x', strict: 'yess', mode: 'Enforce', 'on-unknown': 'pass' }),
    )
    expect(problems.map(({ at, message }) => `${at}: ${message}`)).toEqual([
      'mode: "Enforce" is not accepted: expected enforce or observe',
      'on-unknown: "pass" is not accepted: expected block or warn',
      'count: "3x" is not accepted: expected a whole number, digits only',
      'strict: "yess" is not accepted: expected true or false',
      'target: is required: Where to.',
    ])
  })

  it('takes an empty text for absent, so that 0 and false are never made of nothing', () => {
    const { values } = readInputs(inputs, given({ count: '', strict: '', target: 't' }))
    expect('count' in values || 'strict' in values).toBe(false)
    expect(readInputs(inputs, given({ count: '0', strict: 'false', target: 't' })).values).toMatchObject({
      count: 0,
      strict: false,
    })
  })

  it('shows no secret in a mistake, and gives it to be masked', () => {
    const { problems, secrets } = readInputs(inputs, given({ target: 't', 'api-key': 'canary-secret' }))
    expect(secrets).toEqual(['canary-secret'])
    expect(JSON.stringify(problems)).not.toContain('canary-secret')
    expect(problems).toHaveLength(1)
  })

  it.each(['', ' ', '\n\t \n', undefined])('takes blank text for absent: %j', text => {
    const read = readInputs(inputs, { INPUT_TARGET: text, INPUT_COUNT: text, INPUT_STRICT: text })
    expect(read.problems.map(({ at }) => at)).toEqual(['target'])
    expect(read.given).toEqual({})
    expect(Object.keys(read.values)).toEqual(['working-directory'])
  })

  it('knows an input by its whole name only', () => {
    const wrong = { INPUT_target: 'a', INPUT_TARGETS: 'b', TARGET: 'c', INPUT_API_KEY: 'd'.repeat(20) }
    const { values, problems } = readInputs(inputs, wrong)
    expect(problems.map(({ at }) => at)).toEqual(['target'])
    expect(values).not.toHaveProperty('api-key')
  })

  it('never takes an expression that nobody filled in for a value', () => {
    expect(readInputs({}, {}).values).not.toHaveProperty('github-token')
    expect(readInputs({}, { 'INPUT_GITHUB-TOKEN': 'ghs_x' })).toMatchObject({
      values: { 'github-token': 'ghs_x' },
      secrets: ['ghs_x'],
    })
  })

  it.each(['../x', 'a b', 'a/b', '$(id)'])('takes %s for no name of an environment', environment => {
    const { problems } = readInputs({}, { INPUT_ENVIRONMENT: environment })
    expect(problems.map(({ at }) => at)).toEqual(['environment'])
  })

  it('cuts what it shows of a long mistake', () => {
    const { problems } = readInputs(inputs, given({ target: 't', count: 'x'.repeat(5000) }))
    expect(problems[0]?.message.length).toBeLessThan(200)
  })
})
