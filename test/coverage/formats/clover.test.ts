import { describe, expect, it } from '@jest/globals'
import { filesOf, hitsOf, linesOf, partsOf, refusalOf } from '../parsed.ts'

const report = (files: string, more = '') =>
  `<?xml version="1.0"?>\n<coverage generated="1" clover="4.4"><project name="p">${files}</project>${more}</coverage>\n`
const file = (lines: string, metrics = '', path = '/w/src/a.php') =>
  `<package name="x"><file name="a.php" path="${path}">${lines}<metrics ${metrics}/><class name="A"><metrics methods="77" conditionals="88"/></class></file></package>`
const condition = (whenTrue: number, whenFalse: number) =>
  `<line num="3" type="cond" truecount="${whenTrue}" falsecount="${whenFalse}"/>`

describe('clover', () => {
  it('reads statements and methods', async () => {
    const lines =
      '<line num="1" type="method" count="2"/><line num="2" type="stmt" count="2"/><line num="3" type="stmt" count="0"/>'
    const hits = await hitsOf(report(file(lines, 'methods="1"')))
    expect(linesOf(hits)).toEqual([
      [2, 2],
      [3, 0],
    ])
    expect(partsOf(hits.functions)).toEqual([[1, 2]])
  })

  it('leaves out test code', async () => {
    const tests = `<testproject>${file('<line num="1" type="stmt" count="1"/>', '', '/w/test/a.php')}</testproject>`
    const files = await filesOf(report(file('<line num="1" type="stmt" count="0"/>'), tests))
    expect(files.map(({ path }) => path)).toEqual(['/w/src/a.php'])
    expect((await refusalOf(report('', tests))).fault).toBe('empty')
  })

  it('reads a condition as clover means it: how often true, how often false', async () => {
    const hits = await hitsOf(report(file(condition(5, 0), 'conditionals="2" coveredconditionals="1"')))
    expect(linesOf(hits)).toEqual([[3, 5]])
    expect(partsOf(hits.branches)).toEqual([
      [3, 5],
      [3, 0],
    ])
  })

  it('reads a condition as istanbul means it: how many arms taken, how many not', async () => {
    const hits = await hitsOf(report(file(condition(1, 2), 'conditionals="3" coveredconditionals="1"')))
    expect(partsOf(hits.branches)).toEqual([
      [3, 1],
      [3, 0],
      [3, 0],
    ])
  })

  it.each([
    [
      'conditions that fit neither reading',
      condition(1, 1),
      'conditionals="7" coveredconditionals="1"',
      'branches',
    ],
    ['conditions without a sum', condition(1, 1), '', 'branches'],
    [
      'a report without any condition',
      '<line num="1" type="stmt" count="1"/>',
      'conditionals="0"',
      'branches',
    ],
    ['a report without any method', '<line num="1" type="stmt" count="1"/>', 'methods="0"', 'functions'],
    [
      'functions that are only summed up',
      '<line num="1" type="stmt" count="1"/>',
      'methods="4" coveredmethods="4"',
      'functions',
    ],
  ] as const)('does not tell of %s', async (_, lines, metrics, metric) => {
    expect((await hitsOf(report(file(lines, metrics))))[metric]).toBeUndefined()
  })

  it('tells that a file has none where another file has some', async () => {
    const some = file(
      `${condition(1, 0)}<line num="1" type="method" count="1"/>`,
      'methods="1" conditionals="1" coveredconditionals="1"',
    )
    const none = file('<line num="1" type="stmt" count="1"/>', 'methods="0" conditionals="0"', '/w/b')
    const [, b] = await filesOf(report(some + none))
    expect([partsOf(b?.hits?.branches), partsOf(b?.hits?.functions)]).toEqual([[], []])
  })

  it('unites a file that is told twice', async () => {
    const twice =
      file('<line num="1" type="stmt" count="0"/>') + file('<line num="1" type="stmt" count="2"/>')
    expect(linesOf(await hitsOf(report(twice)))).toEqual([[1, 2]])
  })

  it.each([
    ['a file without a path', '<file><line num="1" type="stmt" count="1"/></file>'],
    ['a line without a number', file('<line type="stmt" count="1"/>')],
    ['a line without a count', file('<line num="1" type="stmt"/>')],
    ['a condition without counts', file('<line num="1" type="cond" count="1"/>')],
    ['a negative count', file('<line num="1" type="stmt" count="-1"/>')],
  ])('refuses %s', async (_, body) => {
    expect((await refusalOf(report(body))).fault).toBe('unparsable')
  })
})
