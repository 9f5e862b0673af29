import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { gatherResults } from '../../../src/actions/go-no-go/gather/results.ts'
import { openContext, removeContexts } from './context.ts'
import { result } from './evidence.ts'

afterEach(removeContexts)

const whole = result('coverage-gate')
const text = JSON.stringify(whole)

async function read(patterns: readonly string[] | undefined, files: Readonly<Record<string, string>> = {}) {
  const { context, folder } = await openContext({ url: 'http://127.0.0.1:1', files })
  mkdirSync(join(folder, 'folder.json'))
  symlinkSync('/etc/hostname', join(folder, 'link.json'))
  return await gatherResults(context.files, patterns)
}

describe('result files', () => {
  it('are read whole, each once', async () => {
    const files = { 'out/a.json': text, 'out/b.json': JSON.stringify(result('audit-gate')) }
    expect(await read(['out/*.json', 'out/a.json'], files)).toEqual([
      { ok: true, path: 'out/a.json', result: whole },
      { ok: true, path: 'out/b.json', result: result('audit-gate') },
    ])
    expect(await read(undefined)).toEqual([])
  })

  it.each([
    ['gone.json', 'matches no file'],
    ['none/*.json', 'matches no file'],
    ['folder.json', 'is no file'],
    ['link.json', 'leads out of the workspace'],
    ['/etc/*.json', 'leads out of the workspace'],
    ['../elsewhere/*.json', 'matches no file'],
    ['empty.json', 'is empty'],
    ['half.json', 'is no JSON, or was cut short'],
    ['digest.json', 'is no whole result: findings'],
    ['newer.json', 'has schemaVersion 2, and this Golive reads 1'],
    ['other.json', 'is no result of Golive'],
    ['list.json', 'is no result of Golive'],
    ['bent.json', 'is no whole result: decision'],
    ['huge.json', 'are read at most'],
    ['!out/*.json', 'names no file'],
  ])('that can not be taken are evidence: %s', async (pattern, why) => {
    const found = await read([pattern], {
      'empty.json': '',
      'half.json': text.slice(0, -5),
      'digest.json': JSON.stringify({ ...whole, findings: { critical: 0 } }),
      'newer.json': JSON.stringify({ ...whole, schemaVersion: 2 }),
      'other.json': '{"coverage": 100}',
      'list.json': '[]',
      'bent.json': JSON.stringify({ ...whole, decision: 'fine' }),
      ...(pattern === 'huge.json' ? { 'huge.json': ' '.repeat(10_000_001) } : {}),
    })
    expect(found).toEqual([{ ok: false, path: expect.any(String), why: expect.stringContaining(why) }])
  })

  it('are all told of, the good and the bad', async () => {
    const found = await read(['a.json', 'gone.json', 'b.json'], { 'a.json': text, 'b.json': '{' })
    expect(found.map(file => `${file.path} ${file.ok}`)).toEqual([
      'a.json true',
      'b.json false',
      'gone.json false',
    ])
  })

  it('are not read when a pattern names everything', async () => {
    const files = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`many/${at}.json`, '{}']))
    expect(await read(['many/**'], files)).toEqual([
      { ok: false, path: 'many/**', why: expect.stringContaining('501 files match') },
    ])
  })
})
