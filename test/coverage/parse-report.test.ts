import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseReport } from '../../src/coverage/parse-report.ts'
import { countHits, sumTotals } from '../../src/coverage/totals.ts'
import { changes, mutate } from './mutated.ts'
import { refusalOf } from './parsed.ts'
import { coverageReports, readReal } from './real-reports.ts'

async function realTotals(name: (typeof coverageReports)[number]) {
  const parsed = await parseReport(await readReal(name))
  if (!parsed.ok) throw new Error(parsed.message)
  const all = parsed.files.flatMap(({ hits, totals }) =>
    hits === undefined ? (totals ?? []) : countHits(hits),
  )
  return { format: parsed.format, count: all.length, ...sumTotals(all) }
}

describe('the five reports of one real run', () => {
  it('are told apart by content, and agree on lines and branches', async () => {
    const all = await Promise.all(coverageReports.map(realTotals))
    expect(all.map(({ format }) => format)).toEqual([
      'istanbul',
      'istanbul-summary',
      'lcov',
      'cobertura',
      'clover',
    ])
    for (const { lines, branches, count } of all) {
      expect({ lines, branches, count }).toEqual({
        lines: { total: 577, covered: 499 },
        branches: { total: 194, covered: 170 },
        count: 19,
      })
    }
  })

  it('agree on functions, but for clover’s, which only sums them up', async () => {
    const all = await Promise.all(coverageReports.map(realTotals))
    const functions = { total: 56, covered: 49 }
    expect(all.map(report => report.functions)).toEqual([
      functions,
      functions,
      functions,
      functions,
      undefined,
    ])
  })

  it('are never called whole when they are cut', async () => {
    for (const name of coverageReports) {
      const data = await readReal(name)
      const whole = await realTotals(name)
      for (const part of [0.1, 0.33, 0.5, 0.77, 0.99]) {
        const cut = await parseReport(data.subarray(0, Math.floor(data.length * part)))
        // An lcov file that is cut right behind a record is a smaller report, and nothing else can tell.
        if (cut.ok) expect(name === 'lcov.info' && cut.files.length < whole.count).toBe(true)
        else expect(cut.fault).toBe('truncated')
      }
    }
  })

  it.each(coverageReports)(
    '%s is read or refused whatever is changed in it, and never throws',
    async name => {
      const report = await readReal(name)
      await fc.assert(
        fc.asyncProperty(changes, async made => {
          const parsed = await parseReport(mutate(report, made))
          if (!parsed.ok) expect(parsed.message.length).toBeLessThan(500)
          else
            for (const { hits, totals, path } of parsed.files) {
              const { lines } =
                hits === undefined ? { lines: { total: 0, covered: 0 }, ...totals } : countHits(hits)
              expect(path).not.toBe('')
              expect(lines.covered).toBeLessThanOrEqual(lines.total)
            }
        }),
        { numRuns: 150 },
      )
    },
  )
})

describe('a report', () => {
  it.each([
    ['below nyc’s data', '{"a.ts":{"data":{"path":"a.ts","s":{"0":0,"0":1}}}}'],
    ['in a position', '{"a.ts":{"path":"a.ts","statementMap":{"0":{"start":{"line":1,"line":2}}}}}'],
  ])('is refused for a key that stands twice %s', async (_, text) => {
    expect(await parseReport(Buffer.from(text))).toMatchObject({ ok: false, fault: 'forbidden' })
  })

  it.each([
    ['nothing', '', 'empty'],
    ['blank', ' \n\n', 'empty'],
    ['an empty object', '{}', 'empty'],
    ['prose', 'All tests passed.\n', 'unparsable'],
    ['a list', '[]', 'unparsable'],
    ['HTML', '<!DOCTYPE html><html><body>Not found</body></html>', 'unparsable'],
    ['JUnit', '<testsuites tests="1"/>', 'unparsable'],
    ['JSON that is wrong', '{"a": tru}', 'unparsable'],
    ['JSON that is cut', '{"a": {"path": "a"', 'truncated'],
    ['XML that is cut', '<coverage clover="1"><project>', 'truncated'],
    ['XML that is ill-formed', '<coverage><class></coverage>', 'unparsable'],
    ['an entity of its own', '<!DOCTYPE coverage [<!ENTITY a "b">]><coverage>&a;</coverage>', 'forbidden'],
    [
      'a bomb of entities',
      '<!DOCTYPE coverage [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><coverage><sources><source>&c;</source></sources></coverage>',
      'forbidden',
    ],
    [
      'an entity of another file',
      '<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/hostname">]><coverage/>',
      'forbidden',
    ],
    [
      'an entity that nobody declared',
      '<coverage><sources><source>&x;</source></sources></coverage>',
      'unparsable',
    ],
    ['a tower of elements', `<coverage>${'<package>'.repeat(200_000)}`, 'forbidden'],
    ['a file that stands twice', '{"a":{"path":"a"},"a":{}}', 'forbidden'],
    ['a file that stands twice, once in disguise', '{"a":{"path":"a"},"\\u0061":{}}', 'forbidden'],
    ['counts that stand twice', '{"a":{"s":{"0":0},"s":{"0":1}}}', 'forbidden'],
    ['one count that stands twice', '{"a":{"s":{"0":0,"0":1}}}', 'forbidden'],
    ['numbers nested without end', `{"a":${'['.repeat(100_000)}`, 'truncated'],
  ])('that is %s is refused', async (_, text, fault) => {
    expect((await refusalOf(text)).fault).toBe(fault)
  })

  it('may have a document type that only names its grammar, and a byte order mark', async () => {
    const xml =
      '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">\n<coverage><class filename="a"/></coverage>'
    expect((await parseReport(Buffer.from(xml))).ok).toBe(true)
    const summary = await readReal('coverage-summary.json')
    expect((await parseReport(Buffer.concat([Buffer.from('\uFEFF'), summary]))).ok).toBe(true)
  })

  it('may say the same key in two different objects', async () => {
    const text = (await readReal('coverage-final.json')).toString()
    expect(
      (await parseReport(Buffer.from(text.replaceAll(':{', ' : {'))).catch(() => ({ ok: false }))).ok,
    ).toBe(true)
  })

  it('may be any text at all', async () => {
    const head = fc.constantFrom(
      '',
      'TN:\n',
      'SF:a\nDA:1,',
      'SF:a\nFN:1,',
      '{',
      '{"a":{',
      '<coverage>',
      '<coverage clover="1"><project>',
    )
    await fc.assert(
      fc.asyncProperty(head, fc.string({ maxLength: 200 }), async (start, rest) => {
        const parsed = await parseReport(Buffer.from(start + rest))
        if (parsed.ok) expect(parsed.files.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})
