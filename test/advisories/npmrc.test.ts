import { describe, expect, it } from '@jest/globals'
import { expand, readNpmrc } from '../../src/advisories/npmrc.ts'

const variables: Readonly<Record<string, string>> = { TOKEN: 's3cret', EMPTY: '' }
const of = (text: string) => expand(text, name => variables[name])

describe('an .npmrc', () => {
  it('is read line by line, with comments, quotes and blanks', () => {
    const text = [
      '; a comment',
      '# another',
      '',
      'registry = https://a.example/npm/ ; behind',
      '@acme:registry="https://b.example/;x"',
      "//b.example/:_authToken='t'",
      'save-exact',
      'hash=a\\#b',
      '[section]',
    ].join('\r\n')
    expect(readNpmrc(`\uFEFF${text}`)).toEqual([
      { key: 'registry', value: 'https://a.example/npm/', line: 4 },
      { key: '@acme:registry', value: 'https://b.example/;x', line: 5 },
      { key: '//b.example/:_authToken', value: 't', line: 6 },
      { key: 'hash', value: 'a#b', line: 8 },
    ])
  })

  it.each([
    ['a${TOKEN}b${TOKEN}', 'as3cretbs3cret'],
    ['${NONE?}', ''],
    ['${NONE-else}', 'else'],
    ['${NONE:-https://x.example/a}', 'https://x.example/a'],
    ['${TOKEN-else}', 's3cret'],
    ['\\${TOKEN}', '${TOKEN}'],
    ['\\\\${TOKEN}', '\\s3cret'],
    ['$TOKEN', '$TOKEN'],
    ['${EMPTY}', ''],
  ])('puts variables into %s', (text, value) => {
    expect(of(text)).toEqual({ ok: true, value })
  })

  it('names the variable that is not set, and gives no text', () => {
    expect(of('Bearer ${NPM_TOKEN}')).toEqual({ ok: false, missing: 'NPM_TOKEN' })
  })
})
