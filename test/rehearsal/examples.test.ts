import { afterEach, describe, expect, it } from '@jest/globals'
import { endSessions, startSession } from './session.ts'

afterEach(endSessions)

async function play(...words: string[]) {
  const { code, page } = await (await startSession(words)).ended()
  return { code, page }
}

describe('the examples', () => {
  it('play the pull request on the sample service, through all gates, to one report', async () => {
    const { code, page } = await play('pull-request')
    expect(page).toMatch(/Golive coverage gate: Passed[\s\S]*changed lines/)
    expect(page).toMatch(/Golive audit gate: Passed[\s\S]*Golive preflight: Passed[\s\S]*GO to review/)
    expect(page.match(/Golive preflight: Passed/g)).toHaveLength(1)
    expect(code).toBe(0)
  }, 180_000)

  it('play the smoke test of every morning, on a PostgreSQL of its own', async () => {
    const { code, page } = await play('smoke', '--event', 'schedule', '--database', 'postgres')
    expect(page).toContain('Golive smoke test: Passed')
    expect(page).toContain('<dd>postgres</dd>')
    expect(code).toBe(0)
  }, 180_000)
})
