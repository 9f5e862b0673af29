import { describe, expect, it } from '@jest/globals'
import { problemsOfPaths } from '../../src/checks/json-path.ts'
import { jsonPathSource } from '../../src/checks/path-source.ts'
import { regexSource } from '../../src/checks/pattern.ts'
import { mismatch, search } from '../../src/checks/search.ts'

const paths =
  `$ $.a $.a.b $..a $..* $.* $['a'] $["a"] $[0] $[-1] $[1:3] $[::2] $[:] $[0,1] $['a','b'] $[*] $..[0] $[?@.a]
$[?@.a==1] $[?@.a=='x]y'] $[?(@.a>1&&@.b<2)] $[?length(@.a)>2] $[?@.a,?@.b] $.é $._x9 $[?@['a']=="b"] $['it\\'s'] $[?@.a[?@.b]]
$["😀"] $.😀 $[?count(@.*)>1] $.results[0].points $[0:] $[-3:-1] $[?match(@.a,"x,y")]`.split(/\s+/)
const spaced = ['$ .a', "$['a'] ['b']", '$[ 0 , 1 ]', '$[ ?@.a ]']
const broken =
  `$. $a $[ $[] $.a-b $[a] $.1a $.. $['a' $['a"] $[01] $[1:2:3:4] $[?@.a $['a'b] $.a.. $.[0] $...a $[-0] $[1.5]
a .a [0]`.split(/\s+/)

describe('a JSON path', () => {
  it('is taken where the full parser takes it', async () => {
    const all = [...paths, ...spaced]
    expect(await problemsOfPaths(all)).toEqual(new Map())
    expect(all.filter(path => !jsonPathSource().safeParse(path).success)).toEqual([])
  })

  it('is refused where the full parser refuses it, inside filters excepted', async () => {
    const all = [...broken, '$ ', '$.a b']
    expect([...(await problemsOfPaths(all)).keys()]).toEqual(all)
    expect(all.filter(path => jsonPathSource().safeParse(path).success)).toEqual([])
    expect((await problemsOfPaths(['$[?]', '$[?@.a==]'])).size).toBe(2)
  })

  it('is told from where on it is none', () => {
    const [issue] = jsonPathSource().safeParse('$.parts.a-b').error?.issues ?? []
    expect(issue?.message).toContain('from "-b" on')
  })
})

describe('a regular expression', () => {
  it.each(['(a+)+', '(a*)*b', '((a|b+)c)+', '(?:x{2,})*', '(', 'a'.repeat(501)])('is refused: %s', source => {
    expect(regexSource().safeParse(source).success).toBe(false)
  })

  it.each(['^v\\d+$', '(ab)+', '(a+)b', '[(+]+', '\\(a+\\)+', 'x{2,4}', '(a{1,3})+'])(
    'is taken: %s',
    source => {
      expect(regexSource().safeParse(source).success).toBe(true)
    },
  )

  it('is stopped when it takes too long', () => {
    const found = search('^(?:a|a)+$', `${'a'.repeat(40)}b`)
    expect(found).toEqual({ ok: false, why: 'took longer than 250 ms' })
    expect(mismatch('^(?:a|a)+$', `${'a'.repeat(40)}b`)).toContain('could not be searched')
  })

  it('gives its groups, and searches the first 65,536 characters and says so', () => {
    expect(search('id=(\\d+)(x)?', 'id=12')).toEqual({ ok: true, groups: ['id=12', '12', undefined] })
    expect(mismatch('end', `${'x'.repeat(70_000)}end`)).toBe(
      'does not match end in its first 65536 characters',
    )
    expect(mismatch('end', 'no')).toBe('does not match end')
  })
})
