import { afterEach, describe, expect, it } from '@jest/globals'
import { closedPort } from '../support/http/local-server.ts'
import { call } from '../support/sample/client.ts'
import { migrate } from '../support/sample/migrate.ts'
import { start, stopServices } from '../support/sample/service.ts'

afterEach(stopServices)

describe('the start of the sample service', () => {
  it('ends with all that is wrong in the configuration', async () => {
    const starting = start({ env: { PORT: 'http', DATABASE_URL: 'mysql://db/events', FAULT_CRASH: '1' } })
    await expect(starting).rejects.toThrow(/ended with 1:\n\{"level":"error".*"could not start"/)
    await expect(starting).rejects.toThrow('PORT: must be a whole number from 0 to 65535')
    await expect(starting).rejects.toThrow('DATABASE_URL: must be a URL that starts with postgres://')
    await expect(starting).rejects.toThrow('FAULT_CRASH: there is no such switch')
  })

  it('needs a secret of its own in production', async () => {
    const env = { NODE_ENV: 'production' }
    await expect(start({ env })).rejects.toThrow('JWT_SECRET: production needs one of its own')
    const { url } = await start({ env: { ...env, JWT_SECRET: 'a secret of this test' } })
    expect((await call(url, '/health')).status).toBe(200)
  })

  it('ends when its port is taken, or its database is not there', async () => {
    const { port } = await start()
    await expect(start({ env: { PORT: String(port) } })).rejects.toThrow('EADDRINUSE')
    const nowhere = { DATABASE_URL: `postgresql://nobody@127.0.0.1:${await closedPort()}/events` }
    await expect(start({ env: nowhere })).rejects.toThrow('ECONNREFUSED')
    expect(await migrate(nowhere)).toMatchObject({ code: 1, log: [{ msg: 'could not migrate' }] })
  })

  it('listens on the address and the port that it is given', async () => {
    const port = await closedPort()
    const service = await start({ env: { HOST: '0.0.0.0', PORT: String(port) } })
    expect(service.log().at(-1)).toMatchObject({ msg: 'listening', address: '0.0.0.0', port })
    expect((await call(`http://127.0.0.1:${port}`, '/version')).status).toBe(200)
  })

  it('writes JSON lines only, each with a level', async () => {
    const service = await start()
    await call(service.url, '/nowhere?token=secret')
    await service.stop()
    expect(service.log().filter(({ level }) => level === 'raw')).toEqual([])
    expect(service.log().find(({ msg }) => msg === 'request')).toMatchObject({
      level: 'info',
      path: '/nowhere',
      status: 404,
    })
  })
})
