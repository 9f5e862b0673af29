import { beforeAll, describe, expect, it } from '@jest/globals'
import { readSources, type Source } from './sources.ts'

let src: Source[]
let all: Source[]
beforeAll(async () => {
  const folders = await Promise.all(['src', 'test', 'script', 'bench'].map(folder => readSources(folder)))
  src = folders[0] ?? []
  all = folders.flat().filter(({ path }) => !/fixtures\/|\/generated\/|node_modules/.test(path))
})

const where = (sources: readonly Source[], pattern: RegExp, part: 'code' | 'text' = 'code') =>
  sources.flatMap(source =>
    source[part]
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1}: ${line.trim()}`] : [])),
  )

describe('the house rules', () => {
  it('keeps every file below 250 lines', () => {
    expect(all.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('names files in kebab-case, after something', () => {
    const names = all.map(({ path }) => path.split('/').at(-1) ?? '')
    expect(names.filter(name => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/.test(name))).toEqual([])
    expect(all.filter(({ path }) => /\/(utils?|helpers?|misc|common|shared)\.ts$/.test(path))).toEqual([])
  })

  it('silences no type and no lint', () => {
    expect(
      where(
        src,
        /\bas any\b|: any\b|<any>|@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas unknown as\b/,
        'text',
      ).filter(line => !/: (\/\*\*|\*) /.test(line)),
    ).toEqual([])
  })

  it('casts nothing in the contract: what is parsed at the border is true inside', () => {
    const contract = src.filter(({ path }) => /^src\/(domain|ports|policy|report)\//.test(path))
    expect(contract.length).toBeGreaterThan(20)
    expect(where(contract, /[\w)\]}] as (?!const\b)[\w{(]+(?=[^'"`]*$)/)).toEqual([])
  })

  it('reads the environment and writes the console in the host and the entry only', () => {
    const world =
      /\bprocess\.(env|argv|exit|exitCode|stdout|stderr|stdin|cwd|chdir|on|once|kill|pid)\b|\bconsole\.|\bfetch\(/
    const inner = src.filter(({ path }) => !path.startsWith('src/host/') && path !== 'src/start.ts')
    expect(where(inner, world)).toEqual([])
    expect(where(src, /\bprocess\.env\b/)).toHaveLength(1)
  })

  it('leaves nothing for later', () => {
    expect(where(src, /\b(TODO|FIXME|XXX|HACK)\b|not implemented/, 'text')).toEqual([])
  })

  it('skips no test', () => {
    const tests = all.filter(({ path }) => path.startsWith('test/') && !path.startsWith('test/rules/'))
    expect(where(tests, /\b(it|test|describe)\.(skip|only|todo)\(|\bx(it|describe)\(/)).toEqual([])
  })

  it('does nothing at import', () => {
    const entries = src.filter(({ path }) => path !== 'src/start.ts')
    expect(where(entries, /^(await |(?!function\b)\w+(\.\w+)*\(|new |if |for |try )/)).toEqual([])
  })

  it('parses numbers with a check, never with parseInt or a fallback', () => {
    expect(where(src, /\bparseInt\(|\bparseFloat\(|z\.coerce\./)).toEqual([])
  })
})
