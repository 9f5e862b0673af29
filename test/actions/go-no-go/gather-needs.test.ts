import { describe, expect, it } from '@jest/globals'
import { readNeeds } from '../../../src/actions/go-no-go/gather/needs.ts'
import { digest as shorten } from '../../../src/domain/digest.ts'
import { InputError } from '../../../src/errors.ts'
import { digest, result } from './evidence.ts'

const job = (outputs: Record<string, string>, conclusion = 'success') => ({ result: conclusion, outputs })
const one = (outputs: Record<string, string>) => readNeeds(JSON.stringify({ test: job(outputs) })).jobs[0]
const told = digest('coverage-gate')

describe('the needs context', () => {
  it('gives every job with its conclusion and its digests', () => {
    const audit = digest('audit-gate')
    const text = JSON.stringify({
      test: job({ result: JSON.stringify(told), version: '1.2.3' }),
      preflight: job(
        { 'coverage-result': JSON.stringify(told), 'audit-result': JSON.stringify(audit) },
        'failure',
      ),
      lint: job({}),
      bare: { result: 'cancelled', outputs: null },
      never: { result: 'skipped' },
    })
    expect(readNeeds(text)).toEqual({
      bytes: Buffer.byteLength(text),
      jobs: [
        { job: 'test', conclusion: 'success', digests: [told], broken: [] },
        { job: 'preflight', conclusion: 'failure', digests: [told, audit], broken: [] },
        { job: 'lint', conclusion: 'success', digests: [], broken: [] },
        { job: 'bare', conclusion: 'cancelled', digests: [], broken: [] },
        { job: 'never', conclusion: 'skipped', digests: [], broken: [] },
      ],
    })
    expect(readNeeds(undefined)).toEqual({ jobs: [], bytes: 0 })
  })

  it('reads what a gate really hands on, under whatever name', () => {
    const text = shorten(result('coverage-gate'))
    expect(one({ gate: text })?.digests).toEqual([JSON.parse(text)])
  })

  it.each([
    ['nothing', '', 'was given "", which is no JSON'],
    ['null', 'null', 'was given "null"; expected the whole context'],
    ['a list', '[]', 'was given "[]"; expected the whole context'],
    ['text', '"success"', 'expected the whole context'],
    ['a number', '7', 'expected the whole context'],
    ['no job', '{}', 'which names no job'],
    [
      'half of it',
      '{"test": {"result": "succ',
      'which is no JSON; expected the whole context, as `needs: ${{ toJSON(needs) }}`',
    ],
    ['an expression that was never one', 'toJSON(needs)', 'was given "toJSON(needs)"'],
    ['one job of it', JSON.stringify(job({})), 'was given one job'],
    [
      'a conclusion that is none',
      JSON.stringify({ a: { result: 'fine', outputs: {} } }),
      'the job "a" (result)',
    ],
    ['a job that is text', '{"a": "success"}', 'the job "a" is not as GitHub gives it'],
    [
      'outputs that are no text',
      '{"a": {"result": "success", "outputs": {"x": 1}}}',
      'the job "a" (outputs.x)',
    ],
  ])('is refused when it is %s', (_, text, message) => {
    expect(() => readNeeds(text)).toThrow(InputError)
    expect(() => readNeeds(text)).toThrow(message)
  })

  it('names every job that is wrong, at once', () => {
    const text = JSON.stringify({ a: 1, b: job({}), c: { result: 'fine' } })
    const problems = () => {
      try {
        readNeeds(text)
      } catch (error) {
        return error instanceof InputError ? error.problems : undefined
      }
      return undefined
    }
    expect(problems()?.map(({ at, message }) => `${at}: ${message.slice(0, 9)}`)).toEqual([
      'needs: the job "',
      'needs: the job "',
    ])
  })

  it('takes jobs of any name', () => {
    const text =
      '{"__proto__": {"result": "failure", "outputs": {}}, "constructor": {"result": "success", "outputs": {}}}'
    expect(readNeeds(text).jobs.map(({ job, conclusion }) => `${job} ${conclusion}`)).toEqual([
      '__proto__ failure',
      'constructor success',
    ])
  })
})

describe('an output', () => {
  const text = JSON.stringify(told)

  it.each([
    ['cut short', { result: text.slice(0, -20) }, 'the output result is no JSON, or was cut short'],
    [
      'cut short, under another name',
      { 'audit-result': text.slice(0, 30) },
      'the output audit-result is no JSON',
    ],
    ['cut short, under any name', { x: text.slice(0, -1) }, 'the output x is no JSON'],
    ['plain text', { result: 'success' }, 'the output result is no JSON'],
    ['something else', { result: '{"p95": 12}' }, 'the output result has no schemaVersion'],
    ['null', { result: 'null' }, 'has no schemaVersion'],
    [
      'of a newer version',
      { gate: JSON.stringify({ ...told, schemaVersion: 2 }) },
      'has schemaVersion 2, and this Golive reads 1',
    ],
    [
      'of an odd version',
      { gate: JSON.stringify({ ...told, schemaVersion: '1' }) },
      'schemaVersion that is no number',
    ],
    ['JSON within JSON', { gate: JSON.stringify(text) }, 'is JSON within JSON'],
    ['the whole result', { gate: JSON.stringify(result('audit-gate')) }, 'is a whole result'],
    [
      'without a decision',
      { gate: JSON.stringify({ ...told, decision: undefined }) },
      'is no result: decision:',
    ],
    ['with more than a digest has', { gate: JSON.stringify({ ...told, extra: 1 }) }, 'is no result'],
  ])('that is a result %s is broken', (_, outputs, why) => {
    const read = one(outputs)
    expect(read?.digests).toEqual([])
    expect(read?.broken).toEqual([expect.stringContaining(why)])
  })

  it('of somebody else’s is left alone', () => {
    const outputs = {
      'test-result': 'passed',
      'result-path': '/tmp/golive/x.json',
      'load-result': '{"p95": 12}',
      result: '',
      json: '{"a": 1}',
      cut: '{"a": ',
    }
    expect(one(outputs)).toMatchObject({ digests: [], broken: [] })
  })
})
