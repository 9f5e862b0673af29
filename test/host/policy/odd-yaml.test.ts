import { describe, expect, it } from '@jest/globals'
import { parseDocument } from '../../../src/documents/document.ts'

const read = async (text: string) => {
  const { document, problems } = await parseDocument('.github/golive.yml', text)
  return { value: document.value, problems: problems.map(({ line, message }) => `${line ?? '-'} ${message}`) }
}

describe('a policy file that is odd but right', () => {
  it.each([
    ['empty', '', {}],
    ['of comments only', '# nothing yet\n', {}],
    ['with a byte order mark', '\uFEFFmode: observe\n', { mode: 'observe' }],
    ['with Windows line ends', 'a:\r\n  b: 1\r\n', { a: { b: 1 } }],
    ['written as JSON', '{"a": {"b": [1, "x"]}}', { a: { b: [1, 'x'] } }],
    ['with an alias', 'a: &x { b: 1 }\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    ['with words that are no booleans', 'a: yes\nb: no\nc: on\n', { a: 'yes', b: 'no', c: 'on' }],
  ])('is read: %s', async (_, text, value) => {
    expect(await read(text)).toEqual({ value, problems: [] })
  })
})

describe('a policy file that would be read as something else than it says', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1\n', 2],
    ['a key twice', 'a:\n  b: 1\n  b: 2\n', 3],
    ['a key twice in a flow map', 'a: 1\nb: { c: 1, c: 2 }\n', 2],
    ['__proto__', 'a:\n  __proto__: { b: 1 }\n', 2],
    ['a map for a key', 'a: 1\n? [b, c]\n: d\n', 2],
    ['a merge key', '%YAML 1.1\n---\na: &a { b: 1 }\nc: { <<: *a }\n', 4],
    ['a set', 'a: 1\nb: !!set { c }\n', 2],
    ['a tag that nobody knows', 'a: !secret x\n', 1],
    ['two documents', 'a: 1\n---\na: 2\n', 2],
    ['an alias of nothing', 'a: *b\n', 1],
    ['an alias of what it is in', 'a: 1\nb: &b { c: [*b] }\n', 2],
    ['an unfinished text', 'a: "b\n', undefined],
  ])('is refused with its line: %s', async (_, text, line) => {
    const { value, problems } = await read(text)
    expect(value).toEqual({})
    expect(problems[0]).toMatch(line === undefined ? /^\d+ / : new RegExp(`^${line} `))
  })

  it('is refused when aliases make it explode, and when it is too deep or too large', async () => {
    const names = [...'abcdefgh']
    const layers = names.map((name, at) => {
      const inner = at === 0 ? 'x' : `*${names[at - 1]}`
      return `${name}: &${name} [${Array(12).fill(inner).join(', ')}]`
    })
    expect((await read(`${layers.join('\n')}\n`)).problems).toEqual([expect.stringContaining('alias')])
    expect((await read(`a: ${'['.repeat(30_000)}`)).problems.length).toBeGreaterThan(0)
    expect((await read(`a: "${'é'.repeat(600_000)}"`)).problems).toEqual(['- is larger than 1 MiB'])
  })

  it('names all mistakes of its syntax at once', async () => {
    expect((await read('a: 1\na: 2\nb:\n\tc: 1\n')).problems.length).toBeGreaterThan(1)
  })
})
