import { describe, expect, it } from '@jest/globals'
import { refusalOf, runOf } from './read.ts'

const suites = (body: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>${body}</testsuites>\n`
const suite = (name: string, body: string, attributes = '') =>
  `<testsuite name="${name}" ${attributes}>${body}</testsuite>`
const statuses = async (text: string) => (await runOf(text)).cases.map(({ name, status }) => [name, status])

describe('JUnit XML', () => {
  it('refuses a case within a case: what the outer one tells would be lost', async () => {
    const text = '<testsuite><testcase name="a"><failure/><testcase name="b"/></testcase></testsuite>'
    expect((await refusalOf(text)).fault).toBe('unparsable')
  })

  it('reads what gtest says of a case in two attributes', async () => {
    const text = '<testsuite><testcase name="a" status="run" result="skipped"/></testsuite>'
    expect((await runOf(text)).cases).toMatchObject([{ status: 'skipped' }])
  })

  it('reads cases with their suite, name, file and message', async () => {
    const body =
      '<testcase classname="api" name="works" file="test/api.ts"/><testcase name="breaks"><failure message="1 is not 2" type="E">1 is not 2\n  at x.ts:3</failure></testcase>'
    expect(await runOf(suites(suite('api', body)))).toEqual({
      format: 'junit',
      cases: [
        { suite: 'api', name: 'api works', status: 'passed', file: 'test/api.ts' },
        { suite: 'api', name: 'breaks', status: 'failed', message: '1 is not 2\n  at x.ts:3' },
      ],
      brokenSuites: [],
      suites: ['api'],
    })
  })

  it.each([
    ['a failure', '<failure/>', 'failed'],
    ['an error', '<error message="x"/>', 'failed'],
    ['a skip', '<skipped/>', 'skipped'],
    ['a skip that failed all the same', '<skipped/><failure/>', 'failed'],
    ['a failure that is then skipped', '<failure/><skipped/>', 'failed'],
    ['a flaky test that passed in the end', '<flakyFailure message="once"/>', 'passed'],
    [
      'output only',
      '<system-out>error</system-out><system-err><![CDATA[<failure/>]]></system-err>',
      'passed',
    ],
  ])('reads %s', async (_, body, expected) => {
    expect(await statuses(suites(suite('s', `<testcase name="a">${body}</testcase>`)))).toEqual([
      ['a', expected],
    ])
  })

  it.each([
    ['status="notrun"', 'skipped'],
    ['status="run"', 'passed'],
    ['result="Skipped"', 'skipped'],
    ['status="failed"', 'failed'],
  ])('reads what googletest and others say in an attribute: %s', async (attribute, expected) => {
    expect(await statuses(suites(suite('s', `<testcase name="a" ${attribute}/>`)))).toEqual([['a', expected]])
  })

  it('takes cases right below the root, which name their suite as a class', async () => {
    const run = await runOf(suites('<testcase classname="api" name="a"/><testcase classname="db" name="b"/>'))
    expect(run.cases.map(({ suite }) => suite)).toEqual(['api', 'db'])
    expect(run.suites).toEqual(['api', 'db'])
  })

  it('takes a single suite as the root, and suites within suites', async () => {
    const run = await runOf(suite('outer', suite('inner', '<testcase name="a"/>')))
    expect(run.cases).toMatchObject([{ suite: 'inner', name: 'a' }])
    expect(run.suites).toEqual(['outer', 'inner'])
  })

  it('tells of a suite only when a test of it ran', async () => {
    const skipped = suite('skipped', '<testcase name="a"><skipped/></testcase>')
    const run = await runOf(suites(suite('empty', '') + skipped + suite('real', '<testcase name="b"/>')))
    expect(run.suites).toEqual(['real'])
  })

  it('finds an error that stands on the suite, as TAP converters write it', async () => {
    const run = await runOf(
      suites(suite('db', '<error message="did not start"/>') + suite('x', '<failure/>')),
    )
    expect(run.brokenSuites).toEqual([
      { suite: 'db', message: 'did not start' },
      { suite: 'x', message: 'failure' },
    ])
  })

  it.each(['failures="2"', 'errors="1"'])(
    'does not call a run good that counts %s and shows none',
    async claimed => {
      const passing = suite('s', '<testcase name="a"/>')
      expect((await runOf(suites(passing, claimed))).unsuccessful).toMatch(/shows none/)
      expect((await runOf(suites(suite('s', '<testcase name="a"/>', claimed)))).unsuccessful).toMatch(
        /shows none/,
      )
      expect(
        (await runOf(suites(`${passing}${suite('t', '<testcase name="b"><failure/></testcase>')}`, claimed)))
          .unsuccessful,
      ).toBeUndefined()
    },
  )

  it('counts skips that are told at the root only', async () => {
    const shown = '<testcase name="a"/><testcase name="b"><skipped/></testcase>'
    expect((await runOf(suites(suite('s', shown), 'skipped="3"'))).hiddenSkips).toBe(2)
    expect((await runOf(suites(suite('s', shown, 'skipped="1"'), 'skipped="1"'))).hiddenSkips).toBeUndefined()
  })

  it('reads a report of zero tests as just that', async () => {
    const text = suites('', 'name="jest tests" tests="0" failures="0" errors="0" time="0.5"')
    expect(await runOf(text)).toEqual({ format: 'junit', cases: [], brokenSuites: [], suites: [] })
  })

  it('reads what vitest writes', async () => {
    const text = suites(
      suite(
        'test/a.test.ts',
        '<testcase classname="test/a.test.ts" name="adds &gt; one" time="0.001"></testcase><testcase classname="test/a.test.ts" name="adds &gt; two"><skipped/></testcase>',
        'tests="2" skipped="1"',
      ),
      'name="vitest tests" tests="2" failures="0" errors="0"',
    )
    expect(await statuses(text)).toEqual([
      ['test/a.test.ts adds > one', 'passed'],
      ['test/a.test.ts adds > two', 'skipped'],
    ])
  })

  it('keeps names and messages short, however long they are', async () => {
    const long = 'x'.repeat(100_000)
    const body = `<testcase name="${long}"><failure message="${long}">${long}</failure></testcase><error message="${long}"/>`
    const run = await runOf(suites(suite(long, body)))
    expect(JSON.stringify(run).length).toBeLessThan(12_000)
  })

  it.each([
    ['nothing', '', 'empty'],
    ['prose', 'ok 1 - works\n', 'unparsable'],
    ['another XML', '<coverage/>', 'unparsable'],
    ['ill-formed XML', suites(suite('s', '<testcase name=a/>')), 'unparsable'],
    ['two roots', '<testsuites/><testsuites/>', 'unparsable'],
    ['XML that is cut', '<testsuites><testsuite name="a"><testcase name="b"/>', 'truncated'],
    [
      'an entity of its own',
      '<!DOCTYPE a [<!ENTITY x "y">]><testsuites><testcase name="&x;"/></testsuites>',
      'forbidden',
    ],
    ['suites without end', '<testsuite>'.repeat(100_000), 'forbidden'],
  ])('refuses %s', async (_, text, fault) => {
    expect((await refusalOf(text)).fault).toBe(fault)
  })
})
