import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from '@jest/globals'
import { until } from '../support/process/until.ts'
import { call, field } from '../support/sample/client.ts'
import { makeContest, scoreContest } from '../support/sample/contest.ts'
import { databaseFile, removeDatabases } from '../support/sample/data.ts'
import { openStream } from '../support/sample/event-stream.ts'
import {
  type Service,
  sampleFolder,
  serviceEnvironment,
  start,
  stopServices,
} from '../support/sample/service.ts'

afterEach(async () => {
  await stopServices()
  removeDatabases()
})

const messages = (service: Service) => service.log().map(({ msg }) => msg)

const begun = (service: Service, count: number) =>
  until(
    `${count} requests under way`,
    () => messages(service).filter(msg => msg === 'request begun').length >= count,
  )

describe('the end of the sample service', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers what is under way on %s and exits 0', async signal => {
    const service = await start({ env: { FAULT_SLOW_MS: '1500', LOG_LEVEL: 'debug' } })
    const underWay = Promise.all([call(service.url, '/version'), call(service.url, '/health')])
    await begun(service, 2)
    const ended = await service.stop(signal)
    expect((await underWay).map(({ status }) => status)).toEqual([200, 503])
    expect(ended).toEqual({ code: 0, signal: null })
    expect(messages(service).at(-1)).toBe('stopped')
  })

  it('ends open streams', async () => {
    const service = await start()
    const { event, tokens } = await makeContest(service.url)
    const stream = await openStream(`${service.url}/api/events/${event}/stream`, {
      authorization: `Bearer ${tokens.judge}`,
    })
    expect(await service.stop()).toEqual({ code: 0, signal: null })
    await stream.ended
    expect(messages(service)).not.toContain('requests did not end in time')
  })

  it('still answers while it drains, and tells routers to go away', async () => {
    const service = await start({ env: { DRAIN_MS: '5000' } })
    const stopping = service.stop()
    await until(
      'the service says that it stops',
      async () => (await call(service.url, '/health')).status === 503,
    )
    expect(field((await call(service.url, '/health')).body, 'status')).toBe('stopping')
    const { status, headers } = await call(service.url, '/version')
    expect([status, headers.get('connection')]).toEqual([200, 'close'])
    expect(await stopping).toEqual({ code: 0, signal: null })
  })

  it('cuts off what does not end', async () => {
    const service = await start({
      env: { FAULT_HANG_PERCENT: '100', SHUTDOWN_MS: '300', LOG_LEVEL: 'debug' },
    })
    const hanging = call(service.url, '/api/health/db').then(
      () => 'answered',
      () => 'cut off',
    )
    await begun(service, 1)
    expect(await service.stop()).toEqual({ code: 0, signal: null })
    expect(messages(service)).toContain('requests did not end in time')
    expect(await hanging).toBe('cut off')
  })

  it('tells a process manager when it is ready, and ends on its message', async () => {
    const child = fork('src/server.js', { cwd: sampleFolder, env: serviceEnvironment({}), silent: true })
    const signal = AbortSignal.timeout(15_000)
    try {
      expect(await once(child, 'message', { signal })).toContain('ready')
      child.send('shutdown')
      expect(await once(child, 'exit', { signal })).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
    }
  })

  it.each(['stop', 'kill'] as const)('keeps its data over a restart after %s', async how => {
    const env = { DATABASE_FILE: databaseFile() }
    const before = await start({ env })
    const made = await makeContest(before.url)
    expect(await scoreContest(before.url, made)).toEqual([201, 200, 200, 200])
    await before[how]()
    const { url } = await start({ env })
    const { body } = await call(url, `/api/contests/${made.contest}/results`, { token: made.tokens.judge })
    expect(body).toEqual({ results: [{ place: 1, contestant: 'Ada', points: 9 }] })
  })
})
