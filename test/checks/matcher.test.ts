import { describe, expect, it } from '@jest/globals'
import { type Matcher, matcher, mismatches as mismatchesOf } from '../../src/checks/matcher.ts'

const mismatches = (rule: Matcher, value: unknown, redact = (text: string) => text) =>
  mismatchesOf(rule, value, redact)

describe('a matcher', () => {
  it.each([
    ['ok', 'ok'],
    [3, 3],
    [null, null],
    [{ exists: true }, 0],
    [{ exists: false }, undefined],
    [{ equals: false }, false],
    [{ matches: '^v\\d' }, 'v2'],
    [{ matches: '^4' }, 42],
    [{ contains: 'b' }, 'abc'],
    [{ type: 'array' }, []],
    [{ type: 'null' }, null],
    [{ type: 'object' }, {}],
    [{ length: 2 }, ['a', 'b']],
    [{ length: 3 }, 'abc'],
    [{ gt: 1, lt: 3, gte: 2, lte: 2 }, 2],
  ])('%j takes %j', (rule, value) => {
    expect(mismatches(matcher.parse(rule), value)).toEqual([])
  })

  it.each([
    ['ok', 'OK', 'is "OK", expected "ok"'],
    [3, '3', 'is "3", expected 3'],
    ['ok', undefined, 'is not there'],
    [{ exists: true }, undefined, 'is not there'],
    [{ exists: false }, null, 'should not be there and is null'],
    [{ equals: null }, 0, 'is 0, expected null'],
    [{ matches: '^v' }, 'x', 'is "x", which does not match ^v'],
    [{ matches: '^v' }, ['v'], 'is ["v"], which is no text'],
    [{ contains: 'z' }, 'abc', 'is "abc", which does not contain "z"'],
    [{ contains: 'a' }, ['a'], 'is ["a"], which does not contain "a"'],
    [{ type: 'number' }, '1', 'is of type string, expected number'],
    [{ type: 'object' }, [], 'is of type array, expected object'],
    [{ length: 2 }, 'abc', 'has the length 3, expected 2'],
    [{ length: 0 }, {}, 'has the length of nothing, expected 0'],
    [{ lt: 2 }, 2, 'is 2, expected less than 2'],
    [{ gt: 2 }, 2, 'is 2, expected more than 2'],
    [{ lte: 1 }, 2, 'is 2, expected at most 1'],
    [{ gte: 3 }, 2, 'is 2, expected at least 3'],
    [{ gte: 1 }, '2', 'is "2", expected at least 1'],
  ])('%j refuses %j', (rule, value, message) => {
    expect(mismatches(matcher.parse(rule), value)).toEqual([message])
  })

  it('says everything that does not hold, and cuts what is long', () => {
    const found = mismatches(matcher.parse({ type: 'number', length: 1 }), 'x'.repeat(200))
    expect(found).toHaveLength(2)
    const [long] = mismatches(matcher.parse('y'), 'x'.repeat(200))
    expect(long?.length).toBeLessThan(120)
  })

  it('redacts before it cuts', () => {
    const token = 'secret-'.repeat(20)
    const redact = (text: string) => text.replaceAll(token, '***')
    expect(mismatches('y', `${'x'.repeat(60)}${token}`, redact)).toEqual([
      `is "${'x'.repeat(60)}***", expected "y"`,
    ])
  })

  it.each([[{}], [{ equal: 1 }], [{ matches: '(' }], [{ matches: '(a+)+$' }], [{ length: -1 }], [['ok']]])(
    'is not %j',
    given => {
      expect(matcher.safeParse(given).success).toBe(false)
    },
  )
})
