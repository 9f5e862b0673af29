import { beforeAll, describe, expect, it } from '@jest/globals'
import { readSources, type Source } from './sources.ts'

let src: Source[]
let all: Source[]
beforeAll(async () => {
  const folders = await Promise.all(['src', 'test', 'script', 'bench'].map(folder => readSources(folder)))
  src = folders[0] ?? []
  all = folders.flat().filter(({ path }) => !/fixtures\/|\/generated\/|node_modules/.test(path))
})

const where = (sources: readonly Source[], pattern: RegExp) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
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
      where(src, /\bas any\b|: any\b|<any>|@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas unknown as\b/),
    ).toEqual([])
  })

  it('reads the environment and writes the console in the host and the entry only', () => {
    const inner = src.filter(({ path }) => !path.startsWith('src/host/') && path !== 'src/start.ts')
    expect(
      where(inner, /\bprocess\.|\bconsole\.|\bfetch\(/).filter(line => !line.includes('context.process')),
    ).toEqual([])
  })

  it('leaves nothing for later', () => {
    expect(where(src, /\b(TODO|FIXME|XXX|HACK)\b|not implemented/)).toEqual([])
  })

  it('skips no test', () => {
    const tests = all.filter(({ path }) => path.startsWith('test/') && !path.startsWith('test/rules/'))
    expect(where(tests, /\b(it|test|describe)\.(skip|only|todo)\(|\bx(it|describe)\(/)).toEqual([])
  })

  it('does nothing at import', () => {
    const entries = src.filter(({ path }) => path !== 'src/start.ts')
    expect(where(entries, /^(await |\w+(\.\w+)*\(|new |if |for |try )/)).toEqual([])
  })

  it('parses numbers with a check, never with parseInt or a fallback', () => {
    expect(where(src, /\bparseInt\(|\bparseFloat\(|z\.coerce\./)).toEqual([])
  })
})
