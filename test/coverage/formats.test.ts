import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addLine, noHits, uniteHits } from '../../src/coverage/hits.ts'
import { mergeFiles } from '../../src/coverage/merge.ts'
import { parseReport } from '../../src/coverage/parse-report.ts'
import { resolvePath, type Tree } from '../../src/coverage/resolve-path.ts'
import { countHits, sumTotals } from '../../src/coverage/totals.ts'

const folder = join(import.meta.dirname, '../fixtures/reports/event-manager')
const tree: Tree = { workspace: '/workspace', directory: '', has: path => path.startsWith('src/') }

async function totalsOf(name: string) {
  const parsed = await parseReport(await readFile(join(folder, name)))
  if (!parsed.ok) throw new Error(parsed.message)
  const files = parsed.files.map(file => ({
    path: resolvePath(file, { path: `coverage/${name}` }, tree),
    totals: file.hits === undefined ? file.totals : countHits(file.hits),
  }))
  expect(files.every(({ path }) => path !== undefined)).toBe(true)
  return {
    format: parsed.format,
    count: files.length,
    totals: sumTotals(files.flatMap(({ totals }) => totals ?? [])),
  }
}

describe('the five reports of one real run', () => {
  it('agree on the lines', async () => {
    const names = [
      'coverage-final.json',
      'coverage-summary.json',
      'lcov.info',
      'cobertura-coverage.xml',
      'clover.xml',
    ]
    const all = await Promise.all(names.map(totalsOf))
    expect(all.map(({ format }) => format)).toEqual([
      'istanbul',
      'istanbul-summary',
      'lcov',
      'cobertura',
      'clover',
    ])
    const [first] = all
    expect(first?.totals.lines.total).toBeGreaterThan(400)
    for (const { totals, count } of all)
      expect([totals.lines, count]).toEqual([first?.totals.lines, first?.count])
  })

  it('agree on branches and functions where they tell them alike', async () => {
    const [final, lcov] = await Promise.all([totalsOf('coverage-final.json'), totalsOf('lcov.info')])
    expect(lcov.totals.branches).toEqual(final.totals.branches)
    expect(lcov.totals.functions).toEqual(final.totals.functions)
  })

  it('unite to what each says alone', async () => {
    const reports = await Promise.all(
      ['coverage-final.json', 'lcov.info', 'coverage-summary.json'].map(async name =>
        parseReport(await readFile(join(folder, name))),
      ),
    )
    const resolved = reports.flatMap(report =>
      report.ok
        ? report.files.map(file => ({
            ...file,
            format: report.format,
            path: resolvePath(file, { path: 'coverage/x' }, tree) ?? '',
          }))
        : [],
    )
    const { files, ambiguous } = mergeFiles(resolved)
    expect(sumTotals(files.map(({ totals }) => totals)).lines).toEqual(
      (await totalsOf('lcov.info')).totals.lines,
    )
    expect(ambiguous).toEqual([])
  })
})

describe('parsing', () => {
  it('never crashes and never calls a cut report whole', async () => {
    for (const name of ['coverage-final.json', 'lcov.info', 'cobertura-coverage.xml', 'clover.xml']) {
      const data = await readFile(join(folder, name))
      const whole = await parseReport(data)
      for (const part of [0.1, 0.33, 0.5, 0.77, 0.99]) {
        const cut = await parseReport(data.subarray(0, Math.floor(data.length * part)))
        // An lcov file that is cut right behind a record is a smaller report, and nothing else can tell.
        if (cut.ok)
          expect(name === 'lcov.info' && whole.ok && cut.files.length < whole.files.length).toBe(true)
      }
    }
  })

  it('survives any bytes', async () => {
    const head = fc.constantFrom(
      '',
      'TN:\n',
      'SF:a\nDA:1,',
      '{',
      '{"a":{',
      '<coverage>',
      '<?xml version="1.0"?><coverage clover="1"><project>',
    )
    await fc.assert(
      fc.asyncProperty(head, fc.string({ maxLength: 200 }), async (start, rest) => {
        const parsed = await parseReport(Buffer.from(start + rest))
        if (parsed.ok) expect(parsed.files.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a negative count', 'SF:a\nDA:1,-1\nend_of_record\n'],
    ['a line beyond any file', 'SF:a\nDA:99999999,1\nend_of_record\n'],
    ['a call of an unknown function', 'SF:a\nFNDA:1,f\nend_of_record\n'],
    ['a record outside a file', 'DA:1,1\n'],
    ['prose', 'All tests passed.\n'],
  ])('refuses %s', async (_, text) => {
    expect((await parseReport(Buffer.from(text))).ok).toBe(false)
  })

  it('counts records and not the sums that lcov tells', async () => {
    const parsed = await parseReport(
      Buffer.from('SF:a\nDA:1,1\nDA:2,0\nLF:100\nLH:100\nend_of_record\nSF:a\nDA:2,5\nend_of_record\n'),
    )
    expect(parsed.ok && parsed.files[0]?.hits && countHits(parsed.files[0].hits).lines).toEqual({
      total: 2,
      covered: 2,
    })
  })
})

describe('uniting', () => {
  const hits = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 3 })), { maxLength: 40 })
    .map(lines => {
      const made = noHits()
      for (const [line, count] of lines) addLine(made, line, count)
      return made
    })

  it('does not depend on the order, and adding a report to itself changes nothing', () => {
    fc.assert(
      fc.property(hits, hits, (a, b) => {
        expect(countHits(uniteHits(a, b))).toEqual(countHits(uniteHits(b, a)))
        expect(countHits(uniteHits(a, a))).toEqual(countHits(a))
      }),
    )
  })
})

describe('paths', () => {
  const has = (paths: readonly string[], directory = ''): Tree => ({
    workspace: '/w',
    directory,
    has: path => paths.includes(path),
  })
  it.each([
    ['src/a.ts', 'coverage/lcov.info', ['src/a.ts'], 'src/a.ts'],
    ['src/a.ts', 'packages/x/coverage/lcov.info', ['src/a.ts', 'packages/x/src/a.ts'], 'packages/x/src/a.ts'],
    ['/w/src/a.ts', 'lcov.info', ['src/a.ts'], 'src/a.ts'],
    ['/elsewhere/src/a.ts', 'lcov.info', ['src/a.ts'], undefined],
    ['../../etc/passwd', 'coverage/lcov.info', ['etc/passwd'], undefined],
    ['.\\src\\a.ts', 'lcov.info', ['src/a.ts'], 'src/a.ts'],
  ])('%s of %s', (path, report, files, expected) => {
    expect(resolvePath({ path }, { path: report }, has(files))).toBe(expected)
  })
})
