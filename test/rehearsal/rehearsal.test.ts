import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { until } from '../support/process/until.ts'
import { endSessions, type Session, startSession } from './session.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const start = (...words: string[]) => startSession(words, { GOLIVE_REHEARSAL_EXAMPLES: fixtures })
afterEach(endSessions)

async function nothingLeft(session: Session): Promise<void> {
  expect(session.leftFiles()).toEqual([])
  // What was killed is gone a moment later only.
  await until('all processes are gone', () => session.leftProcesses().length === 0, 2_000)
}

describe('the rehearsal', () => {
  it('plays artifacts, caches, what fails and is forgiven, and goes on after an approval', async () => {
    const session = await start('everything', '--event', 'push', '--approve')
    const { code, text, page } = await session.ended()
    expect(text).toMatch(/✓ Deploy[\s\S]*\nsuccess in .*\n.*index\.html\n$/)
    expect(text).toContain('not played: build: timeout-minutes 0.5 counts as 1')
    expect(code).toBe(0)
    for (const part of [
      'all of it, hello',
      'greeted with joy',
      'Call / Greet',
      'deployed, ready',
      'this will not end well',
      'aria-label="Coverage by',
    ])
      expect(page).toContain(part)
    await nothingLeft(session)
  }, 120_000)

  it('ends at a rejection, with no step of the job played', async () => {
    const session = await start('everything', '--reject', '--fault', 'errors=40')
    const { code, text, page } = await session.ended()
    expect(text).toMatch(/✗ Wait for approval[\s\S]*carol rejected production: rehearsed[\s\S]*✗ Deploy/)
    expect(code).toBe(1)
    expect(page).not.toMatch(/deployed, ready<|cleaned up</)
    expect(page).toContain('40 percent of the answers fail')
    expect(page).toContain('<dd>40 of 100 answers of the API are 500</dd>')
    await nothingLeft(session)
  }, 120_000)

  it('does not start what nobody could approve', async () => {
    const session = await start('everything')
    const { code, text } = await session.ended()
    expect(text).toBe(
      'this workflow waits for an approval and nobody can answer here: give --approve or --reject\n',
    )
    expect(code).toBe(2)
    await nothingLeft(session)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'ends everything that it started at %s',
    async (signal, expected) => {
      const [parts, database] = signal === 'SIGINT' ? [5, ['--database', 'postgres']] : [4, []]
      const session = await start('endless', ...database)
      await session.child.waitFor(/✓ Leave a service behind/, 30_000)
      // act, the double, the service, the step that does not end, and the database.
      await until('everything runs', () => session.leftProcesses().length >= parts)
      process.kill(session.child.pid, signal)
      const { code, text } = await session.ended()
      expect(text).toContain(`ended by ${signal}`)
      expect(code).toBe(expected)
      await nothingLeft(session)
    },
    60_000,
  )

  it('names every mistake of a workflow with its place', async () => {
    const { code, text } = await (await start('refused')).ended()
    expect(text).toMatch(
      /refused\.yml:5: only ubuntu.*\n.*refused\.yml:7: there is no stand-in for someone\/else@v1/,
    )
    expect(code).toBe(2)
  })

  it('tells how it is used, and what is wrong about its words', async () => {
    const [help, wrong] = await Promise.all([start('--help'), start('rain', '--fault', 'hail')])
    expect(await help.ended()).toMatchObject({
      code: 0,
      text: expect.stringContaining('Usage: script/rehearse'),
    })
    const { code, text } = await wrong.ended()
    expect(text).toMatch(
      /"rain"; there are called, endless, everything, refused\n.*"hail"; there are coverage-drop/,
    )
    expect(code).toBe(2)
  })
})
