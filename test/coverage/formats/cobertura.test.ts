import { describe, expect, it } from '@jest/globals'
import { filesOf, hitsOf, linesOf, partsOf, refusalOf, totalsOf } from '../parsed.ts'

const report = (classes: string, sources = '<source>/w</source>') =>
  `<?xml version="1.0"?>\n<coverage line-rate="NaN" branch-rate="NaN"><sources>${sources}</sources><packages><package name="p" line-rate="NaN"><classes>${classes}</classes></package></packages></coverage>\n`
const ofClass = (body: string, name = 'src/a.py') => `<class name="A" filename="${name}">${body}</class>`
const lines = (body: string) => `<lines>${body}</lines>`

describe('cobertura', () => {
  it('counts the lines of the class and not what its methods repeat', async () => {
    const method = `<methods><method name="f">${lines('<line number="1" hits="9"/><line number="7" hits="0"/>')}</method></methods>`
    const hits = await hitsOf(
      report(ofClass(`${method}${lines('<line number="1" hits="2"/><line number="2" hits="0"/>')}`)),
    )
    expect(linesOf(hits)).toEqual([
      [1, 2],
      [2, 0],
    ])
    expect(partsOf(hits.functions)).toEqual([[1, 9]])
  })

  it('counts the lines of methods where the class has none of its own', async () => {
    const method = `<methods><method name="f">${lines('<line number="1" hits="1"/><line number="2" hits="0"/>')}</method></methods>`
    expect((await totalsOf(report(ofClass(method)))).lines).toEqual({ total: 2, covered: 1 })
  })

  it('unites inner classes, which name their file again', async () => {
    const outer = ofClass(lines('<line number="1" hits="1"/><line number="2" hits="0"/>'))
    const inner = ofClass(lines('<line number="2" hits="3"/><line number="3" hits="0"/>'))
    expect(linesOf(await hitsOf(report(outer + inner)))).toEqual([
      [1, 1],
      [2, 3],
      [3, 0],
    ])
  })

  it.each([
    ['as istanbul writes it', 'branch="true" condition-coverage="50% (1/2)"'],
    ['as coverlet writes it', 'branch="True" condition-coverage="50% (1/2)"'],
    ['with a comma', 'branch="true" condition-coverage="50,0% (1/2)"'],
    ['with a rate that is none', 'branch="true" condition-coverage="NaN% (1/2)"'],
  ])('reads condition-coverage %s', async (_, attributes) => {
    const hits = await hitsOf(report(ofClass(lines(`<line number="4" hits="1" ${attributes}/>`))))
    expect(partsOf(hits.branches)).toEqual([
      [4, 1],
      [4, 0],
    ])
  })

  it('does not call branches none that are not told', async () => {
    const silent = await hitsOf(report(ofClass(lines('<line number="1" hits="1"/>'))))
    const vague = await hitsOf(report(ofClass(lines('<line number="1" hits="1" branch="true"/>'))))
    expect([silent.branches, silent.functions, vague.branches]).toEqual([undefined, undefined, undefined])
    const none = await hitsOf(report(ofClass(lines('<line number="1" hits="1" branch="false"/>'))))
    expect(partsOf(none.branches)).toEqual([])
  })

  it('gives every source that a path may start from', async () => {
    const [file] = await filesOf(
      report(
        ofClass(''),
        '<source>/w/a</source><source> packages/b </source><source></source><source><![CDATA[/c]]></source>',
      ),
    )
    expect(file?.sources).toEqual(['/w/a', 'packages/b', '/c'])
  })

  it('reads a source that lies across two pieces of the text', async () => {
    const source = `/${'deep/'.repeat(14_000)}end`
    const [file] = await filesOf(report(ofClass(''), `<source>${source}</source>`))
    expect(file?.sources).toEqual([source])
  })

  it.each([
    ['a class without a file', '<class name="A"/>', 'unparsable'],
    ['a line without hits', ofClass(lines('<line number="1"/>')), 'unparsable'],
    ['a line without a number', ofClass(lines('<line hits="1"/>')), 'unparsable'],
    ['a negative count', ofClass(lines('<line number="1" hits="-1"/>')), 'unparsable'],
    ['a line beyond any file', ofClass(lines('<line number="1000001" hits="1"/>')), 'unparsable'],
    [
      'more arms covered than there are',
      ofClass(lines('<line number="1" hits="1" branch="true" condition-coverage="1% (3/2)"/>')),
      'unparsable',
    ],
    [
      'more arms than a line has',
      ofClass(lines('<line number="1" hits="1" branch="true" condition-coverage="1% (1/99999999)"/>')),
      'unparsable',
    ],
    [
      'a condition in words',
      ofClass(lines('<line number="1" hits="1" branch="true" condition-coverage="half"/>')),
      'unparsable',
    ],
    ['no class', '', 'empty'],
  ])('refuses %s', async (_, body, fault) => {
    expect((await refusalOf(report(body))).fault).toBe(fault)
  })
})
