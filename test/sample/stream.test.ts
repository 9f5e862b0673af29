import { afterEach, describe, expect, it } from '@jest/globals'
import { call } from '../support/sample/client.ts'
import { makeContest, scoreContest } from '../support/sample/contest.ts'
import { databaseFile, removeDatabases } from '../support/sample/data.ts'
import { openStream } from '../support/sample/event-stream.ts'
import { start, stopServices } from '../support/sample/service.ts'

afterEach(async () => {
  await stopServices()
  removeDatabases()
})

describe('server-sent events', () => {
  it('tell every step live, and what was missed after a reconnect', async () => {
    const { url } = await start()
    const made = await makeContest(url)
    const headers = { authorization: `Bearer ${made.tokens.judge}` }
    const path = `${url}/api/events/${made.event}/stream`
    const first = await openStream(path, headers)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('text/event-stream')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    await scoreContest(url, made)
    const messages = await first.waitFor(4)
    expect(messages.map(({ event }) => event)).toEqual(['score', 'state', 'state', 'state'])
    expect(messages.map(({ data }) => JSON.parse(data).state)).toEqual([
      'submitted',
      'certified',
      'verified',
      'approved',
    ])
    first.close()
    const again = await openStream(path, { ...headers, 'last-event-id': messages[1]?.id ?? '' })
    expect(await again.waitFor(2)).toEqual(messages.slice(2))
    again.close()
    expect((await openStream(path, {})).status).toBe(401)
  })

  it('go on after a restart of the service', async () => {
    const env = { DATABASE_FILE: databaseFile() }
    const before = await start({ env })
    const made = await makeContest(before.url)
    const headers = { authorization: `Bearer ${made.tokens.judge}` }
    const path = `/api/events/${made.event}/stream`
    const first = await openStream(`${before.url}${path}`, headers)
    await scoreContest(before.url, made)
    const messages = await first.waitFor(4)
    expect(await before.stop()).toEqual({ code: 0, signal: null })
    await first.ended
    const after = await start({ env })
    const again = await openStream(`${after.url}${path}`, {
      ...headers,
      'last-event-id': messages[2]?.id ?? '',
    })
    expect(await again.waitFor(1)).toEqual(messages.slice(3))
    again.close()
  })

  it('are of one event only', async () => {
    const { url } = await start()
    const made = await makeContest(url)
    const token = made.tokens.organizer
    const other = await call(url, '/api/events', { json: { name: 'Autumn', startsOn: '2027-10-01' }, token })
    const path = `/api/events/${String(Reflect.get(Object(other.body), 'id'))}/stream`
    const quiet = await openStream(`${url}${path}`, { authorization: `Bearer ${token}` })
    const loud = await openStream(`${url}/api/events/${made.event}/stream`, {
      authorization: `Bearer ${token}`,
    })
    await scoreContest(url, made)
    await loud.waitFor(4)
    expect(quiet.messages).toEqual([])
    expect((await call(url, '/api/events/999/stream', { token })).status).toBe(404)
    quiet.close()
    loud.close()
  })
})
