import { describe, expect, it } from '@jest/globals'
import { parseWaivers } from '../../src/waivers/parse-waivers.ts'

const good = `version: 1
waivers:
  - id: GHSA-35jh-r3h4-6jhm
    scope: { package: lodash, versions: <4.17.21, path: '*' }
    reason: not reachable
    owner: ann
    expires: 2026-12-31
`
const problems = async (text: string) => (await parseWaivers('w.yml', text)).problems
/** Line, place and message of each mistake. */
const told = async (text: string) =>
  (await problems(text)).map(({ file, line, at, message }) => `${file}:${line} ${at}: ${message}`)

describe('the waivers file', () => {
  it('gives each waiver with its line', async () => {
    expect(await parseWaivers('w.yml', good)).toEqual({
      problems: [],
      waivers: [
        {
          id: 'GHSA-35jh-r3h4-6jhm',
          scope: { package: 'lodash', versions: '<4.17.21', path: '*' },
          reason: 'not reachable',
          owner: 'ann',
          expires: '2026-12-31',
          line: 3,
        },
      ],
    })
    expect(await parseWaivers('w.yml', 'version: 1\nwaivers: []\n')).toEqual({ problems: [], waivers: [] })
  })

  it.each([
    [
      'an unknown key',
      good.replace('owner', 'ownr'),
      'w.yml:6 waivers.0.ownr: is not a known key; did you mean "owner"?',
    ],
    [
      'a key of no scope',
      good.replace('path:', 'pth:'),
      'w.yml:4 waivers.0.scope.pth: is not a known key; did you mean "path"?',
    ],
    [
      'a range that is none',
      good.replace('<4.17.21', 'newest'),
      'w.yml:4 waivers.0.scope.versions: expected a range of versions such as `<4.17.21` or `*`',
    ],
    [
      'an end that is no day',
      good.replace('2026-12-31', 'never'),
      'w.yml:7 waivers.0.expires: expected a day such as 2026-12-31',
    ],
    [
      'a day that is not in the calendar',
      good.replace('2026-12-31', '2026-02-30'),
      'w.yml:7 waivers.0.expires: expected a day such as 2026-12-31',
    ],
    [
      'a reason of nothing',
      good.replace('not reachable', '"  "'),
      'w.yml:5 waivers.0.reason: expected a reason',
    ],
    ['another version', good.replace('version: 1', 'version: 2'), 'w.yml:1 version: expected 1'],
    ['a key that stands twice', `${good}    owner: bob\n`, expect.stringMatching(/^w\.yml:8 .*unique/)],
  ])('names %s with its line', async (_, text, message) => {
    expect(await told(text)).toContainEqual(message)
    expect((await parseWaivers('w.yml', text)).waivers).toEqual([])
  })

  it.each(['id', 'scope', 'reason', 'owner', 'expires'])('wants %s', async key => {
    const scope = { package: 'a', versions: '*', path: '*' }
    const whole = { id: 'a', scope, reason: 'b', owner: 'c', expires: '2026-12-31' }
    const text = (waiver: object) => `version: 1\nwaivers: [${JSON.stringify(waiver)}]\n`
    expect(await problems(text(whole))).toEqual([])
    expect(await problems(text({ ...whole, [key]: undefined }))).toMatchObject([
      { at: `waivers.0.${key}`, line: 2 },
    ])
  })

  it.each(['package', 'versions', 'path'])('wants %s in the scope', async key => {
    const scope = { package: 'a', versions: '*', path: '*', [key]: undefined }
    const text = good.replace(/scope: .*/, `scope: ${JSON.stringify(scope)}`)
    expect(await problems(text)).toMatchObject([{ at: `waivers.0.scope.${key}`, line: 4 }])
  })

  it('names every mistake at once', async () => {
    const text = good.replace('2026-12-31', 'never').replace('owner', 'ownr').replace('<4.17.21', '~>1')
    expect((await problems(text)).length).toBeGreaterThanOrEqual(3)
  })

  it('refuses two for the same risk, however the id is written, and takes another scope', async () => {
    const [, second = ''] = good.split('waivers:\n')
    const lower = second.replace('GHSA-35jh-r3h4-6jhm', 'ghsa-35JH-r3h4-6jhm')
    expect(await told(good + lower)).toEqual([
      'w.yml:8 waivers.1: the same id and scope stand in line 3 already',
    ])
    expect(await told(good + second.replace('lodash', 'lodash-es'))).toEqual([])
  })

  it.each([
    ['', 'empty'],
    ['[]', 'a list'],
    ['waivers: 7\nversion: 1', 'no list'],
    ['version: 1', 'nothing'],
  ])('does not take %j for a file without waivers', async text => {
    expect(await problems(text)).not.toEqual([])
  })
})
