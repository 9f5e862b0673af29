import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { call, field } from '../support/sample/client.ts'
import { type Contest, makeContest, type Role, scoreContest } from '../support/sample/contest.ts'
import { type Service, start, stopServices } from '../support/sample/service.ts'

let service: Service
let made: Contest
beforeAll(async () => {
  service = await start()
  made = await makeContest(service.url, '=SUM(A1),"x"')
})
afterAll(stopServices)

const post = (path: string, role: Role, json?: unknown) =>
  call(service.url, path, {
    method: 'POST',
    token: made.tokens[role],
    ...(json === undefined ? {} : { json }),
  })
const step = async (action: string, role: Role) =>
  (await post(`/api/categories/${made.category}/${action}`, role)).status
const score = async (role: Role, points: number) =>
  (await post(`/api/categories/${made.category}/scores`, role, { contestantId: made.contestant, points }))
    .status
const results = async () =>
  field(
    (await call(service.url, `/api/contests/${made.contest}/results`, { token: made.tokens.judge })).body,
    'results',
  )

describe('the scoring chain over HTTP', () => {
  it('takes no step before there is a score', async () => {
    expect(await step('certify', 'tally_master')).toBe(409)
  })

  it('lets judges score only, once and within the limit', async () => {
    for (const role of ['organizer', 'tally_master', 'auditor', 'board'] as const)
      expect(await score(role, 9)).toBe(403)
    expect(await score('judge', 11)).toBe(400)
    expect(await score('judge', 9)).toBe(201)
    expect(await score('judge', 8)).toBe(409)
  })

  it('lets each role take its own step only, in order', async () => {
    expect(await step('certify', 'judge')).toBe(403)
    expect(await step('verify', 'auditor')).toBe(409)
    expect(await step('approve', 'board')).toBe(409)
    expect(await step('certify', 'tally_master')).toBe(200)
    expect(await step('certify', 'tally_master')).toBe(409)
    expect(await step('verify', 'tally_master')).toBe(403)
    expect(await step('verify', 'auditor')).toBe(200)
    expect(await step('approve', 'auditor')).toBe(403)
    expect(await results()).toEqual([])
    expect(await step('approve', 'board')).toBe(200)
    expect(await score('judge', 9)).toBe(409)
  })

  it('tells the results, and reports them without a formula', async () => {
    expect(await results()).toEqual([{ place: 1, contestant: '=SUM(A1),"x"', points: 9 }])
    const report = await call(service.url, `/api/contests/${made.contest}/report.csv`, {
      token: made.tokens.judge,
    })
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(report.body).toBe('place,contestant,points\r\n1,"\'=SUM(A1),""x""",9\r\n')
  })

  it('needs a token, and tells what is not valid', async () => {
    expect((await call(service.url, `/api/contests/${made.contest}/results`)).status).toBe(401)
    const { status, body } = await post('/api/events', 'organizer', { name: '', startsOn: 'soon' })
    expect(status).toBe(400)
    expect(field(body, 'issues')).toMatchObject([{ path: ['name'] }, { path: ['startsOn'] }])
    expect((await post('/api/events', 'judge', { name: 'Mine', startsOn: '2027-04-01' })).status).toBe(403)
  })

  it('moves a category once, however many ask at once', async () => {
    const other = await call(service.url, `/api/contests/${made.contest}/categories`, {
      json: { name: 'Duo', maxPoints: 10 },
      token: made.tokens.organizer,
    })
    const again = { ...made, category: Number(field(other.body, 'id')) }
    await post(`/api/categories/${again.category}/scores`, 'judge', {
      contestantId: made.contestant,
      points: 1,
    })
    const certify = () => post(`/api/categories/${again.category}/certify`, 'tally_master')
    const statuses = (await Promise.all([certify(), certify(), certify()])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409, 409])
    expect(await scoreContest(service.url, again)).toEqual([409, 409, 200, 200])
  })
})
