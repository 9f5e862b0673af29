import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Hits } from '../../../src/coverage/hits.ts'
import { filesOf, hitsOf, linesOf, partsOf, refusalOf, totalsOf } from '../parsed.ts'

const record = (...lines: readonly string[]) => ['SF:a.ts', ...lines, 'end_of_record', ''].join('\n')

describe('lcov', () => {
  it('reads lines, with the checksum that some tools append', async () => {
    expect(linesOf(await hitsOf(record('DA:1,3', 'DA:2,0', 'DA:100,1,aGVsbG8=')))).toEqual([
      [1, 3],
      [2, 0],
      [100, 1],
    ])
  })

  it('starts each file with nothing of the one before', async () => {
    const [a, b, c] = await filesOf(
      'SF:a\nDA:9,1\nFN:1,f\nFNDA:1,f\nBRDA:2,0,0,1\nend_of_record\nSF:b\nDA:2,0\nend_of_record\nSF:c\nDA:12,1\nend_of_record\n',
    )
    expect([a, b, c].map(file => file?.hits && linesOf(file.hits))).toEqual([[[9, 1]], [[2, 0]], [[12, 1]]])
    expect(partsOf(b?.hits?.functions)).toEqual([])
    expect(partsOf(b?.hits?.branches)).toEqual([])
  })

  it('counts the records and neither LF nor LH', async () => {
    expect((await totalsOf(record('DA:1,1', 'DA:2,0', 'LF:100', 'LH:100'))).lines).toEqual({
      total: 2,
      covered: 1,
    })
  })

  it('unites sections of one file by line', async () => {
    const [file, ...others] = await filesOf(
      `${record('DA:1,0', 'DA:2,4')}SF:b.ts\nend_of_record\n${record('DA:1,2', 'DA:3,0')}`,
    )
    expect(others).toHaveLength(1)
    expect(file?.hits && linesOf(file.hits)).toEqual([
      [1, 2],
      [2, 4],
      [3, 0],
    ])
  })

  it('takes Windows line ends, comments, blank lines and a byte order mark', async () => {
    const text = `\uFEFF# made by a tool\n\n${record('DA:1,1')}`.replaceAll('\n', '\r\n')
    expect(linesOf(await hitsOf(text))).toEqual([[1, 1]])
  })

  it('reads branches: a dash was never reached, a block may be an exception’s, a branch an expression', async () => {
    const text = record('BRDA:3,0,0,-', 'BRDA:3,0,1,2', 'BRDA:4,e1,0,1', 'BRDA:5,0,f(a,b),7', 'DA:3,1')
    expect(partsOf((await hitsOf(text)).branches)).toEqual([
      [3, 0],
      [3, 2],
      [4, 1],
      [5, 7],
    ])
  })

  it.each([
    ['in order', ['FN:1,f', 'FN:5,g', 'FNDA:2,f', 'FNDA:0,g']],
    ['in another order', ['FN:1,f', 'FN:5,g', 'FNDA:0,g', 'FNDA:2,f']],
    ['one by one', ['FN:1,f', 'FNDA:2,f', 'FN:5,g', 'FNDA:0,g']],
    ['with their last lines', ['FN:1,4,f', 'FN:5,9,g', 'FNDA:2,f', 'FNDA:0,g']],
    ['under numbers as names', ['FN:1,12', 'FN:5,4,13', 'FNDA:2,12', 'FNDA:0,13']],
    ['with commas in names', ['FN:1,f(a,b)', 'FN:5,g', 'FNDA:2,f(a,b)', 'FNDA:0,g']],
    ['never called', ['FN:1,f', 'FN:5,g', 'FNDA:2,f']],
    ['called again', ['FN:1,f', 'FN:5,g', 'FNDA:1,f', 'FNDA:0,g', 'FNDA:2,f', 'FNDA:1,f']],
    ['by index', ['FNL:0,1,4', 'FNL:1,5', 'FNA:1,0,g', 'FNA:0,0,f', 'FNA:0,2,f alias']],
  ])('reads functions told %s', async (_, lines) => {
    expect(partsOf((await hitsOf(record(...lines, 'DA:1,1'))).functions)).toEqual([
      [1, 2],
      [5, 0],
    ])
  })

  it('tells functions of one name apart by their order', async () => {
    const same = await hitsOf(
      record('FN:1,get', 'FN:5,get', 'FN:8,h', 'FNDA:0,get', 'FNDA:7,get', 'FNDA:1,h'),
    )
    expect(partsOf(same.functions)).toEqual([
      [1, 0],
      [5, 7],
      [8, 1],
    ])
    const shuffled = await hitsOf(
      record('FN:1,get', 'FN:5,h', 'FN:8,get', 'FNDA:1,h', 'FNDA:2,get', 'FNDA:0,get'),
    )
    expect(partsOf(shuffled.functions)).toEqual([
      [1, 2],
      [5, 1],
      [8, 0],
    ])
  })

  it('finds a function that is declared after a call', async () => {
    const lines = ['FN:1,f', 'FN:5,g', 'FNDA:0,g', 'FN:9,h', 'FNDA:3,h', 'FNDA:2,f']
    expect(partsOf((await hitsOf(record(...lines))).functions)).toEqual([
      [1, 2],
      [5, 0],
      [9, 3],
    ])
  })

  it('reads a file in a report as it reads it alone', async () => {
    const bodies = [
      ['FN:1,f', 'FN:5,g', 'FNDA:0,g', 'FNDA:2,f', 'DA:7,1', 'FNF:2'],
      ['FN:3,f', 'FN:4,x', 'FNDA:1,x', 'FNDA:0,f', 'BRDA:2,0,0,1'],
      ['FNL:0,8', 'FNA:0,1,f'],
      ['FN:1,g', 'FNDA:4,g', 'DA:1,0'],
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 6 }), async chosen => {
        const texts = chosen.map((lines, index) => record(...lines).replace('a.ts', `${index}.ts`))
        const together = await filesOf(texts.join(''))
        const alone = await Promise.all(texts.map(hitsOf))
        const shown = (hits: Hits | undefined) =>
          hits && [linesOf(hits), partsOf(hits.functions), partsOf(hits.branches) ?? []]
        expect(together.map(({ hits }) => shown(hits))).toEqual(alone.map(shown))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['an index', ['FNL:0,1', 'FNA:0,1,f'], 'FNA:0,1,f'],
    ['a name', ['FN:1,f', 'FN:2,g', 'FNDA:1,g', 'FNDA:1,f'], 'FN:1,h\nFNDA:1,f'],
  ])('knows %s of its own file only', async (_, lines, others) => {
    const text = `${record(...lines)}SF:b\n${others}\nend_of_record\n`
    expect((await refusalOf(text)).fault).toBe('unparsable')
  })

  it('is linear in functions of one name', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => index + 1)
    const text = record(
      ...many.map(line => `FN:${line},f`),
      'FN:70000,last',
      'FNDA:1,last',
      ...many.map(() => 'FNDA:1,f'),
    )
    expect((await totalsOf(text)).functions).toEqual({ total: 60_001, covered: 60_001 })
  })

  it.each([
    ['no record of them', ['DA:1,1']],
    [
      'only a sum of zero, as many tools write whatever the code is',
      ['DA:1,1', 'FNF:0', 'FNH:0', 'BRF:0', 'BRH:0'],
    ],
    ['only a sum', ['DA:1,1', 'FNF:5', 'FNH:5', 'BRF:2', 'BRH:2']],
  ])('does not call functions and branches none for %s', async (_, lines) => {
    const hits = await hitsOf(record(...lines))
    expect([hits.functions, hits.branches]).toEqual([undefined, undefined])
  })

  it('tells a file without functions from one that only sums them up', async () => {
    const [, silent, none] = await filesOf(
      `${record('FN:1,f', 'FNDA:1,f', 'DA:1,1')}SF:silent\nDA:1,1\nFNF:3\nend_of_record\nSF:none\nDA:1,1\nend_of_record\n`,
    )
    expect(partsOf(none?.hits?.functions)).toEqual([])
    expect(silent?.hits?.functions).toBeUndefined()
  })

  it.each([
    ['a negative count', ['DA:1,-1']],
    ['a line that is none', ['DA:0,1']],
    ['a line beyond any file', ['DA:99999999,1']],
    ['a count that is no number', ['DA:1,many']],
    ['a line without a count', ['DA:1']],
    ['a line with an empty count', ['DA:1,']],
    ['a branch that lacks a field', ['BRDA:1,0,1']],
    ['a branch taken so-so', ['BRDA:1,0,0,x']],
    ['a branch without a line', ['BRDA:,0,0,1']],
    ['a function without a name', ['FN:1']],
    ['a function without a line', ['FN:f,1']],
    ['a call of an unknown function', ['FN:1,f', 'FNDA:1,g']],
    ['a call without a count', ['FN:1,f', 'FNDA:f']],
    ['an index that was not declared', ['FNL:0,1', 'FNA:1,1,f']],
    ['a sum that is none', ['FNF:x']],
    ['a record nobody knows', ['XYZ:1']],
  ])('refuses %s, and says where', async (_, lines) => {
    const refusal = await refusalOf(record(...lines))
    expect(refusal).toMatchObject({ fault: 'unparsable', line: lines.length + 1 })
  })

  it.each([
    ['a record outside a file', 'TN:\nDA:1,1\n', 'unparsable'],
    ['an end without a start', 'TN:\nend_of_record\n', 'unparsable'],
    ['a file without a name', 'SF: \nend_of_record\n', 'unparsable'],
    ['no file', 'TN:\n', 'empty'],
    ['a file that does not end', 'SF:a\nDA:1,1\n', 'truncated'],
    ['a file within a file', 'SF:a\nSF:b\nend_of_record\n', 'truncated'],
    ['a cut in the middle of a line', 'SF:a\nend_of_record\nSF:b\nDA:1', 'truncated'],
    ['a cut in the last word', 'SF:a\nend_of_record\nSF:b\nend_of_re', 'truncated'],
  ])('refuses %s', async (_, text, fault) => {
    expect((await refusalOf(text)).fault).toBe(fault)
  })

  it('quotes little of a long line', async () => {
    expect((await refusalOf(record(`X${'y'.repeat(100_000)}`))).message.length).toBeLessThan(500)
  })
})
