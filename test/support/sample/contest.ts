import { call, field, signIn } from './client.ts'

/** A contest that is ready to be scored, and who takes part. */
export interface Contest {
  readonly event: number
  readonly contest: number
  readonly category: number
  readonly contestant: number
  readonly tokens: Readonly<Record<Role, string>>
}

export type Role = 'admin' | 'organizer' | 'judge' | 'tally_master' | 'auditor' | 'board'

export async function makeContest(url: string, contestantName = 'Ada'): Promise<Contest> {
  const tokens = {
    admin: await signIn(url, 'admin'),
    organizer: await signIn(url, 'organizer'),
    judge: await signIn(url, 'judge'),
    tally_master: await signIn(url, 'tally_master'),
    auditor: await signIn(url, 'auditor'),
    board: await signIn(url, 'board'),
  }
  const make = async (path: string, json: unknown) => {
    const { status, body } = await call(url, path, { json, token: tokens.organizer })
    if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`)
    return Number(field(body, 'id'))
  }
  const event = await make('/api/events', { name: 'Spring', startsOn: '2027-04-01' })
  const contest = await make(`/api/events/${event}/contests`, { name: 'Singing' })
  const category = await make(`/api/contests/${contest}/categories`, { name: 'Solo', maxPoints: 10 })
  const contestant = await make(`/api/contests/${contest}/contestants`, { name: contestantName })
  return { event, contest, category, contestant, tokens }
}

/** The whole chain, each step by the one who may take it. */
export async function scoreContest(url: string, made: Contest, points = 9): Promise<number[]> {
  const { category, contestant, tokens } = made
  const score = await call(url, `/api/categories/${category}/scores`, {
    json: { contestantId: contestant, points },
    token: tokens.judge,
  })
  const step = async (action: string, token: string) =>
    (await call(url, `/api/categories/${category}/${action}`, { method: 'POST', token })).status
  return [
    score.status,
    await step('certify', tokens.tally_master),
    await step('verify', tokens.auditor),
    await step('approve', tokens.board),
  ]
}
