import { describe, expect, it } from '@jest/globals'
import { parseDocument } from '../../../src/documents/document.ts'
import { nearest } from '../../../src/documents/nearest.ts'
import { overlay, withValue } from '../../../src/host/policy/overlay.ts'

const text = `top:
  list:
    - one
    - { name: two, limits: { lines: 1,
        branches: 2 } }
  alias: &a
    deep: 1
other: *a
`

describe('the line of a value', () => {
  it.each([
    [['top'], 1],
    [['top', 'list'], 2],
    [['top', 'list', 0], 3],
    [['top', 'list', 1, 'limits', 'lines'], 4],
    [['top', 'list', 1, 'limits', 'branches'], 5],
    [['top', 'alias', 'deep'], 7],
    [['top', 'list', 9], 2],
    [['top', 'none', 'deeper'], 1],
    [['other', 'deep'], 8],
    [[], undefined],
  ])('at %j is %s', async (path, line) => {
    const { document } = await parseDocument('f', text)
    expect(document.lineOf(path)).toBe(line)
  })

  it('is none, when it must be the value’s own and there is no such value', async () => {
    const { document } = await parseDocument('f', text)
    expect(document.lineOf(['top', 'none'], 'exact')).toBeUndefined()
    expect(document.lineOf(['top', 'list', 9], 'exact')).toBeUndefined()
    expect(document.lineOf(['top', 'list', 1], 'exact')).toBe(4)
  })
})

describe('the nearest known word', () => {
  const known = ['coverage-gate', 'smoke-test', 'mode', 'lines']
  it.each([
    ['coverage-gat', 'coverage-gate'],
    ['Coverage_Gate', 'coverage-gate'],
    ['moed', 'mode'],
    ['line', 'lines'],
    ['totally-different', undefined],
    ['', undefined],
  ])('of "%s" is %s', (given, word) => {
    expect(nearest(given, known)).toBe(word)
  })
})

describe('laying one value over another', () => {
  it('goes key by key through maps, and replaces everything else', () => {
    const base = { a: { b: 1, c: [1, 2] }, d: 'x' }
    expect(overlay(base, { a: { c: [3] }, e: true })).toEqual({ a: { b: 1, c: [3] }, d: 'x', e: true })
    expect(overlay(base, { a: null })).toEqual({ a: null, d: 'x' })
    expect(overlay(base, undefined)).toBe(base)
    expect(base).toEqual({ a: { b: 1, c: [1, 2] }, d: 'x' })
  })

  it('puts a value at a dotted path', () => {
    expect(withValue({ a: { b: 1 } }, 'a.c.d', '5')).toEqual({ a: { b: 1, c: { d: '5' } } })
  })

  it('reaches no prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "a": {"constructor": {"x": 1}}}')
    overlay({ a: {} }, hostile)
    expect('polluted' in {}).toBe(false)
    expect('x' in Object).toBe(false)
  })
})
