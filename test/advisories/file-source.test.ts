import { describe, expect, it } from '@jest/globals'
import { askFile } from '../../src/advisories/file-source.ts'
import { advisories } from '../support/registry/advisories.ts'
import { entries } from '../support/registry/bulk.ts'
import { recordOf } from '../support/registry/osv-record.ts'
import { bad, filesOf, good, wanted } from './question.ts'

const now = new Date('2026-11-24T12:00:00Z')
const records = advisories.filter(({ sources }) => sources.includes('osv')).map(one => recordOf(one, now))
const bulk = Object.fromEntries(
  advisories
    .filter(({ id }) => id.startsWith('GHSA-deep'))
    .map(one => [one.package, entries(one, ['4.17.15'])]),
)
const asked = wanted('deep-merge-all@4.17.15', 'raw-bytes@2.4.0')

function read(text: string) {
  return askFile(asked, { path: 'advisories.json', files: filesOf({ 'advisories.json': text }) })
}

describe('an offline file', () => {
  it.each([
    ['a list of OSV’s records', JSON.stringify(records)],
    ['OSV’s records under `vulns`', JSON.stringify({ vulns: records })],
    ['OSV’s records line by line', `${records.map(record => JSON.stringify(record)).join('\n')}\n`],
    ['one record of OSV', JSON.stringify(records[0])],
    ['a reply of the registry', JSON.stringify(bulk)],
    ['a reply of the registry with its day', JSON.stringify({ asOf: '2026-11-23', advisories: bulk })],
  ])('may be %s', async (_, text) => {
    const answer = good(await read(`\uFEFF${text}`))
    expect(answer.from).toBe('advisories.json')
    expect(answer.advisories).toMatchObject([{ id: 'GHSA-deep-merg-2222', vulnerable: ['<4.17.21'] }])
  })

  it('tells when it was made, and may be empty then', async () => {
    const made = good(await read('{"asOf":"2026-11-23T10:00:00Z","vulns":[]}'))
    expect([made.asOf, made.advisories]).toEqual([new Date('2026-11-23T10:00:00Z'), []])
  })

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['[]', 'wrong-shape'],
    ['{}', 'wrong-shape'],
    ['null', 'wrong-shape'],
    ['{"vulns":[]}', 'wrong-shape'],
    ['{"results":[]}', 'wrong-shape'],
    ['{"advisories":{}}', 'wrong-shape'],
    ['{"advisories":{"a":[]}}', 'wrong-shape'],
    ['{"a":[],"b":[]}', 'wrong-shape'],
    ['{"auditReportVersion":2,"vulnerabilities":{}}', 'wrong-shape'],
    ['[{"id":"GHSA-1","affected":"all"}]', 'wrong-shape'],
    ['{"asOf":"lately","vulns":[]}', 'wrong-shape'],
    ['{"id":"a"}\n{"id":', 'not-json'],
    ['<html></html>', 'not-json'],
  ])('is refused when it holds %j', async (text, code) => {
    expect(bad(await read(text))).toMatchObject({ kind: 'file', from: 'advisories.json', code })
  })

  it('is not read when it is too large', async () => {
    expect(bad(await read(`[${' '.repeat(64 * 1024 * 1024)}]`)).code).toBe('too-large')
  })

  it('is missing as such', async () => {
    const failure = bad(await askFile(asked, { path: 'none.json', files: filesOf({}) }))
    expect(failure).toMatchObject({ code: 'missing', message: 'The file none.json does not exist.' })
  })
})
